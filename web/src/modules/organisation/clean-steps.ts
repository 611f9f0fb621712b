/** One step of how a value is cleaned: what is done and, for some, with what: "first:3". */
export interface CleanStep {
  kind: string;
  part: string;
}

const withPart = ["first", "last", "before", "after"];
export const cleanKinds = ["collapse", "upper", "lower", "digits", ...withPart];

export const takesPart = (kind: string): boolean => withPart.includes(kind);

export function stepOf(written: string): CleanStep {
  const at = written.indexOf(":");
  return at < 0 ? { kind: written, part: "" } : { kind: written.slice(0, at), part: written.slice(at + 1) };
}

export const written = ({ kind, part }: CleanStep): string => (takesPart(kind) ? `${kind}:${part}` : kind);
