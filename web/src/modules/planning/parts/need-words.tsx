import { Link } from "wouter";
import type { Need } from "../../../api/planning";
import { both } from "../../../base/words";
import { Card } from "../../../ui/card";
import { riskSentences } from "../gap-rules";
import { shortSentence, type GapYear } from "../need-rules";
import { text } from "../need-text";

/** How likely a shortage is, how much it would take, and what the medians say of each year together. */
export function GapInWords({ of, need }: { of: GapYear[]; need: Need }) {
  return (
    <Card title={text.inWords()}>
      <div className="stack">
        {riskSentences(need.gaps, need.first_short).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="quiet">{shortSentence(of)}</p>
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
