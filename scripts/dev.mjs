/**
 * `npm run dev`: the page by Vite with hot replacement, the server by tsx, started anew at each change. One database serves all restarts.
 * The page is at PORT (3000), the server behind it at the port above.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { createServer } from "vite";

const root = join(import.meta.dirname, "..");
const pagePort = Number(process.env.PORT ?? 3000);
const serverPort = pagePort + 1;

/** Holds the local database, so that the server's restarts find it running; an address of one's own needs no holder. */
async function holdDatabase() {
  if (process.env.NEO4J_URI !== undefined) return async () => {};
  await import("./build.mjs");
  const { openDatabase } = await import("../dist/graph/neo4j/open-database.js");
  const dataFolder = process.env.PARLEY_DATA ?? join(root, ".parley");
  const database = await openDatabase({ dataFolder }, { onProgress: ({ message }) => console.error(message) });
  return () => database.close();
}

process.argv.push("--server");
const closeDatabase = await holdDatabase();
const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
const server = spawn(process.execPath, [tsx, "watch", "cli/parley.ts", "serve", "--port", String(serverPort)], {
  cwd: root,
  stdio: "inherit",
});
process.env.PORT = String(serverPort); // client/vite.config.ts sends /api and /db there.
const page = await createServer({
  configFile: join(root, "client", "vite.config.ts"),
  server: { port: pagePort, strictPort: true, host: "127.0.0.1" },
});
await page.listen();
page.printUrls();

let ending;
async function end() {
  server.kill("SIGTERM");
  await page.close();
  await closeDatabase();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (ending ??= end()));
