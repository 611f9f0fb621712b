import { useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import type { Session } from "../api/administration";
import { allowed, menuOf, type MenuLine, type Page } from "../base/page";
import { Icon, isIcon } from "../ui/icons";
import { AccountButton } from "./account-button";
import { allPages, loadPage } from "./pages";
import { PhoneBar } from "./phone-bar";
import { Router } from "./router";
import { text } from "./text";

export type MenuPage = Page & { menu: MenuLine };

const isHere = (path: string, here: string) =>
  path === "/" ? here === "/" : here === path || here.startsWith(`${path}/`);

export function MenuLink({ page }: { page: MenuPage }) {
  const [here] = useLocation();
  const fetchCode = () => void loadPage(page).catch(() => undefined);
  return (
    <Link
      href={page.path}
      aria-current={isHere(page.path, here) ? "page" : undefined}
      onPointerEnter={fetchCode}
      onFocus={fetchCode}
    >
      {isIcon(page.menu.icon) && <Icon name={page.menu.icon} size={20} />}
      {page.menu.title()}
    </Link>
  );
}

/** After each move between pages the reader starts at the top of the new one, with the keyboard too. */
function useFocusOnMove() {
  const [here] = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(here);
  useEffect(() => {
    if (before.current === here) return;
    before.current = here;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [here]);
  return main;
}

export function Shell({ session }: { session: Session }) {
  const main = useFocusOnMove();
  const pages = allowed(allPages, session.rights);
  const menu = menuOf(pages);
  return (
    <>
      <a className="skip" href="#main">
        {text.skip()}
      </a>
      <div className="shell">
        <header className="rail">
          <Link className="brand" href="/">
            <img src="/icon.svg" alt="" />
            Framsyn
          </Link>
          <nav className="menu" aria-label={text.menu()}>
            {menu.map((page) => (
              <MenuLink key={page.path} page={page} />
            ))}
          </nav>
          <div className="rail-foot">
            <AccountButton session={session} />
          </div>
        </header>
        <main id="main" className="content" ref={main} tabIndex={-1}>
          <Router pages={pages} menu={menu} />
        </main>
        <PhoneBar menu={menu} session={session} />
      </div>
    </>
  );
}
