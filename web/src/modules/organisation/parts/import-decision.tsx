import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { ImportAct } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Check } from "../../../ui/check";
import { Failed } from "../../../ui/failed";
import { Note } from "../../../ui/note";
import { tellDone } from "../../../ui/notices";
import { apply, undo } from "../import-queries";
import { text } from "../import-text";

/** What can be done now: load, load without the faulty rows, start again, or undo. */
export function ImportDecision({ of }: { of: ImportAct }) {
  const [refusal, setRefusal] = useState<unknown>(null);
  const [accepted, setAccepted] = useState(false);
  const client = useQueryClient();
  const attempt = async (act: () => Promise<unknown>, done?: string) => {
    try {
      await act();
      // Everything shown elsewhere may now be different.
      await client.invalidateQueries();
      if (done) tellDone(done);
    } catch (error) {
      setRefusal(error);
    }
  };
  const { receipt } = of;
  const faulty = receipt?.refused ?? 0;
  const open = of.state === "checked";
  const leftOut = receipt?.left_out.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  const good = (receipt?.rows_read ?? 0) - faulty - leftOut;
  const loadable = open && good > 0 && !receipt?.nothing_new;
  const ready = !receipt?.many_removed || accepted;
  const load = () => attempt(() => apply(of.id, faulty > 0 ? "leave_out" : "refuse", accepted));
  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      {open && faulty > 0 && <p>{good > 0 ? text.refuseAll() : text.noGoodRows()}</p>}
      {loadable && receipt?.many_removed && (
        <Note tone="warn" title={text.manyRemoved()}>
          <Check checked={accepted} onChange={setAccepted}>
            {text.acceptRemovals(receipt.employments.removed)}
          </Check>
        </Note>
      )}
      {of.undoable && <p className="quiet">{text.undoWhy()}</p>}
      <div className="row">
        {loadable && (
          <Button weight="main" disabled={!ready} onClick={() => void load()}>
            {faulty > 0 ? text.applyLeaveOut(faulty) : text.apply()}
          </Button>
        )}
        {of.uploads.length > 0 && (open || of.state === "refused") && (
          <Link className="button" href={`/import/new?from=${of.id}`}>
            {text.changeColumns()}
          </Link>
        )}
        {(open || of.state === "refused" || of.state === "failed") && (
          <Link className="button" href="/import/new">
            {faulty > 0 || !open ? text.restart() : text.startOver()}
          </Link>
        )}
        {of.undoable && (
          <Button weight="bad" onClick={() => void attempt(() => undo(of.id), text.undone())}>
            {text.undo()}
          </Button>
        )}
      </div>
    </div>
  );
}
