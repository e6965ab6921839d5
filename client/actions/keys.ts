/** Keys: chords such as `Mod+Shift+Z` (Mod is Cmd on a Mac, Ctrl elsewhere), matched to key events and written for people. */

/** What of a keyboard event decides. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Whether a key event is this chord. For signs such as `?` and `+`, Shift is part of the sign on many keyboards and does not count. */
export function isPressed(keys: string, press: KeyPress, isMac: boolean): boolean {
  const chord = chordOf(keys);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey) return false;
  if (isSign(chord.key)) return press.key === chord.key;
  return press.shiftKey === chord.shift && keyOf(press) === chord.key.toLowerCase();
}

/** Whether a chord is a single character key: the kind that people may want to turn off. */
export function isSingleKey(keys: string): boolean {
  return !keys.startsWith("Mod+") && [...chordOf(keys).key].length === 1;
}

/** The chord as written on this kind of keyboard: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keysInWords(keys: string, isMac: boolean): string {
  const { mod, shift, key } = chordOf(keys);
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  return [mod ? "Ctrl" : "", shift ? "Shift" : "", name].filter((part) => part !== "").join("+");
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(keys: string, isMac: boolean): string {
  const { mod, shift, key } = chordOf(keys);
  return [mod ? (isMac ? "Meta" : "Control") : "", shift ? "Shift" : "", key === "+" ? "Plus" : key]
    .filter((part) => part !== "")
    .join("+");
}

const NAMES: Readonly<Record<string, string>> = { Escape: "Esc", Delete: "Del", ContextMenu: "☰" };

function chordOf(keys: string): Chord {
  let key = keys;
  let mod = false;
  let shift = false;
  for (;;) {
    if (key.startsWith("Mod+")) {
      mod = true;
      key = key.slice(4);
    } else if (key.startsWith("Shift+")) {
      shift = true;
      key = key.slice(6);
    } else return { mod, shift, key };
  }
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}

/** The letter or digit by what it writes, or by where it lies when the keyboard writes another script. */
function keyOf(press: KeyPress): string {
  const written = press.key.toLowerCase();
  if (written.length > 1 || /[a-z0-9]/.test(written)) return written;
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1]?.toLowerCase() ?? written;
}
