import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import "../ui/style.css";
import { fetchSession, sessionKey } from "../api/session";
import { Failed } from "../ui/failed";
import { App } from "./app";
import { queryClient } from "./query-client";
import { loadAhead } from "./pages";
import { speakOnPage } from "./speak-on-page";

// The page's code is fetched while the server is asked who is reading, and both are here before the first render.
async function start(): Promise<void> {
  const holder = document.getElementById("root");
  if (!holder) throw new Error("index.html lacks #root");
  const root = createRoot(holder);
  const ahead = loadAhead(location.pathname);
  try {
    const session = await fetchSession();
    speakOnPage(session?.language ?? (navigator.language.startsWith("en") ? "en" : "sv"));
    queryClient.setQueryData(sessionKey, session);
    if (session) await ahead;
    root.render(
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>,
    );
  } catch (error) {
    root.render(
      <main className="login">
        <Failed error={error} again={() => location.reload()} />
      </main>,
    );
  }
}

void start();
