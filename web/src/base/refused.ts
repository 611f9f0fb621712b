/** One fault in what was sent: where it stands, as a JSON Pointer, and what was wrong with it. */
export interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

/** The server's refusal in its own words (RFC 9457), or the network's failure with status 0. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly faults: Fault[] = [],
    readonly log: string | null = null,
  ) {
    super(detail || title);
  }
}

/** The words of the fault at a pointer such as "/password", if there is one. */
export function faultAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  return error.faults.find((fault) => fault.pointer === pointer)?.detail;
}
