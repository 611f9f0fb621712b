import { Refused } from "../base/refused";
import { Button } from "./button";
import { Note } from "./note";
import { text } from "./text";

/** A refusal in the server's own words, every fault in it, and a way to try again. */
export function Failed({ error, title, again }: { error: unknown; title?: string; again?: () => void }) {
  const told = error instanceof Refused ? error : null;
  const said = told?.detail || (error instanceof Error ? error.message : String(error));
  return (
    <Note tone="bad" title={title ?? text.refusedTitle()} role="alert">
      <p>{said}</p>
      {told && told.faults.length > 0 && (
        <ul>
          {told.faults.map((fault) => (
            <li key={fault.pointer + fault.code}>{fault.detail}</li>
          ))}
        </ul>
      )}
      {told?.log && <p className="quiet small">{text.log(told.log)}</p>}
      {again && (
        <div className="row">
          <Button onClick={again}>{text.again()}</Button>
        </div>
      )}
    </Note>
  );
}
