import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Right, Roles } from "../../../api/administration";
import { useUnsaved } from "../../../base/unsaved";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { Check } from "../../../ui/check";
import { Failed } from "../../../ui/failed";
import { Loaded } from "../../../ui/loaded";
import { tellDone } from "../../../ui/notices";
import { Table, type Column } from "../../../ui/table";
import { Sections } from "../parts/sections";
import { saveRole, useRoles } from "../queries";
import { useRight } from "../../../api/session";
import { rolesRight } from "../rights";
import { rightsOf, withRight, type RoleDrafts } from "../role-drafts";
import { text } from "../text";

function Matrix({ of }: { of: Roles }) {
  const [drafts, setDrafts] = useState<RoleDrafts>({});
  const [refusal, setRefusal] = useState<unknown>(null);
  const client = useQueryClient();
  const mayChange = useRight(rolesRight);
  const changed = Object.entries(drafts);
  useUnsaved(changed.length > 0);
  const save = async () => {
    try {
      for (const [code, rights] of changed) await saveRole(code, rights);
      await client.invalidateQueries({ queryKey: ["roles"] });
      setDrafts({});
      setRefusal(null);
      tellDone(text.saved());
    } catch (error) {
      setRefusal(error);
    }
  };
  const columns: Column<Right>[] = [
    { key: "right", title: text.right(), cell: (right) => both(right, "text") },
    ...of.roles.map((role) => ({
      key: role.code,
      title: both(role, "name"),
      cell: (right: Right) => (
        <Check
          label={text.mayDo(both(role, "name"), both(right, "text"))}
          disabled={!mayChange}
          checked={rightsOf(of.roles, drafts, role.code).includes(right.code)}
          onChange={(on) => setDrafts(withRight(of.roles, drafts, role.code, right.code, on))}
        />
      ),
    })),
  ];
  return (
    <div className="stack">
      {refusal !== null && <Failed error={refusal} />}
      <Table caption={text.roles()} rows={of.rights} rowKey={(right) => right.code} columns={columns} />
      {changed.length > 0 && (
        <div className="row" role="status">
          <Button weight="main" onClick={() => void save()}>
            {text.saveRoles()}
          </Button>
          <Button onClick={() => setDrafts({})}>{text.undo()}</Button>
          <span className="quiet">{text.changed()}</span>
        </div>
      )}
    </div>
  );
}

/** Rights down, roles across. */
export default function RolesPage() {
  const roles = useRoles();
  return (
    <>
      <Sections title={text.roles()} lead={text.rolesLead()} />
      <Loaded of={roles} heights={[360]}>
        {(of) => <Matrix of={of} />}
      </Loaded>
    </>
  );
}
