import { useEffect, useState } from "react";
import { Redirect, useLocation } from "wouter";
import type { Loaded, Page } from "../base/page";
import { ParamsContext } from "../base/params";
import { Button } from "../ui/button";
import { Note } from "../ui/note";
import { PageHead } from "../ui/page-head";
import { Skeleton } from "../ui/skeleton";
import { loadedPage, loadPage, pageAt } from "./pages";
import { text } from "./text";

const NotFound = () => <PageHead title={text.notFound()} lead={text.notFoundWhy()} />;
const NoRights = () => <PageHead title={text.noRights()} lead={text.noRightsWhy()} />;

function CodeMissing() {
  return (
    <Note tone="bad" title={text.codeMissing()} role="alert">
      <p>{text.codeMissingWhy()}</p>
      <div className="row">
        <Button onClick={() => location.reload()}>{text.reload()}</Button>
      </div>
    </Note>
  );
}

function Shown({ page }: { page: Page }) {
  const [code, setCode] = useState<Loaded | "missing" | undefined>(() => loadedPage(page));
  useEffect(() => {
    if (code) return;
    let gone = false;
    loadPage(page).then(
      (found) => !gone && setCode(found),
      () => !gone && setCode("missing"),
    );
    return () => {
      gone = true;
    };
  }, [code, page]);
  if (code === "missing") return <CodeMissing />;
  return code ? <code.default /> : <Skeleton />;
}

/** The page at the address, among those that the reader may open. */
export function Router({ pages, menu }: { pages: Page[]; menu: Page[] }) {
  const [here] = useLocation();
  const at = pageAt(pages, here);
  if (pages.length === 0) return <NoRights />;
  if (!at) return here === "/" && menu[0] ? <Redirect to={menu[0].path} replace /> : <NotFound />;
  return (
    <ParamsContext value={at.params}>
      <Shown key={here} page={at.page} />
    </ParamsContext>
  );
}
