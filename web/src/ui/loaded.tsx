import type { ReactNode } from "react";
import { Failed } from "./failed";
import { Skeleton } from "./skeleton";

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<T> {
  of: Asked<T>;
  heights?: number[];
  children: (data: T) => ReactNode;
}

/** The three states of what is asked for: on its way, refused with the reason, or here. */
export function Loaded<T>({ of, heights, children }: Props<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} again={() => void of.refetch()} />;
  return <Skeleton heights={heights} />;
}
