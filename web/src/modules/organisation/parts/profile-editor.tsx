import { useEffect, useRef } from "react";

interface Props {
  label: string;
  value: string;
  /** The lines that something is wrong with. */
  marked: number[];
  /** A new object moves the caret to that line, also when it is the same line again. */
  line: { at: number };
  onChange: (value: string) => void;
}

/** A plain text box with numbered lines, so that a fault told by its line is found. */
export function ProfileEditor({ label, value, marked, line, onChange }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = value.split("\n");

  useEffect(() => {
    const field = box.current;
    if (!field || line.at === 0) return;
    const before = field.value.split("\n").slice(0, line.at - 1);
    const from = before.reduce((sum, text) => sum + text.length + 1, 0);
    field.focus();
    field.setSelectionRange(from, from + (field.value.split("\n")[line.at - 1]?.length ?? 0));
  }, [line]);

  return (
    <div className="editor">
      <ol className="editor-lines" aria-hidden="true">
        {lines.map((_, at) => (
          <li key={at} data-marked={marked.includes(at + 1) || undefined}>
            {at + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={box}
        className="editor-text"
        aria-label={label}
        aria-invalid={marked.length > 0 || undefined}
        spellCheck={false}
        wrap="off"
        rows={lines.length}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
