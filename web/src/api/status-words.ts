import { words } from "../base/words";

const titles: Record<number, () => string> = {
  400: words("Frågan gick inte att tolka", "The request could not be read"),
  401: words("Du är inte inloggad", "You are not logged in"),
  403: words("Du har inte rätt till detta", "You may not do this"),
  404: words("Det här finns inte", "This does not exist"),
  409: words("Något har ändrats under tiden", "Something has changed meanwhile"),
  413: words("Det är för stort", "It is too large"),
  422: words("Något behöver rättas", "Something needs correcting"),
  429: words("För många försök", "Too many attempts"),
  500: words("Något gick fel i Framsyn", "Something went wrong in Framsyn"),
  503: words("Servern är upptagen", "The server is busy"),
  507: words("Disken är full", "The disk is full"),
};
const otherwise = words("Det gick inte", "That did not work");

/** A status in the reader's language: the server's own title is the protocol's English. */
export const statusWords = (status: number): string => (titles[status] ?? otherwise)();
