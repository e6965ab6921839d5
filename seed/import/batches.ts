/** Cuts the records of an import into batches, ready to be written. */
import type { CheckedFiles } from "./check-files.ts";
import { garbageCollector } from "./flat-memory.ts";
import { HashCounter } from "./hash-counter.ts";
import { relationshipKey } from "./identity.ts";
import type { ImportItem, RecognisedSource } from "./recognise.ts";
import { EventRows, type LoadMemory, type Provenance } from "./write/event-rows.ts";
import { GraphItemRows } from "./write/graph-item-rows.ts";

/** Records in one transaction: large enough to be fast, small enough for little memory. */
const BATCH = 16_000;
/** Actors that are remembered as stored; more are forgotten and sent once more. */
const MOST_REMEMBERED = 100_000;

export interface BatchOptions {
  readonly provenance: Provenance;
  readonly signal?: AbortSignal | undefined;
  /** Records in one batch; for tests that kill loads in the middle. */
  readonly batch?: number;
}

/** Where a load begins. */
export interface LoadStart {
  /** Records that are loaded already. */
  readonly checkpoint: number;
  /** Whether the database had nothing of the data set before. */
  readonly isNew: boolean;
}

/** Some records, ready to be written. */
export interface Batch {
  readonly events: EventRows;
  readonly graph: GraphItemRows;
  /** How many records, from the first of the first file on, are loaded before this batch and when it is. */
  readonly start: number;
  readonly end: number;
  /** Whether the database had nothing of the data set when the load began. */
  readonly isNew: boolean;
}

/**
 * The records behind the checkpoint. Where files have relationships of graphs, all of them are read twice: for everything else first, so that the
 * nodes are there, then for the relationships. The checkpoint counts the records of the first reading, then the relationships of the second.
 */
export async function* batchesOf(
  sources: readonly RecognisedSource[],
  checked: CheckedFiles,
  { checkpoint, isNew }: LoadStart,
  { provenance, signal, batch: most = BATCH }: BatchOptions,
): AsyncGenerator<Batch> {
  const memory = memoryOf(isNew);
  const collectGarbage = garbageCollector();
  let done = 0;
  let events = new EventRows(provenance, memory);
  let graph = new GraphItemRows(provenance);
  let size = 0;
  let start = checkpoint;
  const take = (): Batch => {
    const batch = { events, graph, start, end: done, isNew };
    start = done;
    events = new EventRows(provenance, memory);
    graph = new GraphItemRows(provenance);
    size = 0;
    return batch;
  };
  const isRelationshipReading = [false, ...(checked.relationships > 0 ? [true] : [])];
  for (const wantsRelationships of isRelationshipReading) {
    for (const [index, { source, read }] of sources.entries()) {
      const occurrences = new HashCounter();
      let ordinal = 0;
      for await (const items of read(signal && { signal })) {
        collectGarbage();
        for (const item of items) {
          if ((item.kind === "relationship") !== wantsRelationships) continue;
          done += 1;
          // Nodes are counted in the first reading, relationships in the second.
          const place = item.kind === "node" || item.kind === "relationship" ? `${index}:${ordinal++}` : "";
          if (item.kind === "relationship") {
            const key = relationshipKey(provenance.namespace, item);
            const before = occurrences.add(key);
            if (done <= checkpoint || checked.dangling.has(place)) continue;
            if (checked.hasImpliedNodes)
              for (const end of [item.start, item.end]) graph.addImpliedNode(end, source.name, item.line);
            graph.addRelationship(item, before === 0 ? key : `${key}#${before}`, source.name);
          } else if (done <= checkpoint || (item.kind === "node" && checked.doubles.has(place))) continue;
          else addItem(item, source.name, events, graph);
          size += 1;
          if (size >= most) yield take();
        }
      }
    }
  }
  if (size > 0) yield take();
}

/** @param isNew whether only this load has stored anything of the data set */
function memoryOf(isNew: boolean): LoadMemory {
  const stored = new Map<string, Set<string>>();
  const relationships = new HashCounter();
  return {
    hasActor(id, name) {
      const names = stored.get(id);
      if (names?.has(name) === true) return true;
      if (stored.size >= MOST_REMEMBERED) stored.clear();
      stored.set(id, (names ?? new Set()).add(name));
      return false;
    },
    mayHaveRelationship: (id) => !isNew || relationships.add(id) > 0,
  };
}

function addItem(
  item: Exclude<ImportItem, { kind: "relationship" }>,
  file: string,
  events: EventRows,
  graph: GraphItemRows,
): void {
  if (item.kind === "event") events.add(item, file);
  else if (item.kind === "node") graph.addNode(item, file);
}
