import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icons";

export type Weight = "main" | "usual" | "plain" | "bad";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: Weight;
  icon?: IconName;
  children: ReactNode;
}

export function Button({ weight = "usual", icon, children, className = "", ...rest }: Props) {
  return (
    <button type="button" className={`button button-${weight} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
