import { useState } from "react";
import type { Session } from "../api/administration";
import Dialog from "../ui/dialog";
import { roleLine } from "./account-button";
import { PasswordDialog } from "./password-dialog";
import { Settings } from "./settings";
import { MenuLink, type MenuPage } from "./shell";
import { text } from "./text";

interface Props {
  rest: MenuPage[];
  session: Session;
  onClose: () => void;
}

export function PhoneMore({ rest, session, onClose }: Props) {
  const [changing, setChanging] = useState(false);
  if (changing) return <PasswordDialog onClose={onClose} />;
  return (
    <Dialog title={text.more()} onClose={onClose}>
      <div className="stack">
        {rest.length > 0 && (
          <div className="menu" onClick={onClose} role="presentation">
            {rest.map((page) => (
              <MenuLink key={page.path} page={page} />
            ))}
          </div>
        )}
        <div>
          <p className="account-name">{session.account.name}</p>
          <p className="account-role">{roleLine(session)}</p>
        </div>
        <Settings session={session} onPassword={() => setChanging(true)} />
      </div>
    </Dialog>
  );
}
