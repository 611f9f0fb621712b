import { useState, type RefObject } from "react";
import { Icon } from "./icons";
import Popover from "./popover";
import { text } from "./text";
import Tree from "./tree";
import { found, type Node } from "./tree-shape";

export interface PickerProps {
  label: string;
  nodes: Node[];
  value: number | null;
  anchor: RefObject<HTMLElement | null>;
  onChange: (id: number) => void;
  onClose: () => void;
}

/** The open part of the tree picker: a search field over the tree. */
export default function TreePickerList({ label, nodes, value, anchor, onChange, onClose }: PickerProps) {
  const [typed, setTyped] = useState("");
  const hits = typed.trim() === "" ? nodes : found(nodes, typed);
  return (
    <Popover label={label} anchor={anchor} onClose={onClose}>
      <div className="tree-picker">
        <span className="search-box">
          <input
            className="input"
            type="search"
            aria-label={text.search()}
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Icon name="search" />
        </span>
        <p className="hidden" role="status">
          {typed && hits.length === 0 ? text.noHits() : ""}
        </p>
        {hits.length === 0 ? (
          <p className="popover-words quiet">{text.noHits()}</p>
        ) : (
          <Tree
            key={typed === "" ? "tree" : "hits"}
            label={label}
            nodes={hits}
            value={value}
            onChange={(id) => {
              onChange(id);
              onClose();
            }}
          />
        )}
      </div>
    </Popover>
  );
}
