import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { Roles } from "../../../api/administration";
import { faultAt } from "../../../base/refused";
import { mayLeave, useUnsaved } from "../../../base/unsaved";
import { Button } from "../../../ui/button";
import { Check } from "../../../ui/check";
import Dialog from "../../../ui/dialog";
import { Failed } from "../../../ui/failed";
import { Note } from "../../../ui/note";
import { tellDone } from "../../../ui/notices";
import { TextField } from "../../../ui/text-field";
import { emptyRole, faultsOf, type AccountDraft, type RoleDraft } from "../account-draft";
import { saveAccount } from "../queries";
import { text } from "../text";
import { AssignmentFields } from "./assignment-fields";

interface Props {
  of: AccountDraft;
  roles: Roles["roles"];
  onClose: () => void;
}

/** A new or changed account. What was typed stays when the server refuses. */
export default function AccountDialog({ of, roles, onClose }: Props) {
  const [draft, setDraft] = useState(of);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const client = useQueryClient();
  const letGo = useUnsaved(draft !== of);
  const leave = () => {
    if (mayLeave()) onClose();
  };
  const isNew = draft.id === null;
  const change = (part: Partial<AccountDraft>) => setDraft({ ...draft, ...part });
  const changeAt = (at: number, next: RoleDraft | null) =>
    change({ assignments: draft.assignments.flatMap((old, i) => (i === at ? (next ? [next] : []) : [old])) });
  const add = () => change({ assignments: [...draft.assignments, emptyRole] });
  const left = tried ? faultsOf(draft) : {};
  const fault = (at: string) => left[at] ?? faultAt(refusal, at);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (Object.keys(faultsOf(draft)).length > 0) return;
    try {
      await saveAccount(draft);
      await client.invalidateQueries({ queryKey: ["accounts"] });
      tellDone(text.saved());
      letGo();
      onClose();
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <Dialog title={isNew ? text.newAccount() : text.editAccount(of.name)} onClose={leave}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {Object.keys(left).length > 0 && (
          <Note tone="bad" title={text.notSaved()} role="alert">
            <p>{Object.values(left).join(". ")}.</p>
          </Note>
        )}
        {refusal !== null && <Failed error={refusal} title={text.notSaved()} />}
        {isNew && (
          <TextField
            label={text.login()}
            value={draft.login}
            autoComplete="off"
            fault={fault("/login")}
            onChange={(login) => change({ login })}
          />
        )}
        <TextField
          label={text.name()}
          value={draft.name}
          autoComplete="off"
          fault={fault("/name")}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={isNew ? text.firstPassword() : text.newPassword()}
          hint={isNew ? text.firstPasswordHint() : `${text.firstPasswordHint()} ${text.keepPassword()}`}
          type="password"
          autoComplete="new-password"
          value={draft.password}
          fault={fault("/password")}
          onChange={(password) => change({ password })}
        />
        {!isNew && (
          <Check checked={draft.active} onChange={(active) => change({ active })}>
            {text.active()}
          </Check>
        )}
        <div className="form">
          <h3>{text.assignments()}</h3>
          <p className="hint">{text.unitHint()}</p>
          {draft.assignments.map((assignment, at) => (
            <AssignmentFields
              key={at}
              of={assignment}
              roles={roles}
              faultOf={(member) => fault(`/assignments/${at}/${member}`)}
              onChange={(next) => changeAt(at, next)}
              onRemove={() => changeAt(at, null)}
            />
          ))}
          <div className="row">
            <Button onClick={add}>{text.addRole()}</Button>
          </div>
        </div>
        <div className="row">
          <Button type="submit" weight="main">
            {text.save()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
