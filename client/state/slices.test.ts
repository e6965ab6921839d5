/** The transitions of selection, filters, session, preferences, panels and notices. */
import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { applyFilters, isFiltering, NO_FILTERS, toggleLabel, toggleType } from "./filters.ts";
import { announce, close, MOST_NOTICES, NO_NOTICES, settle, tell } from "./notices.ts";
import { openDialog, PANELS_AT_START, resizeConsole, revealPanel, toggleConsole, togglePanel } from "./panels.ts";
import { defaultPreferences, nextScheme, readPreferences, writePreferences } from "./preferences.ts";
import { isNothingSelected, NOTHING_SELECTED, select, selectAll, selectedPart, toggle, within } from "./selection.ts";
import type { Schema } from "./session.ts";
import { knows, locked, NEW_SESSION, ready, unavailable } from "./session.ts";

const person = new GraphNode("p", ["Actor", "Person"], valueMap([]));
const country = new GraphNode("c", ["Actor", "Country"], valueMap([]));
const talk = new GraphRelationship("t", "p", "c", "NEGOTIATED_WITH", valueMap([]));
const no = new GraphRelationship("n", "p", "c", "REJECTED", valueMap([]));
const subgraph = { nodes: [person, country], relationships: [talk, no] };
const lens = lensFor({ labels: ["Actor", "Person", "Country", "Claim"], types: ["NEGOTIATED_WITH", "REJECTED"] });
const text = { words: { en: "x", ja: "x" } };

describe("the selection", () => {
  it("holds each id once", () => {
    expect(select({ nodes: ["a", "a", "b"] })).toEqual({ nodes: ["a", "b"], relationships: [] });
  });
  it("adds and takes out by toggling", () => {
    const both = toggle(NOTHING_SELECTED, { nodes: ["p"], relationships: ["t"] });
    expect(both).toEqual({ nodes: ["p"], relationships: ["t"] });
    expect(isNothingSelected(toggle(both, { nodes: ["p"], relationships: ["t"] }))).toBe(true);
  });
  it("is a graph of its own, with the ends of its relationships", () => {
    expect(selectedPart(select({ relationships: ["t"] }), subgraph)).toEqual({
      nodes: [person, country],
      relationships: [talk],
    });
    expect(selectedPart(select({ nodes: ["p", "c"] }), subgraph)).toEqual(subgraph);
    expect(selectedPart(select({ nodes: ["p"] }), subgraph)).toEqual({ nodes: [person], relationships: [] });
  });
  it("loses what is no longer there and stays the same value otherwise", () => {
    const all = selectAll(subgraph);
    expect(within(all, subgraph)).toBe(all);
    expect(within(all, { nodes: [person], relationships: [] })).toEqual({ nodes: ["p"], relationships: [] });
  });
});

describe("the filters", () => {
  it("hide a type and show it again without losing anything", () => {
    const hidden = toggleType(NO_FILTERS, "REJECTED");
    expect(applyFilters(subgraph, hidden, lens).relationships).toEqual([talk]);
    expect(isFiltering(toggleType(hidden, "REJECTED"))).toBe(false);
  });
  it("hide the relationships of a hidden kind with it", () => {
    expect(applyFilters(subgraph, toggleLabel(NO_FILTERS, "Country"), lens)).toEqual({
      nodes: [person],
      relationships: [],
    });
  });
});

describe("the session", () => {
  const reason = { message: "gone", hint: undefined, phase: undefined, serverReached: true };
  it("is starting until the schema is known, and lost after that", () => {
    expect(unavailable(NEW_SESSION, reason).backend.kind).toBe("starting");
    expect(unavailable(knows(NEW_SESSION, { lens } as Schema), reason).backend.kind).toBe("lost");
  });
  it("keeps the schema while the database is gone", () => {
    const known = knows(NEW_SESSION, { lens } as Schema);
    expect(ready(unavailable(known, reason))).toEqual(ready(known));
  });
  it("says whether a token was refused", () => {
    expect(locked(NEW_SESSION, true).backend).toEqual({ kind: "locked", refused: true });
  });
});

describe("the preferences", () => {
  const storageWith = (kept: string | null) => {
    let value = kept;
    const setItem = (_key: string, next: string): void => {
      value = next;
    };
    return { getItem: () => value, setItem };
  };
  const defaults = defaultPreferences(["en"]);
  it("take the language of the browser", () => {
    expect(defaultPreferences(["fr-FR", "ja-JP", "en"]).language).toBe("ja");
    expect(defaultPreferences(["fr"]).language).toBe("en");
  });
  it("are read as they were written", () => {
    const storage = storageWith(null);
    const chosen = { language: "ja", scheme: "dark", singleKeys: false } as const;
    writePreferences(storage, chosen);
    expect(readPreferences(storage, defaults)).toEqual(chosen);
  });
  it.each(["not json", "null", "[1]", '{"language":"fr","scheme":1}'])("fall back to the defaults for %s", (kept) => {
    expect(readPreferences(storageWith(kept), defaults)).toEqual(defaults);
  });
  it("are the defaults where the browser forbids storage", () => {
    expect(readPreferences(undefined, defaults)).toBe(defaults);
  });
  it("walk through the schemes in a circle", () => {
    expect(nextScheme(nextScheme(nextScheme("auto")))).toBe("auto");
  });
});

describe("the panels", () => {
  it("are columns on a wide page and sheets, one at a time, on a narrow one", () => {
    expect(togglePanel(PANELS_AT_START, "legend", false).legend).toBe(false);
    const sheet = togglePanel(PANELS_AT_START, "legend", true);
    expect(sheet.sheet).toBe("legend");
    expect(revealPanel(sheet, "inspector", true).sheet).toBe("inspector");
    expect(togglePanel(sheet, "legend", true).sheet).toBeUndefined();
  });
  it("open one dialog and close the menu for it", () => {
    const withMenu = { ...PANELS_AT_START, menu: { kind: "context", x: 1, y: 1 } as const };
    expect(openDialog(withMenu, "help")).toMatchObject({ dialog: "help", menu: undefined });
  });
  it("keep the console within the page", () => {
    expect(resizeConsole(PANELS_AT_START, 5, 900).consoleHeight).toBe(150);
    expect(resizeConsole(PANELS_AT_START, 5000, 900).consoleHeight).toBe(750);
    expect(toggleConsole(PANELS_AT_START).console).toBe(true);
  });
});

describe("the notices", () => {
  it("are superseded by newer ones of the same subject", () => {
    const told = tell(tell(NO_NOTICES, { kind: "warning", text, subject: "s" }), { kind: "error", text, subject: "s" });
    expect(told.list.map(({ kind }) => kind)).toEqual(["error"]);
    expect(settle(told, "s").list).toEqual([]);
  });
  it("are few: the oldest go first", () => {
    let told = NO_NOTICES;
    for (let index = 0; index < MOST_NOTICES + 2; index += 1) told = tell(told, { kind: "information", text });
    expect(told.list.map(({ id }) => id)).toEqual([3, 4, 5, 6]);
    expect(close(told, 4).list.map(({ id }) => id)).toEqual([3, 5, 6]);
  });
  it("announce the same words anew", () => {
    const once = announce(NO_NOTICES, text);
    expect(announce(once, text).announcement?.id).not.toBe(once.announcement?.id);
  });
});
