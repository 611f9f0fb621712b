export interface Node {
  id: number;
  parent: number | null;
  name: string;
  note?: string;
}
export interface Branch extends Node {
  children: Branch[];
}

/** Flat rows as a tree. A row whose parent is out of reach stands at the top. */
export function nested(nodes: Node[]): Branch[] {
  const branches = new Map<number, Branch>(nodes.map((node) => [node.id, { ...node, children: [] }]));
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parent === null ? undefined : branches.get(branch.parent);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/** What stands above a node, from its parent to the top. */
export function ancestors(nodes: Node[], id: number): number[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const found: number[] = [];
  for (
    let at = parents.get(id) ?? null;
    at !== null && parents.has(at) && !found.includes(at);
    at = parents.get(at) ?? null
  )
    found.push(at);
  return found;
}

const isWordStart = (name: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(name[at - 1] ?? "");

/** How well a name fits what was typed: 0 it begins so, 1 one of its words does, 2 it stands inside; null not at all. */
function fit(name: string, wanted: string): number | null {
  let best: number | null = null;
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
    if (at === 0) return 0;
    if (isWordStart(name, at)) best = 1;
    else best ??= 2;
  }
  return best;
}

/** The nodes whose name holds what was typed, best fit first, letter case aside, with what stands above as a note. */
export function found(nodes: Node[], typed: string): Node[] {
  const wanted = typed.trim().toLocaleLowerCase("sv");
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return nodes
    .map((node) => ({ node, fit: fit(node.name.toLocaleLowerCase("sv"), wanted) }))
    .filter((hit): hit is { node: Node; fit: number } => hit.fit !== null)
    .sort((a, b) => a.fit - b.fit)
    .slice(0, 50)
    .map(({ node }) => ({ ...node, parent: null, note: names.get(node.parent ?? -1) }));
}
