import { useState, type RefObject } from "react";
import type { Session } from "../api/administration";
import { text } from "./text";
import { Settings } from "./settings";
import Popover from "../ui/popover";
import { PasswordDialog } from "./password-dialog";

interface Props {
  session: Session;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

export function AccountMenu({ session, anchor, onClose }: Props) {
  const [changing, setChanging] = useState(false);
  if (changing) return <PasswordDialog onClose={onClose} />;
  return (
    <Popover label={text.account()} anchor={anchor} onClose={onClose}>
      <div className="popover-words">
        <Settings session={session} onPassword={() => setChanging(true)} />
      </div>
    </Popover>
  );
}
