import { useState, type FormEvent } from "react";
import { changePassword } from "../api/session";
import { faultAt } from "../base/refused";
import { Button } from "../ui/button";
import { Failed } from "../ui/failed";
import { tellDone } from "../ui/notices";
import { TextField } from "../ui/text-field";
import { text } from "./text";

/** The present password and a new one. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await changePassword(old, next);
      tellDone(text.passwordSaved());
      onDone();
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      {refusal !== null && <Failed error={refusal} />}
      <TextField
        label={text.oldPassword()}
        type="password"
        autoComplete="current-password"
        value={old}
        fault={faultAt(refusal, "/old")}
        onChange={setOld}
      />
      <TextField
        label={text.newPassword()}
        hint={text.newPasswordHint()}
        type="password"
        autoComplete="new-password"
        value={next}
        fault={faultAt(refusal, "/new")}
        onChange={setNext}
      />
      <div className="row">
        <Button type="submit" weight="main">
          {text.savePassword()}
        </Button>
      </div>
    </form>
  );
}
