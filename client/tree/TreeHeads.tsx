/** The heads of the list's columns: each sorts by its column, and by it the other way round when it is pressed again. */
// biome-ignore-all lint/a11y/useSemanticElements: the rows below are placed freely, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the heads have the focus
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import classes from "./tree.module.css";
import type { TreeOrder, TreeSort } from "./tree-model.ts";
import { HEAD_HEIGHT } from "./use-tree-scroll.ts";
import { WORDS } from "./words.ts";

const ORDERS: readonly TreeOrder[] = ["name", "kind", "links", "date"];

interface TreeHeadsProps {
  readonly sort: TreeSort;
  /** Whether anything has a date: where nothing does there is no column of dates. */
  readonly isDated: boolean;
  /** Whether dates are those of nodes, not of their relationships. */
  readonly isNodeDate: boolean;
  readonly onSort: (sort: TreeSort) => void;
}

export function TreeHeads({ sort, isDated, isNodeDate, onSort }: TreeHeadsProps) {
  const say = useSay();
  const Arrow = sort.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <div role="rowgroup" className={classes.heads} style={{ height: HEAD_HEIGHT }}>
      <div role="row" aria-rowindex={1} className={classes.cells}>
        {ORDERS.filter((by) => isDated || by !== "date").map((by, index) => {
          const isSorted = sort.by === by;
          return (
            <div
              key={by}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : "none"}
              className={classes.headCell}
              data-column={by}
            >
              <button
                type="button"
                className={classes.head}
                title={by === "links" ? say(WORDS.linksTitle) : undefined}
                onClick={() => onSort({ by, isDescending: isSorted ? !sort.isDescending : isFallingAtFirst(by) })}
              >
                <span className={classes.headText}>
                  {say(by === "date" && isNodeDate ? WORDS.dateOfNode : WORDS[by])}
                </span>
                {isSorted && <Arrow size={13} aria-hidden="true" className={classes.arrow} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The most and the latest are what is looked for. */
function isFallingAtFirst(by: TreeOrder): boolean {
  return by === "links" || by === "date";
}
