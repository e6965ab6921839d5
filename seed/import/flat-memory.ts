/**
 * Keeps the memory of a long load flat. Rows that wait for the database grow old, and V8 lets old garbage pile up to some 300 MB before it looks at
 * it for the first time, however little of it lives. So it is asked to look earlier.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes by which the heap may grow between two collections. */
const GROWTH = 28 * 2 ** 20;

/** A function to be called now and then: it collects garbage when the heap has grown by enough since it last did. */
export function garbageCollector(): () => void {
  let collect: (() => void) | undefined;
  let after = getHeapStatistics().used_heap_size;
  return () => {
    const { used_heap_size: used } = getHeapStatistics();
    if (used - after < GROWTH) return;
    collect ??= exposedCollector();
    collect();
    after = getHeapStatistics().used_heap_size;
  };
}

/** V8's own collector; the flag that shows it can be set while the program runs. */
function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => Reflect.apply(collect, undefined, []) : () => undefined;
}
