import { useQuery } from "@tanstack/react-query";
import { fetchSession, sessionKey } from "../api/session";
import { later } from "../ui/later";
import { Notices } from "../ui/notices";
import { Shell } from "./shell";

const Login = later<object>(async () => (await import("./login")).Login);

export function App() {
  const { data: session } = useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: Infinity });
  return (
    <>
      {session ? <Shell key={session.account.id + session.language} session={session} /> : <Login />}
      <Notices />
    </>
  );
}
