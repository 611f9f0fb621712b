import { useProfessions, useUnits } from "../../../api/organisation";
import type { Choice } from "../../../base/address";
import { SearchField } from "../../../ui/search-field";
import { Select } from "../../../ui/select";
import { TreePicker } from "../../../ui/tree-picker";
import { formCodes, optionsOf } from "../code-words";
import type { PeopleFilter } from "../queries";
import { text } from "../text";

/** Any new choice starts at the first page of what it gives. */
export function PeopleFilters({
  filter,
  choose,
}: {
  filter: PeopleFilter;
  choose: (change: Choice) => void;
}) {
  const units = useUnits().data?.units ?? [];
  const professions = useProfessions().data ?? [];
  return (
    <div className="filters">
      <SearchField
        label={text.search()}
        value={String(filter.query)}
        onChange={(query) => choose({ query, page: null })}
      />
      <TreePicker
        label={text.unit()}
        none={text.allUnits()}
        nodes={units}
        value={filter.unit === null ? null : Number(filter.unit)}
        onChange={(unit) => choose({ unit, page: null })}
      />
      <Select
        label={text.profession()}
        none={text.allProfessions()}
        value={String(filter.profession ?? "")}
        options={professions.map(({ id, name }) => ({ value: String(id), name }))}
        onChange={(profession) => choose({ profession, page: null })}
      />
      <Select
        label={text.form()}
        none={text.allForms()}
        value={String(filter.form)}
        options={optionsOf(formCodes)}
        onChange={(form) => choose({ form, page: null })}
      />
    </div>
  );
}
