import { useState } from "react";
import { useProfessions, useUnits } from "../../../api/organisation";
import type { Forecast } from "../../../api/planning";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Check } from "../../../ui/check";
import { Fold } from "../../../ui/fold";
import { IconButton } from "../../../ui/icon-button";
import { leverInShort } from "../lever-words";
import type { Scope } from "../queries";
import { text as shared } from "../text";
import { contradictionFault, isSound, nextDraft, type Draft, type Years } from "../what-if-rules";
import { text } from "../what-if-text";
import { LeverFields } from "./lever-fields";

interface Props {
  drafts: Draft[];
  years: Years;
  scope: Scope;
  assumptions: Forecast["assumptions"];
  onChange: (drafts: Draft[]) => void;
}

/** The measures, one row each: switched on or off, opened to be changed, or taken away. */
export function LeverList({ drafts, years, scope, assumptions, onChange }: Props) {
  const [open, setOpen] = useState(0);
  const units = useUnits().data?.units ?? [];
  const professions = useProfessions().data ?? [];
  const put = (at: number, ...to: Draft[]) => onChange(drafts.toSpliced(at, 1, ...to));
  const inShort = (draft: Draft) =>
    leverInShort(
      draft,
      units.find(({ id }) => id === draft.unit)?.name,
      draft.profession === 0
        ? shared.allProfessions()
        : professions.find(({ id }) => id === draft.profession)?.name,
    );
  const more = nextDraft(drafts, String(years.first));
  return (
    <Card title={text.measures()} lead={text.measuresLead()}>
      <div className="stack">
        {drafts.map((draft, at) => {
          const contradiction = contradictionFault(drafts, at, scope, units);
          return (
            <Fold
              key={at}
              title={inShort(draft)}
              open={open === at}
              quiet={!draft.on}
              faulty={draft.on && (!isSound(draft, years, scope) || contradiction !== undefined)}
              onOpen={(opened) => setOpen(opened ? at : -1)}
              before={
                <Check
                  label={text.reckon(at + 1)}
                  checked={draft.on}
                  onChange={(on) => put(at, { ...draft, on })}
                />
              }
              after={
                drafts.length > 1 && (
                  <IconButton
                    icon="close"
                    label={text.remove(at + 1)}
                    onClick={() => {
                      put(at);
                      setOpen(-1);
                    }}
                  />
                )
              }
            >
              <LeverFields
                of={draft}
                years={years}
                scope={scope}
                assumptions={assumptions}
                contradiction={contradiction}
                onChange={(next) => put(at, next)}
              />
            </Fold>
          );
        })}
        {more ? (
          <div className="row">
            <Button
              icon="plus"
              onClick={() => {
                onChange([...drafts, more]);
                setOpen(drafts.length);
              }}
            >
              {text.add()}
            </Button>
          </div>
        ) : (
          <p className="hint">{text.noMore()}</p>
        )}
      </div>
    </Card>
  );
}
