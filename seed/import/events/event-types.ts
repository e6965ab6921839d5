/** What the codes of event data (CAMEO, ICEWS verbs, PLOVER) become: relationship types, read from the tables in `tables/`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { GraphError } from "../../../graph/errors.ts";
import { RELATIONS, SEVERITIES, type Severity } from "../../../graph/vocabulary.ts";
import { packageRoot } from "../../datasets.ts";

/** What a code says. */
export interface EventType {
  /** The relationship type. */
  readonly type: string;
  /** How hard a pressure is; with `PRESSURED` alone. */
  readonly severity?: Severity;
  /** The row that was used: a CAMEO code (a parent's where the given one is unknown), or a PLOVER category or `CATEGORY-mode`. */
  readonly code: string;
  readonly name: string;
  /** −10 (conflict) to 10 (cooperation); absent where none is published. */
  readonly goldstein?: number;
  /** PLOVER category; absent where PLOVER dropped the code. */
  readonly plover?: string;
}

/** The relations of talks that imported events can become as facts. */
export const THREE_TYPES: ReadonlySet<string> = new Set(["NEGOTIATED_WITH", "REJECTED", "PRESSURED"]);

const SYMMETRIC: ReadonlySet<string> = new Set(
  RELATIONS.filter((relation) => relation.symmetric).map((relation) => relation.type),
);

/** Whether relationships of `type` have no direction; types that the talks model does not know have one. */
export function isSymmetricType(type: string): boolean {
  return SYMMETRIC.has(type);
}

/**
 * What a CAMEO code says. A code that is not in the table counts as its parent, `10561` as `1056`. A leading zero is part of a code: `40`
 * is no way to write `040`.
 */
export function cameoType(code: string): EventType | undefined {
  const types = cameoTypes();
  for (let shorter = code.trim(); shorter.length >= 2; shorter = shorter.slice(0, -1)) {
    const type = types.get(shorter);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** What a verb of ICEWS ("Event Text") says, in whatever case and with `_` for spaces or without. */
export function icewsVerbType(verb: string): EventType | undefined {
  return icewsVerbTypes().get(key(verb));
}

/**
 * What a PLOVER category says, with its mode or modes: `arrest`, `COERCE-arrest`, `arrest; deport`. The first mode that is read differently
 * from its category decides.
 */
export function ploverType(category: string, mode?: string): EventType | undefined {
  const types = ploverTypes();
  const general = category.trim().toUpperCase();
  const prefix = `${general.toLowerCase()}-`;
  for (const one of mode?.split(/[;,|]/) ?? []) {
    const written = key(one);
    const bare = written.startsWith(prefix) ? written.slice(prefix.length) : written;
    // No mode is the general row, which is looked at last.
    if (bare === "") continue;
    const type = types.get(ploverCode(general, bare));
    if (type !== undefined) return type;
  }
  return types.get(general);
}

/** The verbs of ICEWS, as its files write them. */
export function icewsVerbs(): readonly string[] {
  return icewsRows().map((row) => row.verb);
}

/** The CAMEO codes that have a row of their own. */
export function cameoCodes(): readonly string[] {
  return [...cameoTypes().keys()];
}

// A row that claims a severity without pressure, or pressure without one, would colour an edge wrongly: it fails at once.
const severity = z.union([z.enum(SEVERITIES), z.literal("").transform(() => undefined)]);
const typeName = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/);
const pressureHasSeverity = (row: { readonly type: string; readonly severity?: Severity | undefined }): boolean =>
  (row.type === "PRESSURED") === (row.severity !== undefined);

const cameoRow = z
  .strictObject({
    code: z.string().regex(/^\d{2,4}$/),
    name: z.string().min(1),
    goldstein: z.string().regex(/^(-?\d+(\.\d)?)?$/),
    plover: z.string().regex(/^[A-Z]*$/),
    mode: z.string(),
    type: typeName,
    severity,
  })
  .refine(pressureHasSeverity, "severity goes with PRESSURED");

const ploverRow = z
  .strictObject({ category: z.string().regex(/^[A-Z]+$/), mode: z.string(), type: typeName, severity })
  .refine(pressureHasSeverity, "severity goes with PRESSURED");

const icewsRow = z.strictObject({ verb: z.string().min(1), cameo: z.string().regex(/^\d{2,4}$/) });

const cameoTypes = once(
  () =>
    new Map<string, EventType>(
      rows("cameo.csv", cameoRow).map((row) => [
        row.code,
        {
          type: row.type,
          ...(row.severity === undefined ? {} : { severity: row.severity }),
          code: row.code,
          name: row.name,
          ...(row.goldstein === "" ? {} : { goldstein: Number(row.goldstein) }),
          ...(row.plover === "" ? {} : { plover: row.plover }),
        },
      ]),
    ),
);

const ploverTypes = once(
  () =>
    new Map<string, EventType>(
      rows("plover.csv", ploverRow).map(({ category, mode, type, severity: hard }) => [
        ploverCode(category, mode),
        {
          type,
          ...(hard === undefined ? {} : { severity: hard }),
          code: ploverCode(category, mode),
          name: mode === "" ? sentence(category) : `${sentence(category)}: ${mode}`,
          plover: category,
        },
      ]),
    ),
);

const icewsRows = once(() => rows("icews-verbs.csv", icewsRow));

const icewsVerbTypes = once(() => {
  const types = new Map<string, EventType>();
  for (const { verb, cameo } of icewsRows()) {
    const type = cameoType(cameo);
    if (type !== undefined) types.set(key(verb), type);
  }
  return types;
});

function ploverCode(category: string, mode: string): string {
  return mode === "" ? category : `${category}-${mode}`;
}

/** `COERCE` as a name: `Coerce`. */
function sentence(category: string): string {
  return category.slice(0, 1) + category.slice(1).toLowerCase();
}

/** How words are compared: case, stray space and underscores in its place do not matter. */
function key(words: string): string {
  return words
    .trim()
    .replace(/[\s_]+/g, " ")
    .toLowerCase();
}

/** Reads a table. It stands in the package's source tree, from where source and built code read it alike. */
function rows<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const path = join(packageRoot(), "seed", "import", "tables", file);
  const result = z
    .array(schema)
    .safeParse(Papa.parse(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data);
  if (result.success) return result.data;
  throw new GraphError("internal", `Parley's table ${file} is damaged: ${z.prettifyError(result.error)}`);
}

/** Does a piece of work when it is first asked for, and never again. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
