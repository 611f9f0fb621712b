import { words } from "../../base/words";

/** Apart from the module's other texts, since the menu is on the first page and they need not be. */
export const menuText = {
  organisation: words("Organisation", "Organisation"),
  imports: words("Inläsning", "Import"),
};
