// @ts-check
/** What the panel says while nothing is selected: how to read the figure, and what is in it. */
import { grouped } from "./evidence.js";
import { kindMark, lineMark } from "./marks.js";
import { element, isolated, kinds, nodes, relationships, say, types } from "./page.js";
import { isFiltered, isShown } from "./period.js";

/** @returns {readonly HTMLElement[]} */
export function overview() {
  const kindCounts = grouped(nodes, (node) => node.kind)
    .sort(bySize)
    .map(([kind, members]) =>
      element(
        "li",
        {},
        kindMark(kind),
        isolated(kinds[kind]?.words ?? ""),
        element("span", { class: "aside" }, String(members.length)),
      ),
    );
  const typeCounts = grouped(relationships, (relationship) => relationship.type)
    .sort(bySize)
    .map(([type, members]) => {
      const shown = relationships.reduce((sum, one, index) => sum + (one.type === type && isShown(index) ? 1 : 0), 0);
      const count = isFiltered() ? `${shown} / ${members.length}` : String(members.length);
      return element(
        "li",
        {},
        lineMark(type),
        isolated(types[type]?.forward ?? ""),
        element("span", { class: "aside" }, count),
      );
    });
  const section = (/** @type {string} */ title, /** @type {HTMLElement[]} */ rows) =>
    rows.length === 0
      ? []
      : [element("section", {}, element("h3", {}, say(title)), element("ul", { class: "rows tally" }, ...rows))];
  return [
    element("h2", { tabindex: "-1" }, say("thisFigure")),
    element(
      "section",
      {},
      element("h3", {}, say("howTo")),
      ...["howToNode", "howToRelationship", "howToMove"].map((key) => element("p", { class: "note" }, say(key))),
    ),
    ...section("types", typeCounts),
    ...section("kinds", kindCounts),
  ];
}

/**
 * @param {readonly [number, readonly unknown[]]} one
 * @param {readonly [number, readonly unknown[]]} other
 */
function bySize([, one], [, other]) {
  return other.length - one.length;
}
