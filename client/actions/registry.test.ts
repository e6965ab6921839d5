/** The registry of actions, and how their keys are matched and written. */
import { describe, expect, it } from "vitest";
import { defaultPreferences } from "../state/preferences.ts";
import { initialState } from "../state/state.ts";
import type { KeyPress } from "./keys.ts";
import { ariaKeys, isPressed, isSingleKey, keysInWords } from "./keys.ts";
import { iconOf } from "./menu-icons.ts";
import { ACTIONS, actionOf } from "./registry.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe("the actions", () => {
  it("have ids of their own", () => {
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });

  it("share no keys", () => {
    const keys = ACTIONS.flatMap((action) => action.keys.map((chord) => chord.toLowerCase()));
    expect(keys.filter((chord, index) => keys.indexOf(chord) !== index)).toEqual([]);
  });

  it("have an icon each", () => {
    expect(ACTIONS.map(({ id }) => id).filter((id) => iconOf(id) === undefined && id !== "scheme")).toEqual([]);
  });

  it("are named in both languages", () => {
    for (const { label } of ACTIONS) expect([label.en, label.ja]).not.toContain("");
  });

  it("offer on an empty page only what can be done there", () => {
    const state = initialState(defaultPreferences(["en"]));
    const offered = ACTIONS.filter((action) => action.when(state)).map(({ id }) => id);
    expect(offered).toEqual([
      "search",
      "views",
      "console",
      "open-file",
      "legend",
      "inspector",
      "language",
      "scheme",
      "help",
    ]);
  });

  it("are found by id, and an unknown id is a fault", () => {
    expect(actionOf("undo").keys).toEqual(["Mod+Z"]);
    expect(() => actionOf("fly")).toThrow('There is no action "fly".');
  });
});

describe("keys", () => {
  it("mean Ctrl elsewhere and Cmd on a Mac", () => {
    expect(isPressed("Mod+Z", press("z", { ctrlKey: true }), false)).toBe(true);
    expect(isPressed("Mod+Z", press("z", { metaKey: true }), true)).toBe(true);
    expect(isPressed("Mod+Z", press("z", { ctrlKey: true }), true)).toBe(false);
  });

  it("tell Ctrl+Z from Ctrl+Shift+Z", () => {
    const redo = press("Z", { ctrlKey: true, shiftKey: true });
    expect(isPressed("Mod+Z", redo, false)).toBe(false);
    expect(isPressed("Mod+Shift+Z", redo, false)).toBe(true);
  });

  it("take signs as written, with or without Shift", () => {
    expect(isPressed("?", press("?", { shiftKey: true }), false)).toBe(true);
    expect(isPressed("+", press("+"), false)).toBe(true);
    expect(isPressed("/", press("/", { ctrlKey: true }), false)).toBe(false);
  });

  it("find a letter by its place where the keyboard writes another script", () => {
    expect(isPressed("F", press("а", { code: "KeyF" }), false)).toBe(true);
    expect(isPressed("I", press("f", { code: "KeyI" }), false)).toBe(false);
  });

  it("are nothing together with Alt", () => {
    expect(isPressed("F", press("f", { altKey: true }), false)).toBe(false);
  });

  it("are written as the keyboard has them", () => {
    expect(keysInWords("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
    expect(keysInWords("Mod+Shift+Z", true)).toBe("⇧⌘Z");
    expect(keysInWords("Mod+Shift+Delete", false)).toBe("Ctrl+Shift+Del");
    expect(ariaKeys("Mod+Z", true)).toBe("Meta+Z");
    expect(ariaKeys("+", false)).toBe("Plus");
  });

  it("are single where one character does it", () => {
    expect(["F", "/", "Mod+Z", "Escape", "Shift+F10", "+"].filter(isSingleKey)).toEqual(["F", "/", "+"]);
  });
});
