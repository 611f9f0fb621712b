import { QueryClient } from "@tanstack/react-query";
import { whenSessionEnds } from "../api/client";
import { endSession } from "../api/session";
import { Refused } from "../base/refused";

const worthAnotherTry = (error: unknown) =>
  error instanceof Refused && (error.status === 0 || error.status === 503);

/** What the server has said is kept for half a minute. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (times, error) => times < 2 && worthAnotherTry(error) },
  },
});

whenSessionEnds(() => endSession(queryClient));
