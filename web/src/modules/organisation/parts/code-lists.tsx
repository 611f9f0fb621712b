import type { Profile, RecognisedColumn } from "../../../api/imports";
import { Card } from "../../../ui/card";
import { codedInSight, meaningsOf } from "../code-words";
import { text } from "../import-text";
import { targetName } from "../target-names";
import { columnsOf, fieldAt, withField } from "../profile-draft";
import { CodeList } from "./code-list";

interface Props {
  profile: Profile;
  columns: RecognisedColumn[];
  onProfile: (profile: Profile) => void;
}

/** What the file's own codes for sex, form and reason mean in our words. Other fields have theirs beside the column. */
export function CodeLists({ profile, columns, onProfile }: Props) {
  const coded = codedInSight.flatMap((target) => {
    const field = fieldAt(profile, target);
    return field && columnsOf(field).length > 0 ? [{ target, field }] : [];
  });
  if (coded.length === 0) return null;
  return (
    <Card title={text.codes()} lead={text.codesLead()}>
      <div className="form">
        {coded.map(({ target, field }) => (
          <fieldset className="setting-group" key={target}>
            <legend>{targetName(target)}</legend>
            <CodeList
              field={field}
              ours={meaningsOf(target)}
              samples={columns.find((column) => column.name === columnsOf(field)[0])?.samples ?? []}
              onField={(next) => onProfile(withField(profile, target, next))}
            />
          </fieldset>
        ))}
      </div>
    </Card>
  );
}
