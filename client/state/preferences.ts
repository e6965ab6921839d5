/** What the reader prefers, kept in the browser: language, colour scheme, single-key shortcuts, whether the tour was seen. */
import type { Language } from "../../graph/lens.ts";
import { keptFields } from "../kept.ts";

export type SchemePreference = "auto" | "light" | "dark";

export interface Preferences {
  readonly language: Language;
  readonly scheme: SchemePreference;
  /** Whether keys without Ctrl or Cmd do something (WCAG 2.1.4: it can be turned off). */
  readonly singleKeys: boolean;
  /** Whether the tour was taken or declined: it is offered once. */
  readonly tourSeen?: boolean | undefined;
}

/** The part of `Storage` that is used. */
export interface PreferenceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "parley.preferences";

/** Preferences of a reader who has set none: the language of the browser, the scheme of the system. */
export function defaultPreferences(browserLanguages: readonly string[]): Preferences {
  const first = browserLanguages.find((tag) => /^(en|ja)\b/i.test(tag));
  return { language: first?.toLowerCase().startsWith("ja") ? "ja" : "en", scheme: "auto", singleKeys: true };
}

/** What was kept, over the defaults; anything that is not understood is left out. `storage` is undefined where the browser forbids it. */
export function readPreferences(storage: PreferenceStorage | undefined, defaults: Preferences): Preferences {
  const kept = storage?.getItem(KEY);
  if (kept === null || kept === undefined) return defaults;
  const value = keptFields(kept);
  const { language, scheme, singleKeys, tourSeen } = value;
  return {
    language: language === "en" || language === "ja" ? language : defaults.language,
    scheme: scheme === "auto" || scheme === "light" || scheme === "dark" ? scheme : defaults.scheme,
    singleKeys: typeof singleKeys === "boolean" ? singleKeys : defaults.singleKeys,
    ...(tourSeen === true ? { tourSeen } : {}),
  };
}

export function writePreferences(storage: PreferenceStorage | undefined, preferences: Preferences): void {
  storage?.setItem(KEY, JSON.stringify(preferences));
}

/** The scheme that comes next when the reader presses the theme button. */
export function nextScheme(scheme: SchemePreference): SchemePreference {
  if (scheme === "auto") return "light";
  return scheme === "light" ? "dark" : "auto";
}
