import { useState } from "react";
import type { Field, RecognisedColumn } from "../../../api/imports";
import { Button } from "../../../ui/button";
import { IconButton } from "../../../ui/icon-button";
import { later } from "../../../ui/later";
import { codedInSight, meaningsOf } from "../code-words";
import { text } from "../import-text";
import { columnsOf } from "../profile-draft";
import { CleanList } from "./clean-list";
import { CodeList } from "./code-list";
import { FieldColumns } from "./field-columns";

const Dialog = later(async () => (await import("../../../ui/dialog")).default);

interface Props {
  /** What the field is called on screen. */
  name: string;
  target?: string;
  field: Field;
  columns: RecognisedColumn[];
  onField: (field: Field) => void;
}

/** What is done with the value beyond reading it, in a few words. */
export function fieldSummary({ clean, codes, constant, otherwise, ...rest }: Field): string {
  const parts = [
    clean?.length ? text.isCleaned(clean.length) : "",
    Object.keys(codes ?? {}).length ? text.hasCodes(Object.keys(codes ?? {}).length) : "",
    otherwise ? text.hasOtherwise() : "",
    constant && columnsOf(rest).length > 0 ? text.hasConstant(constant) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The button that opens how one field is read: its columns, the empty cell, cleaning and codes. */
export function FieldDetails({ name, target = "", field, columns, onField }: Props) {
  const [open, setOpen] = useState(false);
  const samples = columns.find((column) => column.name === columnsOf(field)[0])?.samples ?? [];
  return (
    <>
      <IconButton icon="tune" label={text.howRead(name)} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={text.howRead(name)} onClose={() => setOpen(false)}>
          <div className="form">
            <fieldset className="setting-group">
              <legend>{text.columnsFound()}</legend>
              <FieldColumns field={field} columns={columns} onField={onField} />
            </fieldset>
            <fieldset className="setting-group">
              <legend>{text.cleaning()}</legend>
              <p className="quiet small">{text.cleaningLead()}</p>
              <CleanList field={field} onField={onField} />
            </fieldset>
            {!codedInSight.includes(target) && (
              <fieldset className="setting-group">
                <legend>{text.codes()}</legend>
                <CodeList field={field} ours={meaningsOf(target)} samples={samples} onField={onField} />
              </fieldset>
            )}
            <div className="row">
              <Button weight="main" onClick={() => setOpen(false)}>
                {text.done()}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
