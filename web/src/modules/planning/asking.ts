import { Refused } from "../../base/refused";

/** What has come: a quick estimate or the exact answer. */
export interface Told<T> {
  answer: T;
  exact: boolean;
}

interface Asking<T> {
  quick: (signal: AbortSignal) => Promise<T>;
  exact: (signal: AbortSignal) => Promise<T>;
  tell: (told: Told<T>) => void;
  /** Milliseconds, unless something else is to be waited for. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Milliseconds without another change before the estimate is asked for, and before the exact answer is. */
export const calm = { quick: 150, exact: 700 };
const firstPause = 500;
const longestPause = 4_000;
const mostTries = 12;

const sleep = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    });
  });

/** The server has no such question at all, rather than no such unit. */
export const isNotThere = (error: unknown) =>
  error instanceof Refused && [404, 405].includes(error.status) && !error.code.startsWith("planning.");
const isBusy = (error: unknown) =>
  error instanceof Refused && ["planning.comparing", "http.many_wait"].includes(error.code);

/** Asks again when the server computes for somebody else, later and later, and gives up at last. */
async function insisting<T>(
  ask: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (let tries = 1, longer = firstPause; ; ++tries, longer = Math.min(longestPause, longer * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!isBusy(error) || tries >= mostTries) throw error;
    }
    await pause(longer);
  }
}

/**
 * A quick estimate first, then the exact answer in its place. Nothing is told once the signal has gone, and no
 * estimate after the exact answer. A server without estimates gives the exact answer alone; only the exact
 * answer's refusal is the reader's.
 */
export async function askTwice<T>(
  { quick, exact, tell, wait = sleep }: Asking<T>,
  signal: AbortSignal,
): Promise<void> {
  let settled = false;
  const estimate = async () => {
    await wait(calm.quick, signal);
    const answer = await quick(signal);
    if (!signal.aborted && !settled) tell({ answer, exact: false });
  };
  const computed = async () => {
    await wait(calm.exact, signal);
    const answer = await insisting(
      () => exact(signal),
      (milliseconds) => wait(milliseconds, signal),
    );
    settled = true;
    if (!signal.aborted) tell({ answer, exact: true });
  };
  // An estimate that fails is an estimate less: the exact answer says what is wrong, if something is.
  await Promise.all([estimate().catch(() => undefined), computed()]);
}
