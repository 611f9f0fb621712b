import type { ReactNode, RefObject } from "react";
import { Dialog, Popover as Kit } from "react-aria-components";
import { KitLanguage } from "./kit-language";

interface Props {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A small window beside what opened it. Esc or a press outside closes it, and focus goes back. */
export default function Popover({ label, anchor, onClose, children }: Props) {
  return (
    <KitLanguage>
      <Kit
        className="popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
      >
        <Dialog aria-label={label}>{children}</Dialog>
      </Kit>
    </KitLanguage>
  );
}
