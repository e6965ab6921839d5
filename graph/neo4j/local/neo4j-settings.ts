/** Neo4j's settings for a database that only Parley uses: closed to files and network, quiet, small. */

import { READING_PROCEDURES } from "../../read-only-lists.ts";

/**
 * Procedures that may run: those that statements of users may call, and what drivers and the seeder need. Everything else, also what
 * a later version adds, is refused by the database itself (in a container only what plug-ins bring: Neo4j's own list spares what is
 * built in).
 */
export const ALLOWED_PROCEDURES: readonly string[] = [
  ...READING_PROCEDURES,
  "db.awaitIndex",
  "db.awaitIndexes",
  "dbms.cluster.routing.getRoutingTable",
  "dbms.info",
  "dbms.routing.getRoutingTable",
  "dbms.showCurrentUser",
];

/** What a caller may choose. */
export interface SettingChoices {
  readonly neo4jVersion: string;
  readonly pageCacheMegabytes: number;
}

/** What only the long-term 5.26 knows. */
const LONG_TERM_5 = { "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0" };

/** What only the calendar versions know: they would look for other databases on the network. */
const CALENDAR = {
  "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
  "dbms.fleet_manager.enabled": "false",
  "server.fleet_discovery.enabled": "false",
};

/** Settings by Neo4j's own names that hold in a child process and in a container alike. */
export function closedSettings(choices: SettingChoices): Readonly<Record<string, string>> {
  return {
    "dbms.security.auth_enabled": "true",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "dbms.security.procedures.allowlist": ALLOWED_PROCEDURES.join(","),
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    "dbms.routing.enabled": "false",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "db.logs.query.enabled": "OFF",
    "server.memory.pagecache.size": `${choices.pageCacheMegabytes}m`,
    "db.tx_log.rotation.size": "16m",
    "db.tx_log.rotation.retention_policy": "keep_none",
    "db.tx_log.preallocate": "false",
    "db.store.files.preallocate": "false",
    "db.shutdown_transaction_end_timeout": "2s",
    "internal.server.bolt.connection_shutdown_wait_time": "3s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "3s",
    "internal.vm_pause_monitor.enabled": "false",
    ...(choices.neo4jVersion.startsWith("5.") ? LONG_TERM_5 : CALENDAR),
  };
}

/** Where a child process listens and writes. */
export interface ChildPlaces {
  /** 0 lets the system pick a free one. */
  readonly port: number;
  readonly importFolder: string;
  readonly logFolder: string;
  readonly logSettings: string;
}

/** The text of `neo4j.conf` for the child process. */
export function settingsFile(choices: SettingChoices, places: ChildPlaces): string {
  const settings = {
    ...closedSettings(choices),
    "server.bolt.enabled": "true",
    "server.bolt.listen_address": `127.0.0.1:${places.port}`,
    "server.directories.import": places.importFolder,
    "server.directories.logs": places.logFolder,
    "server.logs.config": places.logSettings,
  };
  // A properties file: the backslashes of Windows paths must be doubled.
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value.replaceAll("\\", "\\\\")}`);
  return `# Written by Parley at every start: changes made here are lost.\n${lines.join("\n")}\n`;
}
