import { Link } from "wouter";
import type { Need } from "../../../api/planning";
import { both } from "../../../base/words";
import { Card } from "../../../ui/card";
import { shortSentence, type GapYear } from "../need-rules";
import { text } from "../need-text";

/** What the medians say of each year together, and why no interval stands beside the difference. */
export function GapInWords({ of }: { of: GapYear[] }) {
  return (
    <Card title={text.inWords()}>
      <div className="stack">
        <p>{shortSentence(of)}</p>
        <p className="quiet">
          {text.noInterval()} {text.scenario()}
        </p>
      </div>
    </Card>
  );
}

/** What each of the four quantities is. */
export function Quantities() {
  const meanings = [
    [text.need(), text.needMeans()],
    [text.use(), text.useMeans()],
    [text.establishment(), text.establishmentMeans()],
    [text.mapped(), text.mappedMeans()],
  ];
  return (
    <Card title={text.meanings()}>
      <dl className="terms">
        {meanings.map(([name, means]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{text.absentMeans()}</p>
    </Card>
  );
}

/** What the need rests on, in the server's words. */
export function NeedAssumptions({ of, search }: { of: Need["assumptions"]; search: string }) {
  return (
    <Card title={text.assumptions()}>
      <div className="stack">
        {of.map((note) => (
          <p key={note.code}>{both(note, "text")}</p>
        ))}
        <div className="row">
          <Link className="button" href={`/forecast${search}`}>
            {text.toForecast()}
          </Link>
        </div>
      </div>
    </Card>
  );
}
