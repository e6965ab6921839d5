// @ts-check
/** Joins the parts: what is selected, searched and chosen, and what follows from it. */
import { goTo, isInView, showAll, watchSize } from "./camera.js";
import { belongsTo, drawnTogether, emphasise, nodeElement, relationshipElement, showOnly } from "./emphasis.js";
import { watchFigure } from "./gestures.js";
import { writeLists } from "./lists.js";
import { findNodes } from "./name-search.js";
import { announce, byId, fragmentOf, kinds, nodes, relationships, relationshipsOf, say } from "./page.js";
import { details, sentenceOf, shortCaption } from "./panel.js";
import { applyPeriod, isAlone, isShown, period } from "./period.js";
import { showPeriod, startTimeStrip } from "./time-strip.js";

const TABS = ["details", "nodes", "relationships"];

/** @type {import("./panel.js").Selection | undefined} */
let selection;
/** @type {readonly number[] | undefined} */
let hits;
let hit = -1;
let openTab = "details";

const searchField = /** @type {HTMLInputElement} */ (byId("search"));

/** @param {import("./panel.js").Selection | undefined} next */
function select(next) {
  selection = next;
  byId("panel-details").replaceChildren(...details(selection));
  byId("panel").scrollTop = 0;
  showEmphasis();
}

/**
 * Selects and remembers it in the address, so that the browser goes back to what was selected before.
 * @param {import("./panel.js").Selection | undefined} next
 */
function choose(next) {
  const fragment = next === undefined ? "#" : fragmentOf(next.kind, next.index);
  if (location.hash !== fragment) history.pushState(null, "", fragment);
  select(next);
  if (next === undefined) return;
  showTab("details");
  announce(selectionInWords(next));
  showPanel();
}

/** On a narrow screen the panel stands below the figure: what was chosen comes far enough up to be seen. */
function showPanel() {
  const isBelow = byId("panel").getBoundingClientRect().top > innerHeight * 0.7;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isBelow) byId("panel").scrollIntoView({ behavior: isStill ? "auto" : "smooth" });
}

/** @param {import("./panel.js").Selection} chosen */
function selectionInWords({ kind, index }) {
  if (kind === "relationship") return sentenceOf(index);
  const words = kinds[nodes[index]?.kind ?? 0]?.words ?? "";
  return [shortCaption(index), words, say("allRelationships", { count: relationshipsOf[index]?.length ?? 0 })].join(
    ", ",
  );
}

/** Selects what the address names. */
function followAddress() {
  const [, kind, key] = /^#(node|relationship)=(.*)$/.exec(location.hash) ?? [];
  if (kind !== "node" && kind !== "relationship") {
    select(undefined);
    return;
  }
  const name = decoded(key ?? "");
  const index = (kind === "node" ? nodes : relationships).findIndex((one) => one.key === name);
  if (index < 0) {
    select(undefined);
    return;
  }
  const wasInPanel = byId("panel").contains(document.activeElement);
  select({ kind, index });
  showTab("details");
  bringIntoView({ kind, index });
  if (wasInPanel) byId("panel-details").querySelector("h2")?.focus({ preventScroll: true });
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Somebody has changed the address by hand: then it names nothing.
    if (error instanceof URIError) return "";
    throw error;
  }
}

/** @param {import("./panel.js").Selection} chosen */
function bringIntoView({ kind, index }) {
  const element = kind === "node" ? nodeElement(index) : relationshipElement(index);
  if (element !== undefined && !isInView(element)) goTo(element);
}

function showEmphasis() {
  if (selection !== undefined) emphasise(neighbourhood(selection));
  else if (hits !== undefined && hits.length > 0)
    emphasise({ nodes: new Set(hits), relationships: new Set(), ringed: new Set(hits) });
  else emphasise(undefined);
}

/** @param {import("./panel.js").Selection} chosen */
function neighbourhood({ kind, index }) {
  if (kind === "node") {
    const lines = (relationshipsOf[index] ?? []).filter(isShown);
    const parties = lines.flatMap((line) => [relationships[line]?.start ?? index, relationships[line]?.end ?? index]);
    return { nodes: new Set([...parties, index]), relationships: new Set(lines), ringed: new Set([index]) };
  }
  const { start = 0, end = 0 } = relationships[index] ?? {};
  return {
    nodes: new Set([start, end]),
    relationships: new Set(drawnTogether(index).filter(isShown)),
    ringed: new Set(),
    underlined: index,
  };
}

function search() {
  const query = searchField.value.trim();
  hits = query === "" ? undefined : findNodes(query).filter((index) => !isAlone(index));
  hit = -1;
  const count = hits?.length ?? 0;
  const text = hits === undefined ? "" : count === 0 ? say("noHits") : say("hits", { count });
  byId("hits").textContent = text;
  if (hits !== undefined) {
    announce(text);
    if (selection !== undefined) choose(undefined);
    showTab("nodes");
  }
  writeLists(hits, openTab);
  showEmphasis();
}

/** @param {number} step */
function goToHit(step) {
  if (hits === undefined || hits.length === 0) return;
  hit = (hit + step + hits.length) % hits.length;
  const index = hits[hit] ?? 0;
  byId("hits").textContent = say("hitOf", { number: hit + 1, count: hits.length });
  choose({ kind: "node", index });
  const element = nodeElement(index);
  if (element !== undefined) goTo(element);
}

function periodChanged() {
  showOnly(isShown, isAlone, nodes.length);
  if (searchField.value.trim() !== "") hits = findNodes(searchField.value).filter((index) => !isAlone(index));
  writeLists(hits, openTab);
  byId("panel-details").replaceChildren(...details(selection));
  showEmphasis();
}

function reset() {
  searchField.value = "";
  search();
  period.from = "";
  period.to = "";
  applyPeriod();
  if (!byId("time").hidden) showPeriod();
  choose(undefined);
  showTab("details");
  periodChanged();
  showAll();
}

/** @param {string} name */
function showTab(name) {
  openTab = name;
  for (const tab of TABS) {
    const isOpen = tab === name;
    byId(`tab-${tab}`).setAttribute("aria-selected", String(isOpen));
    byId(`tab-${tab}`).tabIndex = isOpen ? 0 : -1;
    byId(`panel-${tab}`).hidden = !isOpen;
  }
  writeLists(hits, openTab);
}

function watchTabs() {
  for (const [place, name] of TABS.entries()) {
    byId(`tab-${name}`).addEventListener("click", () => showTab(name));
    byId(`tab-${name}`).addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const next = TABS[(place + step + TABS.length) % TABS.length];
      if (step === 0 || next === undefined) return;
      event.preventDefault();
      showTab(next);
      byId(`tab-${next}`).focus();
    });
  }
}

function watchSearch() {
  searchField.addEventListener("input", search);
  searchField.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    goToHit(event.shiftKey ? -1 : 1);
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      searchField.focus();
    }
    if (event.key === "Escape" && !isTyping && selection !== undefined) choose(undefined);
  });
}

byId("app").classList.add("running");
watchSize();
watchFigure({
  choose,
  selected: () => selection,
  bringIntoView,
  belongsTo,
  enter: () => byId("panel-details").querySelector("h2")?.focus(),
});
watchTabs();
watchSearch();
byId("reset").addEventListener("click", reset);
startTimeStrip(periodChanged);
addEventListener("popstate", followAddress);
showTab("details");
followAddress();
