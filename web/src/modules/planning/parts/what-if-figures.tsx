import type { Scenario } from "../../../api/planning";
import { fte, percent, signed } from "../../../base/format";
import { Figure } from "../../../ui/figure";
import { firstShortTold, hiresChanged } from "../difference";
import { text } from "../what-if-text";

/** What the difference comes to: when it runs short, how many more are needed, how many hires it takes. */
export function WhatIfFigures({ of }: { of: Scenario }) {
  const last = of.years.at(-1);
  const short = firstShortTold(of);
  const hires = hiresChanged(of);
  if (!last) return null;
  const { gap, year } = last;
  return (
    <dl className="figures">
      {short !== undefined && <Figure name={text.firstShort()} value={short} note={text.firstShortNote()} />}
      {gap && (
        <Figure
          name={text.shortage(year)}
          value={text.becomes(percent(gap.base.shortage), percent(gap.scenario.shortage))}
          note={text.shortageNote()}
        />
      )}
      {gap && (
        <Figure
          name={text.moreNeeded(year)}
          value={text.becomes(
            fte(Math.max(0, gap.base.more_for_even)),
            fte(Math.max(0, gap.scenario.more_for_even)),
          )}
          note={text.moreNeededNote(
            text.becomes(
              fte(Math.max(0, gap.base.more_for_sure)),
              fte(Math.max(0, gap.scenario.more_for_sure)),
            ),
          )}
        />
      )}
      {hires !== null && <Figure name={text.hires(year)} value={signed(hires)} note={text.hiresNote()} />}
    </dl>
  );
}
