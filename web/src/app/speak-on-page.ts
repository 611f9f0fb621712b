import { speak, type Language } from "../base/words";

/** Called before the first render and when the reader changes language; what is shown is then drawn anew. */
export function speakOnPage(language: Language): void {
  speak(language);
  document.documentElement.lang = language;
}
