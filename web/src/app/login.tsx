import { useEffect, useRef, useState, type FormEvent } from "react";
import { logIn, useEnded, useNewSession } from "../api/session";
import { Refused } from "../base/refused";
import { currentLanguage, type Language } from "../base/words";
import { Button } from "../ui/button";
import { Failed } from "../ui/failed";
import { Note } from "../ui/note";
import { TextField } from "../ui/text-field";
import { speakOnPage } from "./speak-on-page";
import { text } from "./text";

/** One calm form. What was typed as user name is kept when the log-in is refused. */
export function Login() {
  const [language, setLanguage] = useState(currentLanguage);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const told = useRef<HTMLDivElement>(null);
  const begin = useNewSession();
  const ended = useEnded();

  useEffect(() => {
    document.title = `${text.title()} – Framsyn`;
  }, [language]);
  useEffect(() => {
    if (refusal) told.current?.focus();
  }, [refusal]);

  const swap = (next: Language) => {
    speakOnPage(next);
    setLanguage(next);
    setRefusal(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() === "" || password === "") return setRefusal("missing");
    setBusy(true);
    try {
      const session = await logIn(login.trim(), password);
      speakOnPage(session.language);
      begin(session);
    } catch (error) {
      setRefusal(error);
      setPassword("");
      setBusy(false);
    }
  };

  return (
    <main className="login">
      <div className="login-box">
        <p className="brand">
          <img src="/icon.svg" alt="" />
          Framsyn
        </p>
        <p className="login-lead">{text.lead()}</p>
        <form className="card form" noValidate onSubmit={(event) => void submit(event)}>
          <h1>{text.title()}</h1>
          <div ref={told} tabIndex={-1}>
            {ended && refusal === null && <Note title={text.ended()} role="status" />}
            {refusal === "missing" && <Note tone="bad" title={text.missing()} role="alert" />}
            {refusal instanceof Refused && <Failed error={refusal} />}
          </div>
          <TextField
            label={text.login()}
            value={login}
            autoComplete="username"
            autoCapitalize="none"
            onChange={setLogin}
          />
          <TextField
            label={text.password()}
            type="password"
            value={password}
            autoComplete="current-password"
            onChange={setPassword}
          />
          <Button type="submit" weight="main" aria-disabled={busy}>
            {busy ? text.entering() : text.enter()}
          </Button>
        </form>
        <div className="login-foot">
          <Button
            weight="plain"
            lang={language === "sv" ? "en" : "sv"}
            onClick={() => swap(language === "sv" ? "en" : "sv")}
          >
            {language === "sv" ? "In English" : "På svenska"}
          </Button>
        </div>
      </div>
    </main>
  );
}
