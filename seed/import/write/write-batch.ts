/** Writes the rows of one batch in a transaction, and counts what was new. */

import { GraphError } from "../../../graph/errors.ts";
import { groupBy } from "../../../graph/group.ts";
import { searchKeys } from "../../../graph/names.ts";
import type { Table, WriteTransaction } from "../../../graph/store.ts";
import type { Temporal, ValueMap } from "../../../graph/values.ts";
import type { BareRow, EventRows } from "./event-rows.ts";
import { type GraphItemRows, labelsOfGroup } from "./graph-item-rows.ts";
import * as statements from "./import-statements.ts";
import { writeClaims } from "./write-claims.ts";

/** What a transaction made. */
export interface Created {
  readonly nodes: number;
  readonly relationships: number;
}

/** The values that every statement of an import takes. */
export interface SharedParameters extends ValueMap {
  readonly dataset: string;
  readonly source: string;
  /** When the import began. */
  readonly now: Temporal;
}

/** Runs statements with the shared parameters and adds up what they make. */
export class BatchWriter {
  created: Created = { nodes: 0, relationships: 0 };
  readonly #transaction: WriteTransaction;
  readonly #shared: SharedParameters;

  constructor(transaction: WriteTransaction, shared: SharedParameters) {
    this.#transaction = transaction;
    this.#shared = shared;
  }

  async run(text: string, parameters: ValueMap): Promise<Table> {
    const table = await this.#transaction.run({ text, parameters: { ...this.#shared, ...parameters } });
    const { nodesCreated = 0 } = table.summary.counters;
    this.created = { ...this.created, nodes: this.created.nodes + Number(nodesCreated) };
    return table;
  }

  /** As `join`, for relationships that people see: new ones are counted. */
  async relate(text: string, rows: readonly ValueMap[], type: string): Promise<void> {
    this.#count(await this.join(text, rows, `${type} relationships`));
  }

  /** Makes relationships without an article that are not there. */
  async create(rows: readonly BareRow[]): Promise<void> {
    const groups = [...groupBy(rows, ({ start }) => start)].map(
      ([start, ofStart]): ValueMap => ({ start, rows: ofStart.map(bareRow) }),
    );
    this.#count(await this.join(statements.CREATE_BARE, groups, "relationships", rows.length));
  }

  #count(table: Table | undefined): void {
    const { relationshipsCreated = 0 } = table?.summary.counters ?? {};
    this.created = { ...this.created, relationships: this.created.relationships + Number(relationshipsCreated) };
  }

  /**
   * As `run`, for statements that answer how many rows found what they join.
   * @param expected how many that must be
   * @throws GraphError `internal` where one did not
   */
  async join(
    text: string,
    rows: readonly ValueMap[],
    what: string,
    expected = rows.length,
  ): Promise<Table | undefined> {
    if (rows.length === 0) return undefined;
    const table = await this.run(text, { rows });
    const stored = Number(table.rows[0]?.[0] ?? 0);
    if (stored !== expected) {
      throw new GraphError(
        "internal",
        `Stored ${stored} of ${expected} ${what}: some of the nodes that they join are gone.`,
        {
          hint: "Nothing of this part was stored. Was the database changed meanwhile? Run the import again.",
        },
      );
    }
    return table;
  }
}

/**
 * Statements that need no answer of each other are sent one behind the other without waiting: the database never waits for a program that is busy
 * with the next batch.
 * @param asNew whether relationships that this load has not made itself cannot be there: then nobody has to look for them
 */
export async function writeEvents(writer: BatchWriter, rows: EventRows, asNew: boolean): Promise<void> {
  const [fresh, known] = [[...rows.fresh.values()], [...rows.known.values()]];
  // In this order: actors must be there before they are joined.
  const [absent] = await Promise.all([
    extendThere(writer, asNew ? known : [...fresh, ...known]),
    writeActors(writer, rows),
    createBare(writer, asNew ? fresh : []),
  ]);
  await createBare(writer, absent);
  if (rows.claims.size > 0) await writeClaims(writer, rows);
}

async function createBare(writer: BatchWriter, rows: readonly BareRow[]): Promise<void> {
  await Promise.all([...partsOf(byStart(rows))].map((part) => writer.create(part)));
}

/** The rows with one start after the other. */
function byStart(rows: readonly BareRow[]): readonly BareRow[] {
  return [...groupBy(rows, ({ start }) => start).values()].flat();
}

/** Adds to the relationships that are there what they lack. Answers those that are not. */
async function extendThere(writer: BatchWriter, rows: readonly BareRow[]): Promise<readonly BareRow[]> {
  const absent = await Promise.all(
    [...groupBy(rows, (row) => row.type)].map(async ([type, ofType]) => {
      const asked = ofType.map(({ id, records }): ValueMap => ({ id, records }));
      const found = await writer.run(statements.lookForBare(type), { rows: asked });
      const isAbsent = new Map(found.rows.map(([id, absence]) => [String(id), absence === true]));
      const lacking = ofType.filter(({ id }) => isAbsent.get(id) === false).map(bareRow);
      await writer.join(statements.extendBare(type), lacking, `${type} relationships`);
      return ofType.filter(({ id }) => isAbsent.get(id) === true);
    }),
  );
  return absent.flat();
}

function bareRow({ type, start, end, properties, severity, codes, records }: BareRow): ValueMap {
  const hardness = severity === undefined ? {} : { severity };
  return { type, start, end, properties: { ...properties, codes, records, ...hardness } };
}

async function writeActors(writer: BatchWriter, { actors }: EventRows): Promise<void> {
  const byKind = new Map<string | undefined, ValueMap[]>();
  for (const { id, kind, names, spellings, properties } of actors.values()) {
    const said = { spellings: [...spellings].toSorted(), searchKeys: searchKeys(names) };
    const { spellings: written, searchKeys: keys } = said;
    const row: ValueMap = { id, ...said, properties: { ...properties, spellings: written, searchKeys: keys } };
    byKind.set(kind, [...(byKind.get(kind) ?? []), row]);
  }
  await Promise.all(
    [...byKind].map(async ([kind, rows]) => {
      const lacking = new Set((await writer.run(statements.actorStatement(kind), { rows })).rows.map(([id]) => id));
      if (lacking.size > 0)
        await writer.run(statements.EXTEND_ACTORS, { rows: rows.filter(({ id }) => lacking.has(id ?? null)) });
    }),
  );
}

export async function writeGraphItems(writer: BatchWriter, rows: GraphItemRows): Promise<void> {
  for (const [group, nodes] of rows.nodes) {
    const list = [...nodes.values()].map(({ key, properties }): ValueMap => ({ key, properties }));
    await writer.run(statements.entityStatement(labelsOfGroup(group)), { rows: list });
  }
  for (const [type, relationships] of rows.relationships) {
    const list = [...relationships.values()].map(
      ({ key, start, end, properties }): ValueMap => ({ key, start, end, properties }),
    );
    await writer.relate(statements.entityRelationshipStatement(type), list, type);
  }
}

/** Rows in one statement where several are on their way. */
const ROWS_IN_STATEMENT = 2_500;

function* partsOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_IN_STATEMENT)
    yield rows.slice(start, start + ROWS_IN_STATEMENT);
}
