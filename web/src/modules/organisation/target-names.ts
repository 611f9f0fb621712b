import { words } from "../../base/words";
import type { Target } from "./profile-draft";

const targetNames: Record<Target, () => string> = {
  "person.key": words("Personens nyckel", "Person's key"),
  "person.name": words("Namn", "Name"),
  "person.birth_date": words("Födelsedag", "Date of birth"),
  "person.birth_year": words("Födelseår", "Year of birth"),
  "person.sex": words("Kön", "Sex"),
  "person.is_protected": words("Skyddad identitet", "Protected identity"),
  "profession.name": words("Yrke, namn", "Profession, name"),
  "profession.code": words("Yrke, kod", "Profession, code"),
  "profession.group": words("Yrkesgrupp", "Profession group"),
  "employment.key": words("Anställningens nummer", "Employment's number"),
  "employment.form": words("Anställningsform", "Form of employment"),
  "employment.fte": words("Sysselsättningsgrad", "Degree of employment"),
  "employment.from": words("Startdag", "Start"),
  "employment.to": words("Slutdag", "End"),
  "employment.hired": words("Anställd sedan", "Hired on"),
  "employment.reason": words("Avgångsorsak", "Reason for leaving"),
  manager: words("Chefens nyckel", "Manager's key"),
  "snapshot.date": words("Bildens dag", "Day of the snapshot"),
  "snapshot.year": words("Bildens år", "Year of the snapshot"),
  "snapshot.month": words("Bildens månad", "Month of the snapshot"),
  "absence.type": words("Frånvarons typ", "Type of absence"),
  "absence.extent": words("Frånvarons omfattning", "Extent of absence"),
  "absence.from": words("Frånvaro från", "Absent from"),
  "absence.to": words("Frånvaro till", "Absent until"),
};
const unitName = words(
  (level: number) => `Enhet nivå ${level}, namn`,
  (level: number) => `Unit level ${level}, name`,
);
const unitCode = words(
  (level: number) => `Enhet nivå ${level}, kod`,
  (level: number) => `Unit level ${level}, code`,
);

export function targetName(target: Target): string {
  const [, level, part] = target.match(/^units\.(\d+)\.(name|code)$/) ?? [];
  if (level) return (part === "name" ? unitName : unitCode)(Number(level) + 1);
  return targetNames[target]?.() ?? target;
}

export const targetGroups: Record<string, () => string> = {
  person: words("Person", "Person"),
  units: words("Enhet", "Unit"),
  profession: words("Yrke", "Profession"),
  employment: words("Anställning", "Employment"),
  manager: words("Anställning", "Employment"),
  snapshot: words("Ögonblicksbild", "Snapshot"),
  absence: words("Frånvaro", "Absence"),
};
