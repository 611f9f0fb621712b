import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { currentLanguage } from "../base/words";

/** Gives the kit the page's language; left alone it would follow the browser's. */
export const KitLanguage = ({ children }: { children: ReactNode }) => (
  <I18nProvider locale={currentLanguage() === "sv" ? "sv-SE" : "en-GB"}>{children}</I18nProvider>
);
