import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { ImportAct } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { Failed } from "../../../ui/failed";
import { tellDone } from "../../../ui/notices";
import { apply, undo } from "../import-queries";
import { text } from "../import-text";

/** What can be done now: load, load without the faulty rows, start again, or undo. */
export function ImportDecision({ of }: { of: ImportAct }) {
  const [refusal, setRefusal] = useState<unknown>(null);
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
  const faulty = of.receipt?.refused ?? 0;
  const decided = of.state !== "checked";
  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      {!decided && faulty > 0 && <p>{text.refuseAll()}</p>}
      {of.undoable && <p className="quiet">{text.undoWhy()}</p>}
      <div className="row">
        {!decided && faulty === 0 && (
          <Button weight="main" onClick={() => void attempt(() => apply(of.id, "refuse"))}>
            {text.apply()}
          </Button>
        )}
        {!decided && faulty > 0 && (
          <Button weight="main" onClick={() => void attempt(() => apply(of.id, "leave_out"))}>
            {text.applyLeaveOut(faulty)}
          </Button>
        )}
        {(!decided || of.state === "refused" || of.state === "failed") && (
          <Link className="button" href="/import/new">
            {faulty > 0 || decided ? text.restart() : text.startOver()}
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
