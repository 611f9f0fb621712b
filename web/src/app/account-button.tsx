import { useRef, useState } from "react";
import type { Session } from "../api/administration";
import { both } from "../base/words";
import { Icon } from "../ui/icons";
import { later } from "../ui/later";
import { text } from "./text";

const AccountMenu = later<{
  session: Session;
  anchor: React.RefObject<HTMLElement | null>;
  onClose: () => void;
}>(async () => (await import("./account-menu")).AccountMenu);

export const roleLine = ({ roles }: Session): string =>
  roles.map((role) => `${both(role, "name")}, ${role.unit?.name ?? text.everywhere()}`).join(" · ");

/** Who is logged in and as what; opens language, appearance, password and log out. */
export function AccountButton({ session }: { session: Session }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="account"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span>
          <span className="account-name">{session.account.name}</span>
          <span className="account-role">{roleLine(session)}</span>
          <span className="hidden">. {text.account()}</span>
        </span>
        <Icon name="more" />
      </button>
      {open && <AccountMenu session={session} anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  );
}
