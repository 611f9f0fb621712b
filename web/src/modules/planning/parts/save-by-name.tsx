import { useState } from "react";
import { Button } from "../../../ui/button";
import { TextField } from "../../../ui/text-field";
import { text } from "../saved-text";

interface Props {
  hint: string;
  act: string;
  /** Cannot be saved now. */
  held: boolean;
  onSave: (name: string) => void;
}

/** A name and a button: keeps what the page shows under that name. */
export function SaveByName({ hint, act, held, onSave }: Props) {
  const [name, setName] = useState("");
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !held) onSave(name);
      }}
    >
      <TextField label={text.name()} hint={hint} value={name} maxLength={80} onChange={setName} />
      <Button type="submit" weight="main" disabled={name.trim() === "" || held}>
        {act}
      </Button>
    </form>
  );
}
