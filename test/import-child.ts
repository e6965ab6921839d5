/** Imports a made table in a process of its own, so that a test can kill it: `import-child.ts FILE DATASET BATCH`. Tells its parent how far it is. */
import process from "node:process";
import { connect } from "../graph/neo4j/connect.ts";
import { NO_DECISIONS } from "../seed/import/decisions.ts";
import { importFiles } from "../seed/import/import-files.ts";
import { MADE_MAPPING } from "./made-events.ts";

const [path = "", dataset = "", batch = "500"] = process.argv.slice(2);
const {
  NEO4J_URI: uri = "",
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
} = process.env;
const store = connect({ uri, username, password, database });
const report = await importFiles(store, {
  paths: [path],
  dataset,
  mapping: MADE_MAPPING,
  types: "all",
  decisions: NO_DECISIONS,
  maxRejects: 0,
  rejectsFile: `${path}.rejects.csv`,
  batch: Number(batch),
  onProgress: (progress) => process.send?.(progress),
});
await store.close();
process.send?.(report);
process.disconnect?.();
