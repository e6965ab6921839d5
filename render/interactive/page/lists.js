// @ts-check
/** Nodes and relationships as tables: the figure for keyboard and ear, with the same selection, search and period. */
import { kindMark } from "./marks.js";
import { button, byId, element, isolated, kinds, nodes, relationships, relationshipsOf, say } from "./page.js";
import { nodeLink, relationshipLink } from "./panel.js";
import { degreeOf, isAlone, isFiltered, isShown } from "./period.js";

const ROWS = 100;

const byDegree = nodes
  .map((_, index) => index)
  .sort((one, other) => (relationshipsOf[other]?.length ?? 0) - (relationshipsOf[one]?.length ?? 0) || one - other);
const byDay = relationships
  .map((_, index) => index)
  .sort((one, other) => {
    const [a, b] = [relationships[one]?.days?.day ?? "9", relationships[other]?.days?.day ?? "9"];
    return a < b ? -1 : a > b ? 1 : one - other;
  });

/**
 * Which nodes and relationships the lists hold.
 * @param {readonly number[] | undefined} hits nodes that a search has found, best first; undefined without a search
 */
function listed(hits) {
  const found = hits === undefined ? undefined : new Set(hits);
  return {
    nodes: (hits ?? byDegree).filter((index) => !isAlone(index)),
    relationships: byDay.filter((index) => {
      const { start = 0, end = 0 } = relationships[index] ?? {};
      return isShown(index) && (found === undefined || found.has(start) || found.has(end));
    }),
  };
}

/**
 * Writes the list that is open, and the counts of both.
 * @param {readonly number[] | undefined} hits
 * @param {string} open id of the tab
 */
export function writeLists(hits, open) {
  const lists = listed(hits);
  byId("tab-nodes-count").textContent = shareOf(lists.nodes.length, nodes.length);
  byId("tab-relationships-count").textContent = shareOf(lists.relationships.length, relationships.length);
  if (open === "nodes") byId("panel-nodes").replaceChildren(...nodeTable(lists.nodes));
  if (open === "relationships") byId("panel-relationships").replaceChildren(...relationshipTable(lists.relationships));
}

/**
 * @param {number} shown
 * @param {number} count
 */
function shareOf(shown, count) {
  return shown === count ? String(count) : `${shown} / ${count}`;
}

/** @param {readonly number[]} rows */
function nodeTable(rows) {
  return table(["name", "kind", "count"], rows, (index) => {
    const { kind = 0 } = nodes[index] ?? {};
    const all = relationshipsOf[index]?.length ?? 0;
    return [
      nodeLink(index),
      element("span", {}, kindMark(kind), " ", isolated(kinds[kind]?.words ?? "")),
      isFiltered() ? shareOf(degreeOf(index), all) : String(all),
    ];
  });
}

/** @param {readonly number[]} rows */
function relationshipTable(rows) {
  return table(["relationship", "claims"], rows, (index) => [
    relationshipLink(index),
    String(relationships[index]?.claims.length ?? 0),
  ]);
}

/**
 * @param {readonly string[]} heads keys of their texts; the last is a number
 * @param {readonly number[]} rows
 * @param {(row: number) => readonly (HTMLElement | string)[]} cellsOf
 */
function table(heads, rows, cellsOf) {
  const note = element("p", { class: "note" }, say(rows.length === 0 ? "nothing" : "listing"));
  if (rows.length === 0) return [note];
  const last = heads.length - 1;
  const write = (/** @type {number} */ row) =>
    element("tr", {}, ...cellsOf(row).map((cell, place) => element("td", { class: place === last && "number" }, cell)));
  const body = element("tbody", {}, ...rows.slice(0, ROWS).map(write));
  const head = heads.map((key, place) => element("th", { scope: "col", class: place === last && "number" }, say(key)));
  const made = element("table", {}, element("thead", {}, element("tr", {}, ...head)), body);
  if (rows.length <= ROWS) return [note, made];
  const label = () => {
    const rest = rows.length - body.children.length;
    return say("more", { more: Math.min(ROWS, rest), count: rows.length });
  };
  const more = button("more", label(), () => {
    const next = rows.slice(body.children.length, body.children.length + ROWS).map(write);
    body.append(...next);
    next[0]?.querySelector("a")?.focus();
    if (body.children.length >= rows.length) more.remove();
    else more.textContent = label();
  });
  return [note, made, more];
}
