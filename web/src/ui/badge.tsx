import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "usual";

export const Badge = ({ tone = "usual", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`badge badge-${tone}`}>{children}</span>
);
