/** One explorer: the store of a page, its actions, its connection. Made once by main; a test makes its own. */
import { createContext, use } from "react";
import { useStore } from "zustand";
import { GraphError } from "../../graph/errors.ts";
import type { HttpClient } from "../api/client.ts";
import type { GraphApi } from "../api/graph.ts";
import { graphApi } from "../api/graph.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import { startWithKeptLook } from "../look/at-start.ts";
import type { Connection, Rhythm } from "./connection.ts";
import { createConnection } from "./connection.ts";
import type { Saying } from "./explored.ts";
import type { Exploring } from "./exploring.ts";
import { createExploring } from "./exploring.ts";
import type { Filtering } from "./filtering.ts";
import { createFiltering } from "./filtering.ts";
import type { PreferenceStorage, Preferences } from "./preferences.ts";
import { writePreferences } from "./preferences.ts";
import { createRequests } from "./requests.ts";
import { knows } from "./session.ts";
import type { ExplorerState } from "./state.ts";
import type { ExplorerStore } from "./store.ts";
import { change, createExplorerStore, tellFailure } from "./store.ts";

/** What the page gives an explorer. */
export interface ExplorerSetting {
  readonly client: HttpClient;
  readonly preferences: Preferences;
  /** Where preferences are kept; undefined where the browser forbids it. */
  readonly storage?: PreferenceStorage | undefined;
  /** Where the token is kept until the tab closes. */
  readonly tokenStorage?: PreferenceStorage | undefined;
  readonly rhythm?: Rhythm;
  readonly isNarrow?: () => boolean;
  /** Shows what the page begins with, once the database answers. Where it answers false, the overview is shown. */
  readonly begin?: ((explorer: Explorer) => Promise<boolean>) | undefined;
}

export interface Handles {
  canvas: CanvasHandle | null;
  /** The element that the canvas fills. */
  canvasBox: Element | null;
  search: { focus(): void } | null;
  inspector: { focus(): void } | null;
}

export interface Explorer {
  readonly store: ExplorerStore;
  readonly client: HttpClient;
  readonly api: GraphApi;
  readonly exploring: Exploring;
  readonly filtering: Filtering;
  readonly connection: Connection;
  /** Parts of the page that actions reach by hand: set by the components while they are there. */
  readonly handles: Handles;
  /** Whether panels are sheets over the canvas. */
  isNarrow(): boolean;
  prefer(preferences: Partial<Preferences>): void;
  unlock(token: string): void;
  /** Reads labels, types and counts anew, after something was written. */
  refreshSchema(): void;
  /** Tells the reader that something failed; a database that is gone is told by the banner alone. */
  fail(error: unknown, text: Saying): void;
}

/** Milliseconds that the server keeps a schema: what was written before shows only afterwards. */
const SCHEMA_AGE = 5_200;

/** The key under which the token is kept. */
export const TOKEN_KEY = "parley.token";

export function createExplorer({
  client,
  preferences,
  storage,
  tokenStorage,
  rhythm,
  isNarrow = () => false,
  begin = async () => false,
}: ExplorerSetting): Explorer {
  const store = createExplorerStore(preferences);
  const api = graphApi(client);
  const requests = createRequests((pending) => change(store, "pending", () => pending));
  const fail = (error: unknown, text: Saying): void => {
    const gone = error instanceof GraphError && (error.code === "engine_unavailable" || error.code === "unauthorized");
    if (gone) connection.reportFailure(error);
    else tellFailure(store, error, text);
  };
  const exploring = createExploring({ store, api, requests, fail });
  const becomeReady = async (signal: AbortSignal): Promise<void> => {
    const isFirst = store.getState().session.schema === undefined;
    const schema = await api.schema(signal);
    change(store, "session", (session) => knows(session, schema));
    if (isFirst) void showFirst();
  };
  const showFirst = async (): Promise<void> => {
    await startWithKeptLook(explorer, storage);
    if (!(await begin(explorer))) await exploring.loadOverview();
  };
  const refreshSchema = async (): Promise<void> => {
    try {
      const schema = await api.schema();
      change(store, "session", (session) => knows(session, schema));
    } catch (error) {
      // What is known stays; a database that is gone is told by the banner.
      if (error instanceof GraphError) connection.reportFailure(error);
      else throw error;
    }
  };
  const connection = createConnection(store, api, becomeReady, rhythm);
  const explorer: Explorer = {
    store,
    client,
    api,
    exploring,
    filtering: createFiltering({ store, client, fail }),
    connection,
    handles: { canvas: null, canvasBox: null, search: null, inspector: null },
    isNarrow,
    prefer(changed) {
      change(store, "preferences", (known) => ({ ...known, ...changed }));
      writePreferences(storage, store.getState().preferences);
    },
    unlock(token) {
      client.setToken(token);
      tokenStorage?.setItem(TOKEN_KEY, token);
      connection.retry();
    },
    refreshSchema: () => {
      setTimeout(() => void refreshSchema(), SCHEMA_AGE);
    },
    fail,
  };
  return explorer;
}

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

/** The explorer of the page. @throws Error outside of `ExplorerContext` */
export function useExplorer(): Explorer {
  const explorer = use(ExplorerContext);
  if (explorer === undefined) throw new Error("There is no explorer around this component.");
  return explorer;
}

/** A part of the state; the component is drawn again when that part changes. */
export function useExplorerState<T>(select: (state: ExplorerState) => T): T {
  return useStore(useExplorer().store, select);
}
