import { describe, expect, it } from "vitest";
import { ancestors, found, nested } from "./tree-shape";

const nodes = [
  { id: 1, parent: null, name: "Regionen" },
  { id: 2, parent: 1, name: "Medicinkliniken" },
  { id: 3, parent: 2, name: "Avdelning 21" },
  { id: 4, parent: 1, name: "Åre hälsocentral" },
];

describe("a tree out of flat rows", () => {
  it("keeps the order and puts each row under its parent", () => {
    const [root] = nested(nodes);
    expect(root?.children.map((child) => child.name)).toEqual(["Medicinkliniken", "Åre hälsocentral"]);
    expect(root?.children[0]?.children[0]?.name).toBe("Avdelning 21");
  });
  it("puts a unit whose parent is out of reach at the top", () => {
    expect(nested(nodes.slice(1)).map((root) => root.id)).toEqual([2, 4]);
  });
});

describe("what stands above", () => {
  it("runs from the parent to the top", () => {
    expect(ancestors(nodes, 3)).toEqual([2, 1]);
    expect(ancestors(nodes, 1)).toEqual([]);
  });
  it("ends even if two rows claim to be each other's parent", () => {
    const ring = [
      { id: 1, parent: 2, name: "a" },
      { id: 2, parent: 1, name: "b" },
    ];
    expect(ancestors(ring, 1)).toEqual([2, 1]);
  });
});

describe("the search", () => {
  it("disregards letter case, also of Swedish letters, and tells where the unit stands", () => {
    expect(found(nodes, " åre ")).toEqual([
      { id: 4, parent: null, name: "Åre hälsocentral", note: "Regionen" },
    ]);
  });
  it("finds nothing rather than everything when nothing fits", () => {
    expect(found(nodes, "kirurg")).toEqual([]);
  });
  it("puts names that begin so first, then those with such a word, then those that hold it inside", () => {
    const units = ["Psykiatrisk akutmottagning", "Barnakutmottagning", "Akutmottagningen", "Ögon- akutmott"];
    const rows = units.map((name, id) => ({ id, parent: null, name }));
    expect(found(rows, "akutmott").map((node) => node.name)).toEqual([
      "Akutmottagningen",
      "Psykiatrisk akutmottagning",
      "Ögon- akutmott",
      "Barnakutmottagning",
    ]);
  });
  it("counts a word's start even when the text also stands inside an earlier word", () => {
    const rows = ["Xakut", "Dagakut och akut"].map((name, id) => ({ id, parent: null, name }));
    expect(found(rows, "akut").map((node) => node.id)).toEqual([1, 0]);
  });
});
