import { useState } from "react";
import type { Session } from "../api/administration";
import { Icon } from "../ui/icons";
import { later } from "../ui/later";
import type { MenuPage } from "./shell";
import { MenuLink } from "./shell";
import { text } from "./text";

const PhoneMore = later<{ rest: MenuPage[]; session: Session; onClose: () => void }>(
  async () => (await import("./phone-more")).PhoneMore,
);

const inSight = 4;

/** The menu on a phone: the first lines within the thumb's reach, the rest behind "Mer". */
export function PhoneBar({ menu, session }: { menu: MenuPage[]; session: Session }) {
  const [open, setOpen] = useState(false);
  return (
    <nav className="bar" aria-label={text.menu()}>
      {menu.slice(0, inSight).map((page) => (
        <MenuLink key={page.path} page={page} />
      ))}
      <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <Icon name="more" size={20} />
        {text.more()}
      </button>
      {open && <PhoneMore rest={menu.slice(inSight)} session={session} onClose={() => setOpen(false)} />}
    </nav>
  );
}
