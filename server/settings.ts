/** All settings of the program in one table: name, variable, flag, default, help and how a text becomes a value. Nothing is configured elsewhere. */
import { z } from "zod";
import { expectedBy, faultOf } from "../graph/contract/schema-fault.ts";
import { GraphError } from "../graph/errors.ts";
import { LOG_LEVELS, list, networks, optionalText, origins, text, truth, wholeNumber } from "./setting-kinds.ts";

/** One row of the table. `fallback` is written as it would be in the environment. */
export interface Setting<T> {
  /** The environment variable. */
  readonly variable: string;
  /** The option of the command line, where there is one: passwords and tokens have none, because others can read command lines. */
  readonly flag?: string;
  /** What stands for the value in the help: `--port NUMBER`. */
  readonly argument?: string;
  readonly fallback?: string;
  readonly help: string;
  readonly secret?: boolean;
  readonly parse: z.ZodType<T, string | undefined>;
}

export const SETTINGS = {
  host: {
    variable: "HOST",
    flag: "--host",
    argument: "NAME",
    fallback: "127.0.0.1",
    help: "Address to listen on; anything but loopback needs PARLEY_TOKEN.",
    parse: text,
  },
  port: {
    variable: "PORT",
    flag: "--port",
    argument: "NUMBER",
    fallback: "3000",
    help: "Port to listen on; 0 picks a free one and prints it.",
    parse: wholeNumber(0, 65535),
  },
  token: {
    variable: "PARLEY_TOKEN",
    help: "Bearer token that every request for data must carry; at least 16 characters.",
    secret: true,
    parse: z.string().min(16, { error: "expected at least 16 characters" }).optional(),
  },
  allowWrites: {
    variable: "PARLEY_ALLOW_WRITES",
    fallback: "false",
    help: "Whether statements over HTTP may change the graph.",
    parse: truth,
  },
  allowedHosts: {
    variable: "PARLEY_ALLOWED_HOSTS",
    fallback: "",
    help: "Further names by which the server may be called, separated by commas (behind a proxy, for instance).",
    parse: list,
  },
  dataFolder: {
    variable: "PARLEY_DATA",
    flag: "--data",
    argument: "DIR",
    fallback: ".parley",
    help: "Folder of the local database.",
    parse: text,
  },
  viewsFolder: {
    variable: "PARLEY_VIEWS",
    flag: "--views",
    argument: "DIR",
    help: "Folder in which the page may save views under a name; without it views are kept in links and files only.",
    parse: optionalText,
  },
  embedOrigins: {
    variable: "PARLEY_EMBED",
    flag: "--embed",
    argument: "ORIGINS",
    fallback: "",
    help: "Origins (https://example.org) whose pages may show the graph in a frame (?embed=1), separated by commas.",
    parse: origins,
  },
  neo4jUri: {
    variable: "NEO4J_URI",
    flag: "--neo4j",
    argument: "URI",
    help: "Address of a Neo4j (neo4j://, neo4j+s://, bolt:// …); without it a local one is started.",
    parse: optionalText,
  },
  neo4jUsername: {
    variable: "NEO4J_USERNAME",
    flag: "--username",
    argument: "NAME",
    help: "User of that Neo4j.",
    parse: optionalText,
  },
  neo4jPassword: { variable: "NEO4J_PASSWORD", help: "Password of that user.", secret: true, parse: optionalText },
  neo4jDatabase: {
    variable: "NEO4J_DATABASE",
    flag: "--database",
    argument: "NAME",
    help: "Database to use; the user's home database without it.",
    parse: optionalText,
  },
  logLevel: {
    variable: "PARLEY_LOG_LEVEL",
    flag: "--log-level",
    argument: "LEVEL",
    fallback: "info",
    help: `How much is logged: ${LOG_LEVELS.join(", ")}.`,
    parse: z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(", ")}` }),
  },
  queryTimeoutSeconds: {
    variable: "PARLEY_QUERY_TIMEOUT",
    fallback: "30",
    help: "Seconds after which a query is ended in the database.",
    parse: wholeNumber(1, 3600),
  },
  maxRows: {
    variable: "PARLEY_MAX_ROWS",
    fallback: "100000",
    help: "Rows that one query hands over at most; a cut is announced.",
    parse: wholeNumber(1, 100_000_000),
  },
  maxAnswerMegabytes: {
    variable: "PARLEY_MAX_ANSWER",
    fallback: "256",
    help: "Megabytes that one query hands over at most; a cut is announced.",
    parse: wholeNumber(1, 100_000),
  },
  maxBodyKilobytes: {
    variable: "PARLEY_MAX_BODY",
    fallback: "1024",
    help: "Kilobytes that the body of a request may have.",
    parse: wholeNumber(1, 1_000_000),
  },
  maxGraphMegabytes: {
    variable: "PARLEY_MAX_GRAPH",
    fallback: "64",
    help: "Megabytes that a graph may have that is sent to be drawn or written as a file.",
    parse: wholeNumber(1, 1_000),
  },
  renderTimeoutSeconds: {
    variable: "PARLEY_RENDER_TIMEOUT",
    fallback: "60",
    help: "Seconds after which laying out and drawing a figure is ended.",
    parse: wholeNumber(1, 3600),
  },
  maxQueries: {
    variable: "PARLEY_MAX_QUERIES",
    fallback: "64",
    help: "Requests that may ask the database at the same time; further ones are told to come back.",
    parse: wholeNumber(1, 10_000),
  },
  maxTransactions: {
    variable: "PARLEY_MAX_TRANSACTIONS",
    fallback: "16",
    help: "Explicit transactions that may be open at the same time, each on a connection of its own; only where writes are allowed.",
    parse: wholeNumber(1, 1_000),
  },
  clientTransactions: {
    variable: "PARLEY_CLIENT_TRANSACTIONS",
    fallback: "8",
    help: "Of these, how many one client (an address of the network) may have open; 0 is no limit.",
    parse: wholeNumber(0, 1_000),
  },
  transactionIdleSeconds: {
    variable: "PARLEY_TRANSACTION_IDLE",
    fallback: "60",
    help: "Seconds after which an explicit transaction that nobody uses is rolled back.",
    parse: wholeNumber(1, 3600),
  },
  transactionSeconds: {
    variable: "PARLEY_TRANSACTION_TIMEOUT",
    fallback: "600",
    help: "Seconds after which an explicit transaction is rolled back, however much it is used.",
    parse: wholeNumber(1, 86_400),
  },
  clientQueries: {
    variable: "PARLEY_CLIENT_QUERIES",
    fallback: "32",
    help: "Requests of one client (an address of the network) that may be under way at the same time; 0 is no limit.",
    parse: wholeNumber(0, 10_000),
  },
  requestsPerMinute: {
    variable: "PARLEY_RATE_LIMIT",
    fallback: "1200",
    help: "Requests of one client (an address of the network) in a minute; 0 is no limit.",
    parse: wholeNumber(0, 10_000_000),
  },
  trustProxy: {
    variable: "PARLEY_TRUST_PROXY",
    fallback: "",
    help: "Addresses or networks of proxies whose X-Forwarded headers are believed, separated by commas; loopback, linklocal and uniquelocal are names for some.",
    parse: networks,
  },
  corsOrigins: {
    variable: "PARLEY_CORS_ORIGINS",
    fallback: "",
    help: "Origins (https://example.org) whose pages may use the API from a browser, separated by commas.",
    parse: origins,
  },
  endWithinSeconds: {
    variable: "PARLEY_END_WITHIN",
    fallback: "5",
    help: "Seconds that requests under way have when the server ends; then they are ended in the database.",
    parse: wholeNumber(0, 3600),
  },
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;

/** The values of all settings. */
export type Settings = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]["parse"]> };

/** Where values come from, the stronger first: the command line by setting name, then the environment by variable. */
export interface SettingSources {
  readonly flags?: { readonly [name in SettingName]?: string | undefined };
  readonly environment?: { readonly [variable: string]: string | undefined };
}

/**
 * Reads all settings. An empty variable counts as absent.
 * @throws GraphError `invalid_request` naming the first variable or flag whose value is wrong
 */
export function parseSettings({ flags = {}, environment = {} }: SettingSources): Settings {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const setting: Setting<unknown> = SETTINGS[name];
    const flag = flags[name];
    const variable = environment[setting.variable];
    const given = flag ?? (variable === undefined || variable.trim() === "" ? undefined : variable.trim());
    const parsed = setting.parse.safeParse(given ?? setting.fallback);
    if (!parsed.success) {
      const source = flag === undefined ? setting.variable : (setting.flag ?? setting.variable);
      const [issue] = parsed.error.issues;
      const fault = setting.secret === true ? `is not right, expected ${expectedBy(issue)}` : faultOf(given, issue);
      throw new GraphError("invalid_request", `${source} ${fault}.`, { hint: setting.help });
    }
    values[name] = parsed.data;
  }
  return values as unknown as Settings;
}
