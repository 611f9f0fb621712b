import { Link } from "wouter";
import type { RemadeRun, SavedRun, SavedRuns as Page } from "../../../api/planning";
import { instant, number } from "../../../base/format";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Note } from "../../../ui/note";
import { Table, type Column } from "../../../ui/table";
import { useRemake, useRemoveRun, useSaveRun } from "../saved-queries";
import { changedWords, nameOfRun } from "../saved-rules";
import { text } from "../saved-text";
import { SaveByName } from "./save-by-name";

/** Whether a run that was made again came out as it was, and if not, what has changed since. */
function Remade({ of, name }: { of: RemadeRun; name: string }) {
  if (!of.comparable)
    return (
      <Note title={text.notComparable()} role="status">
        <p>{text.notComparableMeans()}</p>
      </Note>
    );
  return (
    <Note tone={of.same ? "good" : "warn"} title={of.same ? text.same() : text.other()} role="status">
      <p>{(of.same ? text.sameMeans : text.otherMeans)(name)}</p>
      {of.changed.length > 0 && <p>{text.changedIs(changedWords(of))}</p>}
      {!of.same && of.changed.length === 0 && <p>{text.nothingChanged()}</p>}
    </Note>
  );
}

function SaveNewest({ id }: { id: number }) {
  const save = useSaveRun();
  return (
    <SaveByName
      hint={text.nameHint()}
      act={text.save()}
      held={save.isPending}
      onSave={(name) => save.mutate({ id, name })}
    />
  );
}

/** The newest run and those saved: read as they were, made again, given a name and removed. */
export function SavedRuns({ of: { runs, may_save } }: { of: Page }) {
  const remake = useRemake();
  const remove = useRemoveRun();
  const newest = runs.find((run) => run.newest);
  const remade = runs.find(({ id }) => id === remake.data?.id);
  const columns: Column<SavedRun>[] = [
    { key: "name", title: text.run(), cell: nameOfRun },
    { key: "data", title: text.dataDate(), whole: true, cell: ({ as_of }) => as_of },
    { key: "made", title: text.made(), whole: true, cell: ({ recorded_at }) => instant(recorded_at) },
    { key: "by", title: text.savedBy(), cell: ({ saved_by }) => saved_by },
    {
      key: "from",
      title: text.made_from(),
      long: true,
      cell: ({ draws, seed, version, method, results_sha256 }) => (
        <>
          {text.facts(number(draws), seed, version, method)}
          <br />
          <span className="quiet">{text.result(results_sha256.slice(0, 16))}</span>
        </>
      ),
    },
    {
      key: "act",
      title: text.act(),
      cell: (run) => (
        <div className="row">
          <Link
            className="button"
            href={run.newest ? "/forecast" : `/forecast?run=${run.id}`}
            aria-label={text.openNamed(nameOfRun(run))}
          >
            {text.open()}
          </Link>
          {may_save && (
            <Button
              aria-label={text.againNamed(nameOfRun(run))}
              disabled={remake.isPending}
              onClick={() => remake.mutate(run.id)}
            >
              {text.again()}
            </Button>
          )}
          {may_save && run.name !== null && (
            <Button
              weight="plain"
              aria-label={text.removeNamed(run.name)}
              disabled={remove.isPending}
              onClick={() => remove.mutate(run.id)}
            >
              {text.remove()}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Card title={text.runs()} lead={text.runsLead()}>
      <div className="stack">
        {remake.isPending && <p role="status">{text.making()}</p>}
        {remake.data && remade && <Remade of={remake.data} name={nameOfRun(remade)} />}
        <Table caption={text.runs()} rows={runs} rowKey={({ id }) => id} columns={columns} />
        {may_save && newest?.name === null && <SaveNewest id={newest.id} />}
      </div>
    </Card>
  );
}
