import type { Roles } from "../../api/administration";

/** Changed roles only: the rights that each shall have. */
export type RoleDrafts = Record<string, string[]>;

export const rightsOf = (roles: Roles["roles"], drafts: RoleDrafts, code: string): string[] =>
  drafts[code] ?? roles.find((role) => role.code === code)?.rights ?? [];

/** Turns one right on or off; a role that ends as it began is no longer a draft. */
export function withRight(
  roles: Roles["roles"],
  drafts: RoleDrafts,
  code: string,
  right: string,
  on: boolean,
): RoleDrafts {
  const before = rightsOf(roles, drafts, code).filter((held) => held !== right);
  const next = on ? [...before, right] : before;
  const original = rightsOf(roles, {}, code);
  const same = next.length === original.length && next.every((held) => original.includes(held));
  const { [code]: _dropped, ...others } = drafts;
  return same ? others : { ...others, [code]: next };
}
