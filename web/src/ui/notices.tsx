import { useSyncExternalStore } from "react";
import { Refused } from "../base/refused";
import { IconButton } from "./icon-button";
import { Note } from "./note";
import { text } from "./text";

interface Notice {
  id: number;
  tone: "good" | "bad";
  title: string;
  words?: string;
}

let shown: Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

function show(next: Notice[]): void {
  shown = next;
  for (const tell of listeners) tell();
}

const dismiss = (id: number) => show(shown.filter((notice) => notice.id !== id));

function add(notice: Omit<Notice, "id">): number {
  last += 1;
  show([...shown.slice(-2), { id: last, ...notice }]);
  return last;
}

/** What was done is told for six seconds. */
export function tellDone(title: string): void {
  const id = add({ tone: "good", title });
  setTimeout(() => dismiss(id), 6000);
}

/** A refusal stays until it is put away, in the server's own words. */
export function tellRefused(error: unknown): void {
  if (error instanceof Refused)
    add({ tone: "bad", title: error.title || text.refusedTitle(), words: error.detail });
  else add({ tone: "bad", title: text.refusedTitle(), words: String(error) });
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export function Notices() {
  const notices = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <Note key={notice.id} tone={notice.tone} title={notice.title}>
          {notice.words && <p>{notice.words}</p>}
          <div className="row">
            <IconButton icon="close" label={text.close()} onClick={() => dismiss(notice.id)} />
          </div>
        </Note>
      ))}
    </div>
  );
}
