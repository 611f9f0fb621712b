import { Refused, type Fault } from "../base/refused";
import { currentLanguage, words } from "../base/words";
import { statusWords } from "./status-words";

const unreachable = words("Servern svarar inte.", "The server does not answer.");
const unreachableWhy = words(
  "Kontrollera nätet och försök igen. Inget har ändrats.",
  "Check the network and try again. Nothing has changed.",
);
const noWords = words(
  "Servern svarade med ett fel utan förklaring.",
  "The server answered with an unexplained error.",
);

let token = "";
let tellEnd: () => void = () => undefined;

/** What is done when the server no longer knows the session that a request was sent in. */
export const whenSessionEnds = (tell: () => void): void => {
  tellEnd = tell;
};

/** Every change carries the session's token, so that another site cannot send it in the reader's name. */
export const keepToken = (csrf: string): void => {
  token = csrf;
};

/** The session's own addresses answer 401 to one who is not logged in or gave the wrong password: no session ends there. */
export function heedStatus(status: number, path: string): void {
  if (status === 401 && !path.startsWith("/api/session")) tellEnd();
}

export const headers = (unsafe: boolean): Record<string, string> => ({
  "Accept-Language": currentLanguage(),
  ...(unsafe ? { "X-CSRF-Token": token } : {}),
});

/** Reads a problem answer; whatever else comes becomes a refusal without the server's words. */
export function refusalOf(status: number, body: string): Refused {
  try {
    const told = JSON.parse(body) as Partial<Refused> & { faults?: Fault[] };
    return new Refused(
      status,
      told.code ?? "",
      statusWords(status),
      told.detail ?? "",
      told.faults,
      told.log,
    );
  } catch {
    return new Refused(status, "", noWords(), `HTTP ${status}`);
  }
}

/** Adds a query to a path; what is null or empty is left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const kept = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

export async function send(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const init: RequestInit = { method, signal, headers: headers(method !== "GET") };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...init.headers, "Content-Type": "application/json" };
  }
  const answer = await fetch(path, init).catch(() => {
    throw new Refused(0, "unreachable", unreachable(), unreachableWhy());
  });
  heedStatus(answer.status, path);
  if (!answer.ok) throw refusalOf(answer.status, await answer.text());
  return answer;
}

const read = async <T>(answer: Promise<Response>): Promise<T> => (await answer).json() as Promise<T>;

export const get = <T>(path: string) => read<T>(send("GET", path));
export const post = <T>(path: string, body: unknown, signal?: AbortSignal) =>
  read<T>(send("POST", path, body, signal));
export const put = <T>(path: string, body: unknown) => read<T>(send("PUT", path, body));
export const del = <T>(path: string) => read<T>(send("DELETE", path));
