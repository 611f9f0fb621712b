import { useEffect, useState, type ComponentType } from "react";

/**
 * A part whose code is fetched when it is first drawn. It keeps its own state instead of using Suspense,
 * since React 19 holds content back for 300 ms after it has shown a Suspense fallback.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [Part, setPart] = useState(() => known);
    useEffect(() => {
      if (Part) return;
      let gone = false;
      void load().then((part) => {
        known = part;
        if (!gone) setPart(() => part);
      });
      return () => {
        gone = true;
      };
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
