import { useState } from "react";
import { logOut, saveLanguage, useNewSession } from "../api/session";
import type { Session } from "../api/administration";
import type { Language } from "../base/words";
import { Button } from "../ui/button";
import { tellRefused } from "../ui/notices";
import { Segments } from "../ui/segments";
import { speakOnPage } from "./speak-on-page";
import { text } from "./text";
import { chooseTheme, chosenTheme, type Theme } from "./theme";

const themes: Theme[] = ["system", "light", "dark"];

/** Language, appearance, password and log out. */
export function Settings({ session, onPassword }: { session: Session; onPassword: () => void }) {
  const [theme, setTheme] = useState(chosenTheme);
  const begin = useNewSession();
  const paint = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  const swap = async (language: Language) => {
    try {
      await saveLanguage(language);
      speakOnPage(language);
      begin({ ...session, language });
    } catch (error) {
      tellRefused(error);
    }
  };
  const leave = async () => {
    try {
      await logOut();
      begin(null);
    } catch (error) {
      tellRefused(error);
    }
  };
  return (
    <div className="form">
      <Segments
        label={text.language()}
        value={session.language}
        options={[
          { value: "sv", name: "Svenska" },
          { value: "en", name: "English" },
        ]}
        onChange={(language) => void swap(language)}
      />
      <Segments
        label={text.theme()}
        value={theme}
        options={themes.map((value) => ({ value, name: text.themes[value]() }))}
        onChange={paint}
      />
      <div className="row">
        <Button onClick={onPassword}>{text.changePassword()}</Button>
        <Button onClick={() => void leave()}>{text.logOut()}</Button>
      </div>
    </div>
  );
}
