import { expect, it } from "vitest";
import { hyphenated } from "./hyphenated";

const seen = (name: string) => hyphenated(name).replaceAll("\u00AD", "-");

it("parts long words where their parts meet", () => {
  expect(seen("Specialistsjuksköterska")).toBe("Specialist-sjuk-sköterska");
  expect(seen("Distriktssköterska")).toBe("Distrikts-sköterska");
  expect(seen("Tekniker och servicepersonal")).toBe("Tekniker och service-personal");
  expect(seen("Handläggare och administratör")).toBe("Handläggare och administratör");
});
it("parts other long words between syllables, never within two letters of an end", () => {
  expect(seen("Receptariefarmaceut")).toBe("Re-cep-ta-rie-far-ma-ceut");
});
it("leaves short words, and what the words are read as, alone", () => {
  expect(seen("ST-läkare")).toBe("ST-läkare");
  expect(hyphenated("Röntgensjuksköterska").replaceAll("\u00AD", "")).toBe("Röntgensjuksköterska");
});
