/** Brings what Cytoscape holds in line with a scene: removes, adds and changes only what differs, in one batch. */
import type { Core, ElementDefinition } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import { difference, type Subgraph } from "../../graph/subgraph.ts";
import type { DrawnElement } from "./elements.ts";
import { isSame, LOOK_CLASSES } from "./elements.ts";

/** What is drawn: a subgraph and its elements. */
export interface Drawn {
  readonly subgraph: Subgraph;
  readonly elements: ReadonlyMap<string, DrawnElement>;
}

export const NOTHING_DRAWN: Drawn = { subgraph: { nodes: [], relationships: [] }, elements: new Map() };

/** Applies the difference. New nodes without a place are there but not shown (`unplaced`) until `place` gives them one. */
export function applyDifference(cy: Core, before: Drawn, after: Drawn, places: ReadonlyMap<string, Position>): void {
  const changes = difference(before.subgraph, after.subgraph);
  cy.batch(() => {
    for (const id of [...changes.removedRelationships, ...changes.removedNodes]) cy.getElementById(id).remove();
    const added: ElementDefinition[] = [];
    for (const [id, element] of after.elements) {
      const known = before.elements.get(id);
      if (known === undefined || cy.getElementById(id).empty()) added.push(definitionOf(element, places.get(id)));
      else if (hasOtherEnds(known, element)) {
        cy.getElementById(id).remove();
        added.push(definitionOf(element, places.get(id)));
      } else if (!isSame(known, element)) {
        cy.getElementById(id)
          .data({ ...element.data })
          .removeClass(LOOK_CLASSES.join(" "))
          .addClass(element.classes.join(" "));
      }
    }
    cy.add(added);
  });
}

/** Gives a class to the elements of the given ids, and takes it from all others. */
export function mark(cy: Core, name: "selected" | "dimmed", elementIds: ReadonlySet<string> = new Set()): void {
  cy.batch(() => {
    cy.elements(`.${name}`).forEach((element) => {
      if (!elementIds.has(element.id())) element.removeClass(name);
    });
    for (const id of elementIds) cy.getElementById(id).addClass(name);
  });
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
