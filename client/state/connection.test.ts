/** How the page waits for the database, notices that it is gone, and recovers by itself. */
import { describe, expect, it, vi } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { lensFor } from "../../graph/lens.ts";
import { createConnection } from "./connection.ts";
import { defaultPreferences } from "./preferences.ts";
import type { Schema } from "./session.ts";
import { knows } from "./session.ts";
import { change, createExplorerStore } from "./store.ts";

const QUICK = { starting: 1, ready: 1, lost: 1, lostMost: 4 };
const SCHEMA = { lens: lensFor({ labels: [], types: [] }) } as Schema;
const gone = new GraphError("engine_unavailable", "Starting the database (Java found).");

/** A connection to a database whose state the test sets. */
function connectionTo(database: { error: GraphError | undefined }) {
  const store = createExplorerStore(defaultPreferences(["en"]));
  let readied = 0;
  const ready = async () => {
    if (database.error !== undefined) throw database.error;
    return {} as never;
  };
  const connection = createConnection(
    store,
    { ready },
    async () => {
      readied += 1;
      change(store, "session", (session) => knows(session, SCHEMA));
    },
    QUICK,
  );
  return { store, connection, backend: () => store.getState().session.backend, readied: () => readied };
}

describe("the connection", () => {
  it("shows the progress of the start, then becomes ready once", async () => {
    const database: { error: GraphError | undefined } = { error: gone };
    const { connection, backend, readied } = connectionTo(database);
    const stop = connection.start();
    await vi.waitFor(() => expect(backend()).toMatchObject({ kind: "starting", message: gone.message }));
    database.error = undefined;
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readied()).toBe(1);
    stop();
  });

  it("is lost when the database goes away and recovers by itself", async () => {
    const database: { error: GraphError | undefined } = { error: undefined };
    const { store, connection, backend } = connectionTo(database);
    const stop = connection.start();
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    database.error = gone;
    await vi.waitFor(() => expect(backend().kind).toBe("lost"));
    database.error = undefined;
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    expect(store.getState().notices.list.map(({ kind }) => kind)).toEqual(["success"]);
    stop();
  });

  it("says at once what a question found out", async () => {
    const { connection, backend } = connectionTo({ error: undefined });
    const stop = connection.start();
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    connection.reportFailure(gone);
    expect(backend().kind).toBe("lost");
    stop();
  });

  it("asks for a token and waits for it", async () => {
    const database: { error: GraphError | undefined } = { error: new GraphError("unauthorized", "token") };
    const { connection, backend } = connectionTo(database);
    const stop = connection.start();
    await vi.waitFor(() => expect(backend()).toEqual({ kind: "locked", refused: false }));
    database.error = undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(backend().kind).toBe("locked");
    connection.retry();
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    stop();
  });

  it("stops when the page is left", async () => {
    const database: { error: GraphError | undefined } = { error: undefined };
    const { connection, backend } = connectionTo(database);
    const stop = connection.start();
    await vi.waitFor(() => expect(backend().kind).toBe("ready"));
    stop();
    database.error = gone;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(backend().kind).toBe("ready");
  });
});
