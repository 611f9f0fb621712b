import { describe, expect, it } from "vitest";
import { isFiltered, peopleFilter } from "./people-filter";

describe("the people that the address asks for", () => {
  it("are read out of it", () => {
    expect(peopleFilter("?unit=4&form=permanent&query=%C3%A5sa&sort=-name&page=3")).toMatchObject({
      unit: 4,
      profession: null,
      form: "permanent",
      query: "åsa",
      sort: "-name",
      page: 3,
    });
  });
  it("are the first page of everybody when the address is damaged", () => {
    expect(peopleFilter("?unit=x&page=0")).toMatchObject({ unit: null, page: 1 });
  });
  it("are not counted as filtered by order or page alone", () => {
    expect(isFiltered(peopleFilter("?sort=name&page=2"))).toBe(false);
    expect(isFiltered(peopleFilter("?query=a"))).toBe(true);
  });
});
