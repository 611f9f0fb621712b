import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { Refused } from "../base/refused";
import type { Language } from "../base/words";
import { del, get, keepToken, post, put } from "./client";
import type { Session } from "./administration";

export const sessionKey = ["session"];
const endedKey = ["session", "ended"];

const kept = (session: Session): Session => {
  keepToken(session.csrf);
  return session;
};

/** The session, or null when nobody is logged in. */
export async function fetchSession(): Promise<Session | null> {
  try {
    return kept(await get<Session>("/api/session"));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}

export const logIn = async (login: string, password: string) =>
  kept(await post<Session>("/api/session", { login, password }));
export const logOut = () => del("/api/session");
export const saveLanguage = (language: Language) => put("/api/session/language", { language });
export const changePassword = (old: string, next: string) => put("/api/session/password", { old, new: next });

/** Who is logged in; pages are only drawn when somebody is. */
export function useSession(): Session {
  const { data } = useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: Infinity });
  if (!data) throw new Error("No session: the shell draws pages only for one who is logged in.");
  return data;
}

export const useRight = (right: string): boolean => useSession().rights.includes(right);

/** The session has run out: the log-in is shown at the address where the reader was, and says why. */
export function endSession(client: QueryClient): void {
  if (!client.getQueryData(sessionKey)) return;
  client.setQueryData(endedKey, true);
  client.setQueryData(sessionKey, null);
}

/** Whether the reader was logged in until the session ran out. */
export const useEnded = (): boolean =>
  useQuery({ queryKey: endedKey, queryFn: () => false, enabled: false, initialData: false }).data;

/** Puts a new session in place and forgets all that was read for the one before. */
export function useNewSession(): (session: Session | null) => void {
  const client = useQueryClient();
  return (session) => {
    // Clearing everything would also lose those who listen for the session itself.
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    client.setQueryData(endedKey, false);
    client.setQueryData(sessionKey, session);
  };
}
