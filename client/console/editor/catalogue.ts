/** The functions and procedures that the database offers, for completion and help. */
import { COMPUTING_NAMESPACES, READING_PROCEDURES } from "../../../graph/read-only-lists.ts";
import type { Value } from "../../../graph/values.ts";

/** A function or procedure as the database describes it. */
export interface Callable {
  /** With its namespace: `date.truncate`. */
  readonly name: string;
  /** As the database writes it: `left(original :: STRING, length :: INTEGER) :: STRING`. */
  readonly signature: string;
  readonly description: string;
  /** Columns of a procedure, for YIELD; none for functions. */
  readonly columns: readonly string[];
  readonly isDeprecated: boolean;
  /** Whether a function makes one value of many rows. */
  readonly isAggregating: boolean;
}

/** What can be called in this database. */
export interface Catalogue {
  readonly functions: readonly Callable[];
  /** Those that may run: where only reading is allowed, none that writes or administers. */
  readonly procedures: readonly Callable[];
}

/** Runs a statement that only reads and hands back all of its rows. */
export type ReadRows = (statement: string) => Promise<readonly (readonly Value[])[]>;

const FUNCTIONS =
  "SHOW FUNCTIONS YIELD name, signature, description, isDeprecated, aggregating RETURN name, signature, description, isDeprecated, aggregating ORDER BY name";
const PROCEDURES =
  "SHOW PROCEDURES YIELD name, signature, description, isDeprecated, returnDescription RETURN name, signature, description, isDeprecated, [column IN returnDescription | column.name] AS columns ORDER BY name";

/**
 * Asks the database what can be called. Where only reading is allowed, what the guard would refuse is left out.
 * @throws whatever `read` throws
 */
export async function readCatalogue(read: ReadRows, options: { readonly writesAllowed: boolean }): Promise<Catalogue> {
  const [functions, procedures] = await Promise.all([read(FUNCTIONS), read(PROCEDURES)]);
  const { writesAllowed } = options;
  return {
    functions: functions.map(callableOf).filter(({ name }) => writesAllowed || isComputing(name)),
    procedures: procedures.map(callableOf).filter(({ name }) => writesAllowed || READING_PROCEDURES.has(name)),
  };
}

/** As the guard sees it: functions without a namespace are the database's own. */
function isComputing(name: string): boolean {
  const end = name.indexOf(".");
  return end === -1 || COMPUTING_NAMESPACES.has(name.slice(0, end).toLowerCase());
}

function callableOf([name, signature, description, isDeprecated, more]: readonly Value[]): Callable {
  return {
    name: textOf(name),
    signature: textOf(signature),
    description: textOf(description).trim(),
    columns: Array.isArray(more) ? more.map(textOf) : [],
    isDeprecated: isDeprecated === true,
    isAggregating: more === true,
  };
}

function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}
