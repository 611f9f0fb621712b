export type RouteParams = Record<string, string>;

/** Matches "/organisation/units/:id" against an address; the parameters, or nothing. */
export function matchRoute(pattern: string, path: string): RouteParams | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/(.)\/$/, "$1").split("/");
  if (wanted.length !== given.length) return undefined;
  const params: RouteParams = {};
  for (const [at, part] of wanted.entries()) {
    const here = given[at] ?? "";
    if (part.startsWith(":") && here !== "") params[part.slice(1)] = decodeURIComponent(here);
    else if (part !== here) return undefined;
  }
  return params;
}
