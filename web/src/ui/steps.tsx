import { Icon } from "./icons";
import { text } from "./text";

/** Where in a longer task the reader is. */
export function Steps({ names, now }: { names: string[]; now: number }) {
  return (
    <ol className="steps" aria-label={text.stepOf()}>
      {names.map((name, at) => (
        <li
          key={name}
          className={`step ${at < now ? "step-done" : ""} ${at === now ? "step-now" : ""}`}
          aria-current={at === now ? "step" : undefined}
        >
          <span className="step-mark">{at < now ? <Icon name="check" size={14} /> : at + 1}</span>
          <span>
            {name}
            {at < now && <span className="hidden"> ({text.stepDone()})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
