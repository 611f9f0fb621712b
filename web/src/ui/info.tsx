import { useRef, useState } from "react";
import { Icon } from "./icons";
import { later } from "./later";
import { text } from "./text";

const Popover = later(async () => (await import("./popover")).default);

/** The definition behind a figure, one press away. */
export function Info({ name, words }: { name: string; words: string }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="icon-button info"
        aria-label={text.whatIs(name)}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="info" size={16} />
      </button>
      {open && (
        <Popover label={name} anchor={anchor} onClose={() => setOpen(false)}>
          <div className="popover-words">
            <h2>{name}</h2>
            <p>{words}</p>
          </div>
        </Popover>
      )}
    </>
  );
}
