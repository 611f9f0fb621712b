import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";

interface Props {
  tone?: "usual" | "good" | "warn" | "bad";
  title: string;
  role?: "alert" | "status";
  children?: ReactNode;
}

const icons: Record<string, IconName> = { usual: "info", good: "check", warn: "alert", bad: "alert" };

/** Something to know before reading on: why a figure is missing, what went wrong, what was done. */
export function Note({ tone = "usual", title, role, children }: Props) {
  return (
    <div className={`note note-${tone}`} role={role}>
      <Icon name={icons[tone] ?? "info"} />
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </div>
  );
}
