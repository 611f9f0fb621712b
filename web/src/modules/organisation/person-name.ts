import { text } from "./text";

/** What a person is called on screen. A protected identity is never named; a record without name has a number. */
export function personName(person: { id: number; name: string | null; protected: boolean }): string {
  if (person.protected) return text.protectedName();
  return person.name ?? text.noName(person.id);
}
