import { Router, type AroundNavHandler } from "wouter";
import { useQuery } from "@tanstack/react-query";
import { fetchSession, sessionKey } from "../api/session";
import { mayLeave } from "../base/unsaved";
import { later } from "../ui/later";
import { Notices } from "../ui/notices";
import { Shell } from "./shell";

const Login = later<object>(async () => (await import("./login")).Login);

const FirstPassword = later<object>(async () => (await import("./first-password")).FirstPassword);

/** A move to another page asks first when something is not saved; a choice within the page does not. */
const unlessUnsaved: AroundNavHandler = (navigate, to, options) => {
  if (to.split("?")[0] === location.pathname || mayLeave()) navigate(to, options);
};

export function App() {
  const { data: session } = useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: Infinity });
  return (
    <Router aroundNav={unlessUnsaved}>
      {session?.must_change_password ? (
        <FirstPassword />
      ) : session ? (
        <Shell key={session.account.id + session.language} session={session} />
      ) : (
        <Login />
      )}
      <Notices />
    </Router>
  );
}
