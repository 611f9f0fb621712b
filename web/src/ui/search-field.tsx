import { useEffect, useState } from "react";
import { Field } from "./field";
import { Icon } from "./icons";

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Tells what is typed when the typing has rested for a moment, so that the server is not asked for each letter. */
export function SearchField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setDraft(value);
  }
  useEffect(() => {
    if (draft === told) return;
    const rest = setTimeout(() => {
      setTold(draft);
      onChange(draft);
    }, 250);
    return () => clearTimeout(rest);
  }, [draft, told, onChange]);
  return (
    <Field label={label}>
      {(given) => (
        <span className="search-box">
          <input
            className="input"
            type="search"
            {...given}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <Icon name="search" />
        </span>
      )}
    </Field>
  );
}
