/** The tabs of the console as a value: each with the text of its editor, one of them in front. */

export interface Tab {
  readonly id: string;
  /** What its editor holds. */
  readonly text: string;
  /** Counts up: what a tab without a name is called by. */
  readonly number: number;
}

export interface TabList {
  /** Never empty. */
  readonly tabs: readonly Tab[];
  /** The one in front. */
  readonly current: string;
  /** Closed lately, the last one last: they can be brought back. */
  readonly closed: readonly Tab[];
}

/** Tabs at once: more than anybody finds their way in. */
export const MOST_TABS = 30;
const MOST_CLOSED = 10;
const LONGEST_TITLE = 40;

export function oneTab(text = ""): TabList {
  const tab = { id: "1", text, number: 1 };
  return { tabs: [tab], current: tab.id, closed: [] };
}

/** Opens a tab behind the one in front; where there are too many already, nothing happens. */
export function addTab(list: TabList, text = ""): TabList {
  if (list.tabs.length >= MOST_TABS) return list;
  const tab = newTab([...list.tabs, ...list.closed], text);
  return { ...list, tabs: list.tabs.toSpliced(placeOf(list, list.current) + 1, 0, tab), current: tab.id };
}

/** Closes a tab; its neighbour comes to the front, and behind the last one a new one is opened. */
export function closeTab(list: TabList, id: string): TabList {
  const at = placeOf(list, id);
  const tab = list.tabs[at];
  if (tab === undefined) return list;
  const closed = tab.text.trim() === "" ? list.closed : [...list.closed, tab].slice(-MOST_CLOSED);
  const tabs = list.tabs.toSpliced(at, 1);
  if (tabs.length === 0) {
    const next = newTab([...list.tabs, ...closed], "");
    return { tabs: [next], current: next.id, closed };
  }
  const neighbour = tabs[Math.min(at, tabs.length - 1)];
  return { tabs, closed, current: list.current === id ? (neighbour?.id ?? list.current) : list.current };
}

/** Brings back the tab that was closed last. */
export function reopenTab(list: TabList): TabList {
  const tab = list.closed.at(-1);
  if (tab === undefined || list.tabs.length >= MOST_TABS) return list;
  const tabs = list.tabs.toSpliced(placeOf(list, list.current) + 1, 0, tab);
  return { tabs, current: tab.id, closed: list.closed.slice(0, -1) };
}

export function selectTab(list: TabList, id: string): TabList {
  return placeOf(list, id) === -1 ? list : { ...list, current: id };
}

/** The tab that is so many steps away, round the ends. */
export function tabBeside(list: TabList, id: string, step: number): Tab | undefined {
  const { length } = list.tabs;
  return list.tabs[(placeOf(list, id) + step + length) % length];
}

/** Moves a tab within the row; not beyond its ends. */
export function moveTab(list: TabList, id: string, step: -1 | 1): TabList {
  const at = placeOf(list, id);
  const tab = list.tabs[at];
  const to = at + step;
  if (tab === undefined || to < 0 || to >= list.tabs.length) return list;
  return { ...list, tabs: list.tabs.toSpliced(at, 1).toSpliced(to, 0, tab) };
}

export function writeTab(list: TabList, id: string, text: string): TabList {
  const tab = list.tabs.find((known) => known.id === id);
  if (tab === undefined || tab.text === text) return list;
  return { ...list, tabs: list.tabs.map((known) => (known.id === id ? { ...known, text } : known)) };
}

/** What a tab is called: the comment in its first line, else the beginning of what is written; undefined where it is empty. */
export function titleOf({ text }: Pick<Tab, "text">): string | undefined {
  const title = nameIn(text) ?? text.slice(0, 400).replace(/\s+/g, " ").trim();
  if (title === "") return undefined;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}

/** A text with another name in its first line, as in a `.cypher` file: `// name`. An empty name takes the line away. */
export function renamed(text: string, name: string): string {
  const rest = nameIn(text) === undefined ? text : text.replace(/^[^\n]*\n?/, "");
  // One line, whatever was pasted, and nothing that turns the line around.
  const clean = name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  return clean === "" ? rest : `// ${clean.slice(0, 200)}\n${rest}`;
}

/** The name that a text carries in its first line; undefined where it carries none. */
export function nameIn(text: string): string | undefined {
  const name = /^\/\/[ \t]*([^\n]{0,400})/.exec(text)?.[1]?.trim();
  return name === "" ? undefined : name;
}

/** A tab that differs from all that are there or may come back. */
function newTab(others: readonly Tab[], text: string): Tab {
  const number = 1 + Math.max(0, ...others.map((tab) => tab.number));
  return { id: String(number), text, number };
}

function placeOf(list: TabList, id: string): number {
  return list.tabs.findIndex((tab) => tab.id === id);
}
