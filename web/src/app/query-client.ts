import { QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionKey } from "../api/session";
import { Refused } from "../base/refused";

const expired = (error: unknown) => error instanceof Refused && error.status === 401;
const worthAnotherTry = (error: unknown) =>
  error instanceof Refused && (error.status === 0 || error.status === 503);

/** What the server has said is kept for half a minute; a session that has run out leads back to the login. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (expired(error)) queryClient.setQueryData(sessionKey, null);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (times, error) => times < 2 && worthAnotherTry(error) },
  },
});
