import { useEffect, useRef, useState } from "react";
import { post } from "../../api/client";
import type { Scenario, ScenarioAsked } from "../../api/planning";
import { askTwice, isNotThere, type Told } from "./asking";

// A server that has no estimates is not asked for them again until the page is loaded anew.
let estimates = true;

async function estimated(body: ScenarioAsked, signal: AbortSignal): Promise<Scenario> {
  if (!estimates) throw new DOMException("no estimates", "NotSupportedError");
  try {
    return await post<Scenario>("/api/scenarios/preview", body, signal);
  } catch (error) {
    estimates = !isNotThere(error);
    throw error;
  }
}

interface Answer {
  /** The newest that has come, also while another is on its way. */
  told: Told<Scenario> | null;
  /** What it answers is what is asked now. */
  isCurrent: boolean;
  working: boolean;
  error: unknown;
  again: () => void;
}

/** What the measures change, estimated at once and then computed; asked anew whenever the question changes. */
export function useScenario(body: ScenarioAsked | null): Answer {
  const question = body && JSON.stringify(body);
  const [told, setTold] = useState<{ question: string; told: Told<Scenario> } | null>(null);
  const [failed, setFailed] = useState<{ question: string; error: unknown } | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(body);
  useEffect(() => {
    latest.current = body;
  });
  useEffect(() => {
    const asked = latest.current;
    if (question === null || !asked) return;
    const stop = new AbortController();
    const { signal } = stop;
    askTwice<Scenario>(
      {
        quick: (signal) => estimated(asked, signal),
        exact: (signal) => post<Scenario>("/api/scenarios/compare", asked, signal),
        tell: (answer) => {
          setFailed(null);
          setTold({ question, told: answer });
        },
      },
      signal,
    ).catch((error: unknown) => {
      if (!signal.aborted) setFailed({ question, error });
    });
    return () => stop.abort();
  }, [question, round]);
  const isCurrent = told?.question === question;
  const error = failed?.question === question ? failed.error : null;
  return {
    told: told?.told ?? null,
    isCurrent,
    working: question !== null && !error && !(isCurrent && told.told.exact),
    error,
    again: () => {
      setFailed(null);
      setRound(round + 1);
    },
  };
}
