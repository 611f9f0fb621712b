import { createContext, use } from "react";

/** The parameters in the address of the page being shown, such as { id: "42" }. */
export const ParamsContext = createContext<Record<string, string>>({});

/** A number in the address; nought, which no row has, when it is damaged. */
export function useNumberParam(name: string): number {
  const text = use(ParamsContext)[name] ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
