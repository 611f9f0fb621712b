import { useEffect, useRef } from "react";
import { words } from "./words";

const question = words(
  "Det du fyllt i är inte sparat. Vill du lämna det?",
  "What you have filled in is not saved. Do you want to leave it?",
);

let drafts = 0;
const askBrowser = (event: BeforeUnloadEvent) => event.preventDefault();

function keep(): () => void {
  if (drafts === 0) window.addEventListener("beforeunload", askBrowser);
  drafts += 1;
  let kept = true;
  return () => {
    if (!kept) return;
    kept = false;
    drafts -= 1;
    if (drafts === 0) window.removeEventListener("beforeunload", askBrowser);
  };
}

/** Whether the page may be left: asks the reader when something is filled in and not saved. */
export const mayLeave = (): boolean => drafts === 0 || window.confirm(question());

/** While `unsaved`, leaving the page asks first. The answer lets go of it, for when it has been saved. */
export function useUnsaved(unsaved: boolean): () => void {
  const letGo = useRef<() => void>(undefined);
  useEffect(() => {
    if (!unsaved) return;
    letGo.current = keep();
    return () => letGo.current?.();
  }, [unsaved]);
  return () => letGo.current?.();
}
