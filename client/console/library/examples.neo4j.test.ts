import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Neo4jStore } from "../../../graph/neo4j/connect.ts";
import { connect } from "../../../graph/neo4j/connect.ts";
import { guardedReader } from "../../../graph/neo4j/guarded.ts";
import type { Schema } from "../../../graph/questions/schema.ts";
import { readSchema } from "../../../graph/questions/schema.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import { builtInDatasets, datasetFolder } from "../../../seed/datasets.ts";
import { loadDataset } from "../../../seed/load.ts";
import { readDataset } from "../../../seed/read-dataset.ts";
import { emptyGraph } from "../../../test/talks-graph.ts";
import { statementsOf } from "../editor/statements.ts";
import { courseFor } from "./course.ts";
import type { ExampleSchema } from "./example.ts";
import { examplesFor } from "./examples.ts";
import { EVIDENCE_GROUPS } from "./examples-evidence.ts";
import { TALKS_GROUPS } from "./examples-talks.ts";
import { PARAMETER_TYPES, readParameter, SAMPLES } from "./parameter-type.ts";
import { readParameters } from "./read-parameters.ts";
import { seemsToWrite } from "./seems-to-write.ts";

/** Some forty statements are planned and run. */
const LONG = 180_000;
const limits = { timeoutMs: 60_000, maxRows: 1000 };
let store: Neo4jStore;

beforeAll(() => {
  store = connect(inject("neo4j"));
});
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
});

/** Runs a text of the console as a reader, guarded, and hands back the rows. */
async function rowsOf(text: string): Promise<readonly (readonly Value[])[]> {
  const parts = statementsOf(text);
  const commands = parts.filter(({ kind }) => kind === "command").map((part) => part.text);
  const [statement, ...others] = parts.filter(({ kind }) => kind === "statement");
  expect(others).toEqual([]);
  const parameters = commands.length === 0 ? valueMap([]) : readParameters(commands.join("\n"));
  return (await guardedReader(store).read({ text: statement?.text ?? "", parameters }, { limits })).rows;
}

async function schemaHere(): Promise<{ readonly found: Schema; readonly schema: ExampleSchema }> {
  const found = await readSchema(store, { limits });
  const labels = found.labels.toSorted((one, other) => other.count - one.count).map(({ label }) => label);
  const types = found.types.toSorted((one, other) => other.count - one.count).map(({ type }) => type);
  return { found, schema: { labels, types, propertyKeys: found.propertyKeys } };
}

/** What every example of a graph comes to: how many rows, or the error. */
async function outcomes(): Promise<{ readonly [id: string]: number | string }> {
  const { found: here, schema } = await schemaHere();
  const all = [
    ...examplesFor(here.lens, schema),
    ...courseFor(here.lens, schema).map((step) => ({ ...step, id: `step-${step.id}` })),
  ];
  const found: { [id: string]: number | string } = {};
  // One after another: planning is what takes long here, and all at once they would wait for each other.
  for (const { id, statement } of all) {
    try {
      found[id] = (await rowsOf(statement)).length;
    } catch (error) {
      found[id] = String(error);
    }
  }
  return found;
}

const isRefused = (outcome: number | string): boolean => typeof outcome === "string";

describe("on the built-in data", () => {
  beforeAll(async () => {
    await emptyGraph(store);
    for (const name of await builtInDatasets()) await loadDataset(store, await readDataset(await datasetFolder(name)));
  });

  it(
    "every example runs, and those of the talks model have something to say",
    async () => {
      const found = await outcomes();
      const talks = [...TALKS_GROUPS, ...EVIDENCE_GROUPS].flatMap(({ examples }) => examples.map(({ id }) => id));
      expect(talks.length).toBeGreaterThanOrEqual(15);
      expect(Object.entries(found).filter(([, outcome]) => isRefused(outcome))).toEqual([]);
      expect(talks.filter((id) => !(Number(found[id]) > 0))).toEqual([]);
      expect(Object.entries(found).filter(([id, rows]) => id.startsWith("step-") && rows === 0)).toEqual([]);
    },
    LONG,
  );
});

describe("on a graph of somebody else", () => {
  beforeAll(async () => {
    await emptyGraph(store);
    await store.execute(
      {
        text: `CREATE (keanu:Person {name: 'Keanu Reeves', born: 1964}), (carrie:Person {name: 'Carrie-Anne Moss', born: 1967}),
          (matrix:Movie {title: 'The Matrix', released: 1999}), (:Person {name: 'keanu reeves'}), (:\`odd \`\`label\`\`\` {\`odd key\`: date('2025-11-21')}),
          (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix), (carrie)-[:ACTED_IN]->(matrix), (keanu)-[:\`KNOWS well\`]->(carrie), (keanu)-[:\`KNOWS well\`]->(keanu)`,
      },
      { limits },
    );
  });

  it("every general example runs, and finds what there is", async () => {
    const found = await outcomes();
    expect(Object.entries(found).filter(([, outcome]) => isRefused(outcome))).toEqual([]);
    for (const id of [
      "some-nodes",
      "newest",
      "ways",
      "triangles",
      "loops",
      "isolated",
      "duplicates",
      "missing",
      "degrees",
    ])
      expect([id, Number(found[id]) > 0]).toEqual([id, true]);
  });

  it("also with names that need quoting", async () => {
    const odd = { labels: ["odd `label`"], types: ["KNOWS well"], propertyKeys: ["odd key", "a date"] };
    const { found } = await schemaHere();
    for (const { statement } of [...examplesFor(found.lens, odd), ...courseFor(found.lens, odd)])
      await expect(rowsOf(statement)).resolves.toBeDefined();
  });
});

describe("on an empty graph", () => {
  beforeAll(() => emptyGraph(store));

  it("every example runs", async () => {
    expect(Object.entries(await outcomes()).filter(([, outcome]) => isRefused(outcome))).toEqual([]);
    const none = { labels: [], types: [], propertyKeys: [] };
    const { found } = await schemaHere();
    for (const { statement } of [...examplesFor(found.lens, none), ...courseFor(found.lens, none)])
      await expect(rowsOf(statement)).resolves.toBeDefined();
  });
});

describe("examples", () => {
  it("are all such as a click may run", async () => {
    const { found, schema } = await schemaHere();
    const all = [...TALKS_GROUPS, ...EVIDENCE_GROUPS].flatMap(({ examples }) => examples);
    for (const { statement } of [...all, ...examplesFor(found.lens, schema), ...courseFor(found.lens, schema)])
      expect([statement, seemsToWrite(statement)]).toEqual([statement, false]);
  });
});

describe("parameters of the panel", () => {
  it("reach the database and come back as they were, whatever their type", async () => {
    const parameters: ValueMap = valueMap(PARAMETER_TYPES.map((type) => [type, readParameter(type, SAMPLES[type])]));
    const text = `RETURN ${PARAMETER_TYPES.map((type) => `$\`${type}\``).join(", ")}`;
    const { rows } = await store.read({ text, parameters }, { limits });
    expect(rows[0]).toEqual(Object.values(parameters));
  });
});
