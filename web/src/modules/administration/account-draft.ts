import type { Account, AssignmentDraft } from "../../api/administration";
import { text } from "./text";

/** A role as it is being given: neither role nor reach is chosen until somebody has chosen it. */
export interface RoleDraft {
  role: string;
  reach: "" | "everywhere" | "unit";
  unit: number | null;
  from: string | null;
  to: string | null;
}

export interface AccountDraft {
  id: number | null;
  login: string;
  name: string;
  password: string;
  active: boolean;
  assignments: RoleDraft[];
}

export const emptyRole: RoleDraft = { role: "", reach: "", unit: null, from: null, to: null };
export const emptyAccount: AccountDraft = {
  id: null,
  login: "",
  name: "",
  password: "",
  active: true,
  assignments: [emptyRole],
};

export const draftOf = ({ assignments, ...account }: Account): AccountDraft => ({
  ...account,
  password: "",
  assignments: assignments.map(({ unit, ...rest }) => ({
    ...rest,
    reach: unit ? "unit" : "everywhere",
    unit: unit?.id ?? null,
  })),
});

export const assignmentsOf = (drafts: RoleDraft[]): AssignmentDraft[] =>
  drafts.map(({ reach, unit, ...rest }) => ({ ...rest, unit: reach === "unit" ? unit : null }));

const leastPassword = 12;

/** What is left to fill in, by the place it stands at. Empty when the account can be saved. */
export function faultsOf(draft: AccountDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  const isNew = draft.id === null;
  if (isNew && draft.login.trim() === "") faults["/login"] = text.loginMissing();
  if (draft.name.trim() === "") faults["/name"] = text.nameMissing();
  if (isNew && draft.password === "") faults["/password"] = text.passwordMissing();
  else if (draft.password !== "" && [...draft.password].length < leastPassword)
    faults["/password"] = text.passwordShort();
  draft.assignments.forEach((one, at) => {
    if (one.role === "") faults[`/assignments/${at}/role`] = text.roleMissing();
    if (one.reach === "") faults[`/assignments/${at}/reach`] = text.reachMissing();
    if (one.reach === "unit" && one.unit === null) faults[`/assignments/${at}/unit`] = text.unitMissing();
  });
  return faults;
}
