// @ts-check
/** The details of what is selected: a node with its relationships, a relationship with its evidence, or the whole figure. */
import { evidenceSection, grouped } from "./evidence.js";
import { kindMark, lineMark } from "./marks.js";
import { overview } from "./overview.js";
import {
  button,
  element,
  fragmentOf,
  isolated,
  kinds,
  nodes,
  relationships,
  relationshipsOf,
  say,
  types,
} from "./page.js";
import { isFiltered, isShown } from "./period.js";

/** @typedef {{ readonly kind: "node" | "relationship", readonly index: number }} Selection */

const FIRST_ROWS = 40;
const LONGEST_NAME = 160;

/**
 * The details of a selection, or of the figure.
 * @param {Selection | undefined} selection
 * @returns {readonly HTMLElement[]}
 */
export function details(selection) {
  if (selection === undefined) return overview();
  return selection.kind === "node" ? nodeDetails(selection.index) : relationshipDetails(selection.index);
}

/**
 * A relationship as a sentence of plain text.
 * @param {number} index
 */
export function sentenceOf(index) {
  const relationship = relationships[index];
  const type = relationship && types[relationship.type];
  if (relationship === undefined || type === undefined) return "";
  return `${shortCaption(relationship.start)}${type.between}${shortCaption(relationship.end)}${type.after}`;
}

/** @param {number} index */
export function shortCaption(index) {
  const caption = nodes[index]?.caption ?? "";
  return caption.length > LONGEST_NAME ? `${[...caption].slice(0, LONGEST_NAME).join("")}…` : caption;
}

/** @param {number} index */
export function nodeLink(index) {
  return element("a", { href: fragmentOf("node", index) }, isolated(shortCaption(index)));
}

/** @param {number} index */
function nodeDetails(index) {
  const node = nodes[index];
  if (node === undefined) return [];
  const all = relationshipsOf[index] ?? [];
  const shown = all.filter(isShown);
  const count = isFiltered() ? say("share", { shown: shown.length, count: all.length }) : String(all.length);
  const none = all.length === 0 ? "noRelationships" : "noneInPeriod";
  return [
    heading(kindMark(node.kind), kinds[node.kind]?.words ?? "", isolated(shortCaption(index))),
    ...factList(node.facts),
    element(
      "section",
      {},
      element("h3", {}, say("relationships"), element("span", { class: "aside" }, count)),
      shown.length === 0 ? element("p", { class: "note" }, say(none)) : undefined,
      ...relationGroups(index, shown),
    ),
    properties([[say("labels"), node.labels], ...node.properties], node.properties.length),
  ];
}

/**
 * Relationships of a node by type and direction, the most frequent first.
 * @param {number} node
 * @param {readonly number[]} shown
 */
function relationGroups(node, shown) {
  const groups = grouped(shown, (index) => {
    const { type = 0, start = 0 } = relationships[index] ?? {};
    return `${type} ${start === node || types[type]?.symmetric ? "forward" : "backward"}`;
  });
  return groups
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, members]) => {
      const [type = "0", direction] = key.split(" ");
      const style = types[Number(type)];
      const isBackward = direction === "backward";
      const words = (isBackward ? style?.backward : style?.forward) ?? "";
      const rows = members.slice().sort((one, other) => compare(dayOf(one), dayOf(other)));
      return element(
        "div",
        { class: "group" },
        element(
          "h4",
          {},
          lineMark(Number(type), isBackward),
          isolated(words),
          element("span", { class: "aside" }, String(rows.length)),
        ),
        growingList(rows, (index) => partyRow(node, index)),
      );
    });
}

/**
 * The other party, and when: two links, to the node and to the relationship.
 * @param {number} node
 * @param {number} index
 */
function partyRow(node, index) {
  const relationship = relationships[index];
  if (relationship === undefined) return element("li");
  const other = relationship.start === node ? relationship.end : relationship.start;
  const link = element(
    "a",
    { class: "when", href: fragmentOf("relationship", index) },
    relationship.when ?? say("evidence"),
    element("span", { class: "unseen" }, ` (${sentenceOf(index)})`),
  );
  return element("li", {}, nodeLink(other), link);
}

/** @param {number} index */
function relationshipDetails(index) {
  const relationship = relationships[index];
  const type = relationship && types[relationship.type];
  if (relationship === undefined || type === undefined) return [];
  const { start, end, contested, claims } = relationship;
  const also = (relationshipsOf[start] ?? []).filter((other) => {
    const one = relationships[other];
    return (
      other !== index &&
      isShown(other) &&
      one !== undefined &&
      (one.start === end || one.end === end) &&
      (start !== end || one.start === one.end)
    );
  });
  return [
    heading(lineMark(relationship.type), type.forward, nodeLink(start), type.between, nodeLink(end), type.after),
    ...factList(relationship.facts),
    ...(contested === true
      ? [
          element(
            "p",
            { class: "contested" },
            element("strong", {}, say("contested")),
            element("br"),
            say("contestedNote"),
          ),
        ]
      : []),
    ...(type.evidence || claims.length > 0 ? [evidenceSection(claims)] : []),
    ...(also.length === 0
      ? []
      : [
          element(
            "section",
            {},
            element("h3", {}, say("also"), element("span", { class: "aside" }, String(also.length))),
            growingList(also, (other) => element("li", {}, relationshipLink(other))),
          ),
        ]),
    properties([[say("type"), relationship.name], ...relationship.properties], relationship.properties.length),
  ];
}

/**
 * A relationship as a link: its sentence and its date.
 * @param {number} index
 */
export function relationshipLink(index) {
  const when = relationships[index]?.when;
  return element(
    "a",
    { href: fragmentOf("relationship", index) },
    isolated(sentenceOf(index)),
    when === undefined ? undefined : element("span", { class: "when" }, ` ${when}`),
  );
}

/**
 * @param {SVGElement} mark
 * @param {string} words
 * @param {...(globalThis.Node | string)} content
 */
function heading(mark, words, ...content) {
  const above = element("p", { class: "kind" }, mark, isolated(words));
  return element("header", {}, above, element("h2", { tabindex: "-1" }, ...content));
}

/** @param {readonly import("./page.js").NamedText[]} facts */
function factList(facts) {
  if (facts.length === 0) return [];
  return [
    element("dl", {}, ...facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, isolated(text))])),
  ];
}

/**
 * @param {readonly import("./page.js").NamedText[]} all
 * @param {number} count
 */
function properties(all, count) {
  const summary = element("summary", {}, say("allProperties", { count }));
  return element("details", {}, summary, ...factList(all));
}

/**
 * A list that begins short and grows on demand.
 * @param {readonly number[]} rows
 * @param {(row: number) => HTMLElement} write
 */
function growingList(rows, write) {
  const list = element("ul", { class: "rows" }, ...rows.slice(0, FIRST_ROWS).map(write));
  if (rows.length <= FIRST_ROWS) return list;
  const more = button("more", say("more", { more: rows.length - FIRST_ROWS, count: rows.length }), () => {
    const rest = rows.slice(FIRST_ROWS).map(write);
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector("a")?.focus();
  });
  return element("div", {}, list, more);
}

/** @param {number} index */
function dayOf(index) {
  return relationships[index]?.days?.day ?? "";
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
