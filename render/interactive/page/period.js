// @ts-check
/** The period that is chosen, and what happened within it. */
import { nodes, relationships } from "./page.js";

/** ISO days, both inclusive; empty where it is open. */
export const period = { from: "", to: "" };

/** 1 for each relationship that is shown. */
const shown = new Uint8Array(relationships.length).fill(1);
/** How many relationships of each node are shown. */
const degrees = new Uint32Array(nodes.length);

export function isFiltered() {
  return period.from !== "" || period.to !== "";
}

/** @param {number} relationship */
export function isShown(relationship) {
  return shown[relationship] === 1;
}

/** @param {number} node */
export function degreeOf(node) {
  return degrees[node] ?? 0;
}

/**
 * Whether a period leaves a node without any relationship; a node that never had one is not alone because of it.
 * @param {number} node
 */
export function isAlone(node) {
  return isFiltered() && degreeOf(node) === 0;
}

/** Counts anew what is shown. What is vague counts on each day that it may mean; what has no date is not shown while a period is chosen. */
export function applyPeriod() {
  degrees.fill(0);
  for (const [index, { days, start, end }] of relationships.entries()) {
    const isWithin =
      !isFiltered() ||
      (days !== undefined &&
        (period.from === "" || days.last >= period.from) &&
        (period.to === "" || days.first <= period.to));
    shown[index] = isWithin ? 1 : 0;
    if (!isWithin) continue;
    degrees[start] = (degrees[start] ?? 0) + 1;
    if (end !== start) degrees[end] = (degrees[end] ?? 0) + 1;
  }
}

/** What is shown, of all. */
export function counts() {
  let [relationshipCount, nodeCount] = [0, 0];
  for (const one of shown) relationshipCount += one;
  for (let index = 0; index < nodes.length; index += 1) if (!isAlone(index)) nodeCount += 1;
  return { nodes: nodeCount, relationships: relationshipCount };
}

export const undatedCount = relationships.filter(({ days }) => days === undefined).length;

applyPeriod();
