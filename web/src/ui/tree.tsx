import { useState } from "react";
import { Button, Collection, Tree as Kit, TreeItem, TreeItemContent, type Key } from "react-aria-components";
import { Icon } from "./icons";
import { KitLanguage } from "./kit-language";
import { text } from "./text";
import { ancestors, nested, type Branch, type Node } from "./tree-shape";

interface Props {
  label: string;
  nodes: Node[];
  /** The chosen node: shown as chosen, with everything above it open. */
  value: number | null;
  onChange: (id: number) => void;
}

function Row({ branch }: { branch: Branch }) {
  return (
    <TreeItem id={branch.id} textValue={branch.name} className="tree-row">
      <TreeItemContent>
        {({ level }) => (
          <div className="tree-line" style={{ paddingLeft: Math.min(level - 1, 6) * 18 + 4 }}>
            {branch.children.length > 0 ? (
              <Button slot="chevron" className="tree-chevron" aria-label={text.open()}>
                <Icon name="right" size={16} />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            <span className="tree-name">{branch.name}</span>
            {branch.note && <span className="tree-note">{branch.note}</span>}
          </div>
        )}
      </TreeItemContent>
      <Collection items={branch.children}>{(child) => <Row branch={child} />}</Collection>
    </TreeItem>
  );
}

/** A tree of anything with a parent, walked with the arrow keys. Load it with later(). */
export default function Tree({ label, nodes, value, onChange }: Props) {
  const roots = nested(nodes);
  const [open, setOpen] = useState<Iterable<Key>>(
    () => new Set<Key>([...roots.map((root) => root.id), ...(value === null ? [] : ancestors(nodes, value))]),
  );
  return (
    <KitLanguage>
      <Kit
        aria-label={label}
        className="tree"
        items={roots}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onChange(Number(key));
        }}
        expandedKeys={open}
        onExpandedChange={setOpen}
      >
        {(root) => <Row branch={root} />}
      </Kit>
    </KitLanguage>
  );
}
