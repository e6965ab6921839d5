/** Connects to any Neo4j over Bolt: one driver, behind the port of graph/store.ts. */

import type { Session } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type {
  BeginOptions,
  DatabaseInfo,
  Explanation,
  GraphStore,
  GraphTransaction,
  Query,
  RowStream,
  RunOptions,
  Table,
  WriteTransaction,
} from "../store.ts";
import { openDriver } from "./driver.ts";
import { explainStatement } from "./explain.ts";
import { readInfo } from "./info.ts";
import type { Access, SessionFactory } from "./stream.ts";
import { collect, openStream } from "./stream.ts";
import { beginTransaction } from "./transaction.ts";
import { vectorSupport } from "./vectors.ts";
import { verifyConnection } from "./verify.ts";
import { runWrite } from "./write.ts";

/** Where the database is and who asks. */
export interface Connection {
  /** `bolt://`, `bolt+s://`, `bolt+ssc://`, `neo4j://`, `neo4j+s://` or `neo4j+ssc://`, host and port. */
  readonly uri: string;
  /** Without a user name it connects without authentication. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The user's home database when absent. */
  readonly database?: string | undefined;
}

/** How to connect. All times are milliseconds. */
export interface ConnectOptions {
  /** Connections to one server at most (default 50). */
  readonly maxConnections?: number;
  /** How long a new TCP connection may take (default 4,000). */
  readonly connectTimeoutMs?: number;
  /** How long a query waits for a free connection (default 8,000). */
  readonly acquireTimeoutMs?: number;
  /** How long a write transaction is tried again on transient errors (default 15,000). */
  readonly retryTimeMs?: number;
  /** Rows in one batch (default 4,000): the database computes the rows of a batch while those before them are read, and rests between two. */
  readonly fetchSize?: number;
  /** Shown in the database's query log (default `parley`). */
  readonly userAgent?: string;
}

/** Sessions of a connection, and its limit of connections to one server. */
export interface SessionCount {
  readonly open: number;
  readonly most: number;
}

/** A connected Neo4j: the port, and the life of its driver. */
export interface Neo4jStore extends GraphStore {
  /**
   * Connects, signs in and checks that this Neo4j is new enough.
   * @throws GraphError `engine_unavailable`, `unauthorized` or `not_found` (no such database), with what to do
   */
  verify(signal?: AbortSignal): Promise<DatabaseInfo>;
  /** How many sessions are open, each with a connection of its own while it asks, and how many connections there may be. */
  sessions(): SessionCount;
  /** Ends everything under way and closes all connections. May be called twice. */
  close(): Promise<void>;
}

const DEFAULTS = {
  maxConnections: 50,
  connectTimeoutMs: 4_000,
  acquireTimeoutMs: 8_000,
  retryTimeMs: 15_000,
  fetchSize: 4_000,
  userAgent: "parley",
} as const satisfies Required<ConnectOptions>;

const NO_NOTIFICATIONS = { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF };

/**
 * A store on the given database. Nothing is sent before the first question: call `verify` to learn early whether it works.
 * @throws GraphError `invalid_request` when the address is not one of Neo4j's
 */
export function connect(connection: Connection, options: ConnectOptions = {}): Neo4jStore {
  const settings = { ...DEFAULTS, ...options };
  const driver = openDriver(connection, settings);
  const context = { uri: connection.uri, database: connection.database };
  const sessions = countedSessions();
  const openSession: SessionFactory = (mode, choice): Session =>
    sessions.counted(
      driver.session({
        defaultAccessMode: mode === "read" ? neo4j.session.READ : neo4j.session.WRITE,
        fetchSize: choice.fetchSize ?? settings.fetchSize,
        ...databaseOf(choice.database ?? connection.database),
        ...(choice.bookmarks === undefined ? {} : { bookmarks: [...choice.bookmarks] }),
        ...(choice.notifications === false ? { notificationFilter: NO_NOTIFICATIONS } : {}),
      }),
    );
  const takesVectors = vectorSupport(driver, connection.database);
  const access: Access = { openSession, context, fetchSize: settings.fetchSize, takesVectors };
  return {
    read: (query: Query, run: RunOptions): Promise<Table> => collect(access, "read", query, run),
    stream: (query: Query, run: RunOptions): Promise<RowStream> => openStream(access, "read", query, run),
    execute: (query: Query, run: RunOptions): Promise<Table> => collect(access, "write", query, run),
    run: (query: Query, run: RunOptions): Promise<RowStream> => openStream(access, "write", query, run),
    begin: (begin: BeginOptions): Promise<GraphTransaction> => beginTransaction(access, begin),
    explain: (query: Query, run: RunOptions): Promise<Explanation> => explainStatement(access, query, run),
    write: <T>(
      work: (transaction: WriteTransaction) => Promise<T>,
      choice?: Parameters<GraphStore["write"]>[1],
    ): Promise<T> => runWrite(access, work, choice),
    info: (signal?: AbortSignal): Promise<DatabaseInfo> => readInfo(access, signal),
    verify: (signal?: AbortSignal): Promise<DatabaseInfo> => verifyConnection(access, signal),
    sessions: () => ({ open: sessions.open(), most: settings.maxConnections }),
    close: () => driver.close(),
  };
}

function databaseOf(name: string | undefined): { database?: string } {
  return name === undefined || name === "" ? {} : { database: name };
}

/** Counts sessions from opening to closing: the driver does not tell how much of its pool is in use. */
function countedSessions(): { readonly open: () => number; readonly counted: (session: Session) => Session } {
  let open = 0;
  return {
    open: () => open,
    counted: (session) => {
      open += 1;
      let isOpen = true;
      const close = session.close.bind(session);
      session.close = () => {
        if (isOpen) open -= 1;
        isOpen = false;
        return close();
      };
      return session;
    },
  };
}
