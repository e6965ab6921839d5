import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "./open-database.ts";

it("takes the address it is given and starts nothing", async () => {
  const database = await openDatabase({ uri: "neo4j+s://example.org", username: "reader", dataFolder: "/nowhere" });
  expect(database).toMatchObject({
    kind: "remote",
    owned: false,
    connection: { uri: "neo4j+s://example.org", username: "reader", password: undefined, database: undefined },
  });
  await database.close();
});

it("says what is missing where nothing can be started", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-nothing-"));
  const opening = openDatabase({
    dataFolder,
    environment: { PATH: "" },
    onlySearchPath: true,
    cacheFolder: join(dataFolder, "cache"),
  });
  await expect(opening).rejects.toMatchObject({
    code: "engine_unavailable",
    message: expect.stringContaining("Java 17 or newer was not found"),
    hint: expect.stringContaining("NEO4J_URI"),
  });
  await rm(dataFolder, { recursive: true });
});
