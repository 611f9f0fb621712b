/** The two languages of the screen. Swedish is first; English is for those who read it better. */
export type Language = "sv" | "en";

let language: Language = "sv";

export const currentLanguage = (): Language => language;

export function speak(next: Language): void {
  language = next;
}

/** A text in both languages, or a function of figures in both. The compiler holds the pairs complete. */
export function words(sv: string, en: string): () => string;
export function words<A extends unknown[]>(
  sv: (...args: A) => string,
  en: (...args: A) => string,
): (...args: A) => string;
export function words(
  sv: string | ((...args: unknown[]) => string),
  en: string | ((...args: unknown[]) => string),
) {
  return (...args: unknown[]) => {
    const text = language === "sv" ? sv : en;
    return typeof text === "string" ? text : text(...args);
  };
}

/** Picks the reader's language out of a server value that carries both, as name_sv and name_en. */
export function both<K extends string>(value: { [P in `${K}_sv` | `${K}_en`]: string }, key: K): string {
  return value[`${key}_${language}`];
}
