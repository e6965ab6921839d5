/** The documents say what the program does: no setting, code, relation or command is undocumented, and no link leads nowhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../client/console/editor/commands.ts";
import { MOST_ENTRIES } from "../client/console/library/history.ts";
import { LONGEST_LINK } from "../client/console/library/link.ts";
import { STATUS_OF_CODE } from "../graph/errors.ts";
import { FIGURE_PARTS, SIZE_PRESETS } from "../graph/figure/figure-options.ts";
import { LAYOUT_NAMES } from "../graph/layout/layout-names.ts";
import { CERTAINTIES, DATE_PRECISIONS, ENTITY, KINDS, RELATIONS, SEVERITIES } from "../graph/vocabulary.ts";
import { cameoCodes, cameoType } from "../seed/import/events/event-types.ts";
import { mappingRecord } from "../seed/import/map/mapping.ts";
import { FORMATS } from "../seed/import/recognise.ts";
import { ROUTES } from "../server/routes/index.ts";
import { SETTINGS, type Setting } from "../server/settings.ts";
import { runParley } from "./run-parley.ts";

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

  it.each(["serve", "seed", "import", "query", "render", "export", "doctor"])("has the command %s", (command) => {
    expect(reference).toContain(`\`parley ${command}`);
  });

  it("has every option of parley import, and none that it does not take", async () => {
    const options = (await optionsOf("import")).filter((flag) => !CONNECTION.includes(flag) && flag !== "--help");
    const section = reference.slice(reference.indexOf("### `parley import`"), reference.indexOf("## Settings"));
    const documented = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, flag = ""]) => flag);
    expect(options.length).toBeGreaterThan(5);
    expect(documented.toSorted()).toEqual(options.toSorted());
  });

  it.each(FORMATS)("has the format %s", (format) => {
    expect(reference.split("\n").find((line) => line.startsWith("| `--format"))).toContain(`\`${format}\``);
  });
});

describe("docs/console.md", () => {
  const text = read("docs/console.md");

  it.each(COMMANDS.map(({ name }) => name))("has the command :%s", (name) => {
    expect(text).toContain(`\`:${name}`);
  });

  it("has the limits of the history and of links", () => {
    expect(text).toContain(`the last ${MOST_ENTRIES} and all that is pinned`);
    expect(text).toContain(`Links are ${LONGEST_LINK.toLocaleString("en")} characters long`);
  });
});

describe("docs/data-model.md", () => {
  it.each([
    ...RELATIONS.map((relation) => relation.type),
    ...KINDS.map((kind) => kind.label),
    ...CERTAINTIES,
    ...DATE_PRECISIONS,
    ...SEVERITIES,
    ENTITY,
    ...new Set(cameoCodes().map((code) => cameoType(code)?.type ?? "")),
  ])("has %s", (word) => {
    expect(model).toMatch(new RegExp(`[\`:]${word}\``));
  });
});

describe("docs/import.md", () => {
  const page = read("docs/import.md");

  it("names only options that the commands take", async () => {
    const named = [...page.matchAll(/`parley ([a-z]+) (--[a-z-]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, command = "", option = ""] of named) expect(await optionsOf(command)).toContain(option);
  });

  it("describes every field of a mapping", () => {
    const { events, nodes, relationships, table, ...others } = mappingRecord.shape;
    const fields = [
      ...Object.keys({ ...others, events, nodes, relationships }),
      ...Object.keys(table.unwrap().shape).map((field) => `table.${field}`),
      ...[events, nodes, relationships].flatMap((part) => Object.keys(part.unwrap().shape)),
      ...Object.keys(events.unwrap().shape.from.shape),
      ...Object.keys(events.unwrap().shape.article.unwrap().shape),
    ];
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});

describe("docs/command-line.md", () => {
  const page = read("docs/command-line.md");
  const section = (title: string): string => page.split(/^## /m).find((part) => part.startsWith(title)) ?? "";
  const documented = (...titles: readonly string[]): readonly string[] =>
    titles.flatMap((title) => [...section(title).matchAll(/^\| `(--[a-z-]+)/gm)].map(([, flag = ""]) => flag));

  it.each([
    ["query", ["Query"]],
    ["render", ["What is selected", "Render"]],
    ["export", ["What is selected", "Export"]],
  ])(
    "has every option of parley %s, and none that it does not take",
    async (command, titles) => {
      const options = (await optionsOf(command)).filter((flag) => !CONNECTION.includes(flag) && flag !== "--help");
      expect(options.length).toBeGreaterThan(5);
      expect(documented(...titles).toSorted()).toEqual(options.toSorted());
    },
    60_000,
  );

  it.each([...FIGURE_PARTS, ...SIZE_PRESETS.map(({ id }) => id), ...LAYOUT_NAMES.map(({ id }) => id)])(
    "has %s",
    (word) => {
      expect(page).toContain(`\`${word}\``);
    },
  );
});

/** Options that every command takes. */
const CONNECTION = ["--neo4j", "--username", "--database", "--data"];

/** The options of a command, as its help lists them. */
async function optionsOf(command: string): Promise<readonly string[]> {
  const { stdout } = await runParley([command, "--help"]);
  return [...stdout.matchAll(/^ +(?:-\w, )?(--[a-z0-9-]+)/gm)].map(([, flag = ""]) => flag);
}

const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "seed/datasets/README.md",
  "seed/import/tables/README.md",
].concat(
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
