/** Reads all files of an import once without writing: what they hold, what is wrong with them, and which ends of relationships are missing. */
import type { GraphStore } from "../../graph/store.ts";
import { ENTITY } from "../../graph/vocabulary.ts";
import { garbageCollector } from "./flat-memory.ts";
import { HashCounter } from "./hash-counter.ts";
import { nodeKey } from "./identity.ts";
import type { ImportProgress } from "./import-files.ts";
import type { RelationshipItem } from "./input.ts";
import type { ImportItem, RecognisedSource } from "./recognise.ts";
import type { Rejects } from "./rejects.ts";
import { IMPORT_KEY } from "./write/import-statements.ts";

/** What the files hold. */
export interface CheckedFiles {
  /** Records that stand in the files. */
  readonly read: number;
  readonly facts: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly eventTypes: ReadonlySet<string>;
  readonly graphTypes: ReadonlySet<string>;
  /** Whether relationships make their ends themselves, because no file has nodes. */
  readonly hasImpliedNodes: boolean;
  /** Relationships whose end is nowhere, as `source index:ordinal of the relationship in it`. */
  readonly dangling: ReadonlySet<string>;
  /** Nodes whose key an earlier one has, as `source index:ordinal of the node in it`. */
  readonly doubles: ReadonlySet<string>;
}

export interface CheckOptions {
  readonly rejects: Rejects;
  /** Where ends may be that the files do not have; none for a check without a database. */
  readonly store: GraphStore | undefined;
  readonly dataset: string;
  readonly namespace: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Ends that are looked up in the database at once. */
const ENDS_AT_ONCE = 5_000;

/** @throws GraphError `invalid_request` where a file cannot be read as a whole */
export async function check(sources: readonly RecognisedSource[], options: CheckOptions): Promise<CheckedFiles> {
  const { rejects, namespace } = options;
  const keys = new HashCounter();
  const leftOut = new Map<string, number>();
  const [eventTypes, graphTypes] = [new Set<string>(), new Set<string>()];
  const doubles = new Set<string>();
  const counts = { read: 0, facts: 0, nodes: 0, relationships: 0 };
  const collectGarbage = garbageCollector();
  const total = sources.reduce((sum, { source }) => sum + source.size, 0);
  let before = 0;
  // Whether an end was not among the nodes so far; they may stand behind the relationships.
  let isOpen = false;
  for (const [index, { source, read }] of sources.entries()) {
    let ordinal = 0;
    const onBytes = (bytes: number): void => options.onProgress?.({ phase: "checking", done: before + bytes, total });
    for await (const items of read({ onBytes, ...(options.signal && { signal: options.signal }) })) {
      collectGarbage();
      for (const item of items) {
        counts.read += 1;
        switch (item.kind) {
          case "event":
            counts.facts += 1;
            eventTypes.add(item.type);
            break;
          case "left-out":
            leftOut.set(item.reason, (leftOut.get(item.reason) ?? 0) + 1);
            break;
          case "node":
            counts.nodes += 1;
            if (keys.add(nodeKey(namespace, item.group, item.key)) > 0) {
              doubles.add(`${index}:${ordinal}`);
              await rejects.add({ kind: "reject", line: item.line, file: source.name, ...second(item) });
            }
            ordinal += 1;
            break;
          case "relationship":
            counts.relationships += 1;
            graphTypes.add(item.type);
            isOpen ||= [item.start, item.end].some(({ key, group }) => !keys.has(nodeKey(namespace, group, key)));
            break;
          case "reject":
            await rejects.add({ ...item, file: source.name });
            break;
        }
      }
    }
    before += source.size;
  }
  const hasImpliedNodes = counts.nodes === 0;
  const dangling = hasImpliedNodes || !isOpen ? new Set<string>() : await findDangling(sources, keys, options);
  return { ...counts, leftOut, eventTypes, graphTypes, hasImpliedNodes, dangling, doubles };
}

/** Two nodes of one key are one node told twice, or two that would be one: nobody knows which. */
function second(item: { readonly key: string; readonly group: string }): {
  readonly reason: string;
  readonly record: string;
} {
  return { reason: `the node ${JSON.stringify(item.key)} stands twice, expected each key once`, record: item.key };
}

/** Every relationship of the files with what tells it from others there: its file's index and its number in it. */
export async function* relationshipsOf(
  source: RecognisedSource,
  index: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly { readonly item: RelationshipItem; readonly place: string }[]> {
  let ordinal = 0;
  for await (const items of source.read(signal && { signal })) {
    yield items.filter(isRelationship).map((item) => ({ item, place: `${index}:${ordinal++}` }));
  }
}

function isRelationship(item: ImportItem): item is RelationshipItem {
  return item.kind === "relationship";
}

async function findDangling(
  sources: readonly RecognisedSource[],
  keys: HashCounter,
  { rejects, namespace, store, signal }: CheckOptions,
): Promise<ReadonlySet<string>> {
  const dangling = new Set<string>();
  for (const [index, source] of sources.entries()) {
    let open: { readonly item: RelationshipItem; readonly place: string; readonly absent: readonly string[] }[] = [];
    const settle = async (): Promise<void> => {
      const wanted = [...new Set(open.flatMap(({ absent }) => absent))];
      const there = await keysInDatabase(store, wanted, signal);
      for (const { item, place, absent } of open) {
        const missing = absent.find((key) => !there.has(key));
        if (missing === undefined) continue;
        dangling.add(place);
        const end = [item.start, item.end].find(({ key, group }) => nodeKey(namespace, group, key) === missing);
        const reason = `the relationship ends at ${JSON.stringify(end?.key ?? "")}, expected the key of a node of these files`;
        const record = `${item.start.key} ${item.type} ${item.end.key}`;
        await rejects.add({ kind: "reject", line: item.line, reason, record, file: source.source.name });
      }
      open = [];
    };
    for await (const relationships of relationshipsOf(source, index, signal)) {
      for (const { item, place } of relationships) {
        const ends = [item.start, item.end].map(({ key, group }) => nodeKey(namespace, group, key));
        const absent = ends.filter((key) => !keys.has(key));
        if (absent.length > 0) open.push({ item, place, absent });
      }
      if (open.length >= ENDS_AT_ONCE) await settle();
    }
    await settle();
  }
  return dangling;
}

async function keysInDatabase(
  store: GraphStore | undefined,
  keys: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  if (store === undefined || keys.length === 0) return new Set();
  const text = `UNWIND $keys AS key MATCH (n:${ENTITY} {${IMPORT_KEY}: key}) RETURN key`;
  const limits = { timeoutMs: 120_000, maxRows: keys.length };
  const { rows } = await store.read({ text, parameters: { keys } }, { limits, ...(signal && { signal }) });
  return new Set(rows.map(([key]) => String(key)));
}
