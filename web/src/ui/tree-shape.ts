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

/** The nodes whose name holds what was typed, letter case aside, with the path above as a note. */
export function found(nodes: Node[], typed: string): Node[] {
  const wanted = typed.trim().toLocaleLowerCase("sv");
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return nodes
    .filter((node) => node.name.toLocaleLowerCase("sv").includes(wanted))
    .slice(0, 50)
    .map((node) => ({ ...node, parent: null, note: names.get(node.parent ?? -1) }));
}
