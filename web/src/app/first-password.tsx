import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { logOut, sessionKey, useNewSession } from "../api/session";
import { Button } from "../ui/button";
import { PasswordForm } from "./password-form";
import { text } from "./text";

/** Somebody else chose the password: it is changed before anything else is shown. */
export function FirstPassword() {
  const client = useQueryClient();
  const begin = useNewSession();
  useEffect(() => {
    document.title = `${text.changePassword()} – Framsyn`;
  }, []);
  return (
    <main className="login">
      <div className="login-box">
        <p className="brand">
          <img src="/icon.svg" alt="" />
          Framsyn
        </p>
        <div className="card form">
          <h1>{text.changePassword()}</h1>
          <p>{text.firstPasswordWhy()}</p>
          <PasswordForm onDone={() => void client.invalidateQueries({ queryKey: sessionKey })} />
        </div>
        <div className="login-foot">
          <Button weight="plain" onClick={() => void logOut().then(() => begin(null))}>
            {text.logOut()}
          </Button>
        </div>
      </div>
    </main>
  );
}
