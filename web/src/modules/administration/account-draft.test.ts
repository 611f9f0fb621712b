import { describe, expect, it } from "vitest";
import { assignmentsOf, draftOf, emptyAccount, emptyRole, faultsOf } from "./account-draft";

const chosen = { ...emptyRole, role: "manager", reach: "unit" as const, unit: 7 };
const filled = {
  ...emptyAccount,
  login: "nils",
  name: "Nils Ny",
  password: "en lång mening",
  assignments: [chosen],
};

describe("a new account", () => {
  it("says at each field what is left to fill in", () => {
    expect(faultsOf(emptyAccount)).toEqual({
      "/login": "Fyll i användarnamn",
      "/name": "Fyll i namn",
      "/password": "Fyll i ett förstalösenord",
      "/assignments/0/role": "Välj roll",
      "/assignments/0/reach": "Välj var rollen gäller",
    });
  });
  it("can be saved when all is chosen", () => {
    expect(faultsOf(filled)).toEqual({});
    expect(assignmentsOf(filled.assignments)).toEqual([{ role: "manager", unit: 7, from: null, to: null }]);
  });
  it("reaches the whole organisation only when that is what was chosen", () => {
    const everywhere = { ...chosen, reach: "everywhere" as const };
    expect(assignmentsOf([everywhere])[0]?.unit).toBe(null);
    expect(faultsOf({ ...filled, assignments: [{ ...chosen, unit: null }] })).toEqual({
      "/assignments/0/unit": "Välj enhet",
    });
  });
  it("needs a password of twelve characters, however they are written", () => {
    expect(faultsOf({ ...filled, password: "kort" })).toEqual({ "/password": "Minst 12 tecken" });
    expect(faultsOf({ ...filled, password: "åäöåäöåäöåäö" })).toEqual({});
  });
});

describe("an account that is changed", () => {
  const account = {
    id: 5,
    login: "eva",
    name: "Eva Ek",
    active: true,
    last_login: null,
    assignments: [{ role: "manager", unit: null, from: null, to: null }],
  };
  it("keeps its reach and its password", () => {
    const draft = draftOf(account);
    expect(draft.assignments[0]?.reach).toBe("everywhere");
    expect(faultsOf(draft)).toEqual({});
  });
});
