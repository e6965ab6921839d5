/** Starts the page: the one explorer, on the browser's own fetch and storage. */
import "./shell/styles.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { httpClient } from "./api/client.ts";
import { App, NARROW } from "./app.tsx";
import { storageOr } from "./kept.ts";
import { createExplorer, TOKEN_KEY } from "./state/explorer.ts";
import { defaultPreferences, readPreferences } from "./state/preferences.ts";

const storage = storageOr(() => localStorage);
const tokenStorage = storageOr(() => sessionStorage);
const explorer = createExplorer({
  client: httpClient(undefined, tokenStorage?.getItem(TOKEN_KEY) ?? undefined),
  preferences: readPreferences(storage, defaultPreferences(navigator.languages)),
  storage,
  tokenStorage,
  isNarrow: () => matchMedia(NARROW).matches,
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root.");
createRoot(root).render(
  <StrictMode>
    <App explorer={explorer} />
  </StrictMode>,
);
