/** Brings what Cytoscape holds in line with a scene: removes, adds and changes only what differs, a batch at a time. */
import type { Core, ElementDefinition } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Steps } from "../../graph/steps.ts";
import type { DrawnElement } from "./elements.ts";
import { isSame, LOOK_CLASSES } from "./elements.ts";

/** Changes of a batch. Each costs about a quarter of a millisecond by the time it is on the screen, most of it in the next frame. */
const BATCH = 200;

/** Slow machines do less at a time, fast ones more: milliseconds that a batch should take with its frame. */
const FRAME = 70;
const LEAST_BATCH = 80;
const MOST_BATCH = 600;

const NO_PLACES: ReadonlyMap<string, Position> = new Map();

/** What a Cytoscape holds, kept true also when the work is given up halfway. */
export class Stage {
  readonly #cy: Core;
  readonly #held = new Map<string, DrawnElement>();

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Whether an element is there, placed or not. */
  has(id: string): boolean {
    return this.#held.has(id);
  }

  /**
   * Removes what is gone and adds what is new, a batch a step. New nodes without a place are there but not shown (`unplaced`) until they
   * get one.
   * @param wanted elements by id, nodes first; @param places where nodes are at the moment of asking
   */
  *bring(wanted: ReadonlyMap<string, DrawnElement>, places: () => ReadonlyMap<string, Position>): Steps<undefined> {
    // Lines before nodes: a node takes its lines along.
    const gone = [...this.#held.keys()].filter((id) => !wanted.has(id)).toReversed();
    for (let from = 0; from < gone.length; from += BATCH) {
      this.#remove(gone.slice(from, from + BATCH));
      if (from + BATCH < gone.length) yield;
    }
    return yield* this.#inBatches(
      wanted,
      places,
      (known, element) => known === undefined || hasOtherEnds(known, element),
    );
  }

  /** Changes the looks of what is there already, a batch a step. */
  *restyle(wanted: ReadonlyMap<string, DrawnElement>): Steps<undefined> {
    return yield* this.#inBatches(
      wanted,
      () => NO_PLACES,
      (known, element) => known !== undefined && known !== element && !isSame(known, element),
    );
  }

  *#inBatches(
    wanted: ReadonlyMap<string, DrawnElement>,
    places: () => ReadonlyMap<string, Position>,
    isMeant: (known: DrawnElement | undefined, element: DrawnElement) => boolean,
  ): Steps<undefined> {
    let batch: (readonly [string, DrawnElement])[] = [];
    let size = BATCH;
    for (const entry of wanted) {
      if (!isMeant(this.#held.get(entry[0]), entry[1])) continue;
      batch.push(entry);
      if (batch.length < size) continue;
      const start = performance.now();
      this.#put(batch, places());
      batch = [];
      yield;
      size = nextSize(size, performance.now() - start);
    }
    this.#put(batch, places());
    return undefined;
  }

  #remove(ids: readonly string[]): void {
    this.#cy.batch(() => {
      for (const id of ids) {
        this.#cy.getElementById(id).remove();
        this.#held.delete(id);
      }
    });
  }

  #put(elements: readonly (readonly [string, DrawnElement])[], places: ReadonlyMap<string, Position>): void {
    if (elements.length === 0) return;
    this.#cy.batch(() => {
      const added: ElementDefinition[] = [];
      for (const [id, element] of elements) {
        const known = this.#held.get(id);
        const there = this.#cy.getElementById(id);
        if (known !== undefined && there.nonempty() && !hasOtherEnds(known, element)) {
          there
            .data({ ...element.data })
            .removeClass(LOOK_CLASSES.join(" "))
            .addClass(element.classes.join(" "));
        } else {
          if (there.nonempty()) there.remove();
          added.push(definitionOf(element, places.get(id)));
        }
        this.#held.set(id, element);
      }
      this.#cy.add(added);
    });
  }
}

/** Gives a class to the elements of the given ids, and takes it from all others: a batch a step. */
export function* markSteps(
  cy: Core,
  name: "selected" | "told" | "dimmed",
  elementIds: ReadonlySet<string>,
): Steps<undefined> {
  const wrong = [
    ...cy
      .elements(`.${name}`)
      .toArray()
      .filter((element) => !elementIds.has(element.id())),
    ...[...elementIds]
      .map((id) => cy.getElementById(id))
      .filter((element) => element.nonempty() && !element.hasClass(name)),
  ];
  for (let from = 0; from < wrong.length; from += BATCH) {
    if (from > 0) yield;
    cy.batch(() => {
      for (const element of wrong.slice(from, from + BATCH)) element.toggleClass(name, elementIds.has(element.id()));
    });
  }
  return undefined;
}

/** As much more or less as makes a batch, with the frame in which it is drawn, as long as it should be. */
function nextSize(size: number, took: number): number {
  const wanted = (size * FRAME) / Math.max(took, 1);
  return Math.round(Math.min(Math.max(wanted, size / 2, LEAST_BATCH), size * 1.5, MOST_BATCH));
}

function definitionOf(element: DrawnElement, place: Position | undefined): ElementDefinition {
  const isUnplaced = element.group === "nodes" && place === undefined;
  return {
    group: element.group,
    data: { ...element.data },
    classes: [...element.classes, ...(isUnplaced ? ["unplaced"] : [])],
    ...(element.group === "nodes" ? { position: { ...(place ?? { x: 0, y: 0 }) } } : {}),
  };
}

function hasOtherEnds(a: DrawnElement, b: DrawnElement): boolean {
  return a.data.source !== b.data.source || a.data.target !== b.data.target;
}
