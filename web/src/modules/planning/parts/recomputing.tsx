import { Note } from "../../../ui/note";
import { Progress } from "../../../ui/progress";
import { text } from "../assumption-text";
import { useComputation } from "../use-computation";

/**
 * Says that the figures are being made anew and how far that has come; the page renews itself when it is done. Says too
 * that it went wrong: what is shown is then of an earlier computation.
 */
export function Recomputing() {
  const told = useComputation();
  if (told?.failed && !told.under_way)
    return (
      <Note tone="warn" title={text.notComputed()} role="status">
        <p>
          {text.notComputedWhy()} {told.failed}
        </p>
      </Note>
    );
  if (!told?.under_way) return null;
  return (
    <Note title={text.computing()} role="status">
      <p>{text.computingWhy()}</p>
      <Progress label={text.computing()} share={told.share} />
    </Note>
  );
}
