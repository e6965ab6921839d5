/** The documents say what the program does: no setting, code, relation or command is undocumented, and no link leads nowhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { STATUS_OF_CODE } from "../graph/errors.ts";
import { CERTAINTIES, DATE_PRECISIONS, KINDS, RELATIONS, SEVERITIES } from "../graph/vocabulary.ts";
import { ROUTES } from "../server/routes/index.ts";
import { SETTINGS, type Setting } from "../server/settings.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const reference = read("docs/reference.md");
const model = read("docs/data-model.md");

describe("docs/reference.md", () => {
  it.each(Object.values<Setting<unknown>>(SETTINGS))(
    "has the setting $variable with its default and option",
    ({ variable, flag, fallback }) => {
      const row = reference.split("\n").find((line) => line.startsWith(`| \`${variable}\` |`));
      expect(row).toBeDefined();
      if (flag !== undefined) expect(row).toContain(`\`${flag}\``);
      if (fallback !== undefined && fallback !== "") expect(row).toContain(`\`${fallback}\``);
    },
  );

  it.each(Object.entries(STATUS_OF_CODE))("has the error code %s with status %i", (code, status) => {
    expect(reference).toContain(`| \`${code}\` | ${status} |`);
  });

  it.each(ROUTES.map((route) => `${route.method.toUpperCase()} ${route.path}`))("has the route %s", (route) => {
    expect(reference).toContain(`\`${route}`);
  });

  it.each(["serve", "seed", "doctor"])("has the command %s", (command) => {
    expect(reference).toContain(`\`parley ${command}`);
  });
});

describe("docs/data-model.md", () => {
  it.each([
    ...RELATIONS.map((relation) => relation.type),
    ...KINDS.map((kind) => kind.label),
    ...CERTAINTIES,
    ...DATE_PRECISIONS,
    ...SEVERITIES,
  ])("has %s", (word) => {
    expect(model).toMatch(new RegExp(`[\`:]${word}\``));
  });
});

const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "seed/datasets/README.md"].concat(
  ["docs", "docs/adr"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
);

it.each(pages)("%s links to files that are there", (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^https?:/.test(target));
  const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

it("ARCHITECTURE.md names only files and folders that are there", () => {
  const named = [
    ...read("ARCHITECTURE.md").matchAll(/`((?:graph|server|seed|client|cli|test|bench|docs)\/[\w./-]*)`/g),
  ].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
