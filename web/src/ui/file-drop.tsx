import { useRef, useState, type DragEvent } from "react";
import { Button } from "./button";
import { Icon } from "./icons";
import { text } from "./text";

interface Props {
  label: string;
  hint: string;
  accept: string;
  onFiles: (files: File[]) => void;
}

/** Choose files with a button or drop them on the box; both end the same way. */
export function FileDrop({ label, hint, accept, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <Button weight="main" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="quiet small">{text.dropHere()}</span>
      <span className="hint">{hint}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
