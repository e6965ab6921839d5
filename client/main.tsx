/** Starts the page: the one explorer, on the browser's own fetch and storage. */
import "./shell/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpClient } from "./api/client.ts";
import { App, NARROW } from "./app.tsx";
import { begin, keepChanges } from "./keep/at-start.ts";
import { isEmbedded, languageIn } from "./keep/page-mode.ts";
import { storageOr } from "./kept.ts";
import { createExplorer, TOKEN_KEY } from "./state/explorer.ts";
import { defaultPreferences, readPreferences } from "./state/preferences.ts";

const storage = storageOr(() => localStorage);
const tokenStorage = storageOr(() => sessionStorage);
const preferences = readPreferences(storage, defaultPreferences(navigator.languages));
const embedded = isEmbedded(location);
const explorer = createExplorer({
  client: httpClient(undefined, tokenStorage?.getItem(TOKEN_KEY) ?? undefined),
  // For this page only: what the reader prefers stays as it is.
  preferences: { ...preferences, language: languageIn(location) ?? preferences.language },
  storage,
  tokenStorage,
  isNarrow: () => matchMedia(NARROW).matches,
  begin,
});
// A frame in somebody else's page leaves no traces: neither in its address nor in the browser.
if (!embedded) keepChanges(explorer);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root.");
createRoot(root).render(
  <StrictMode>
    <App explorer={explorer} embedded={embedded} />
  </StrictMode>,
);
