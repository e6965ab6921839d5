import { describe, expect, it } from "vitest";
import { keepTabs, MOST_KEPT, readTabs, TABS_KEY } from "./kept-tabs.ts";
import type { TabList } from "./tab-list.ts";
import {
  addTab,
  closeTab,
  MOST_TABS,
  moveTab,
  oneTab,
  renamed,
  reopenTab,
  selectTab,
  tabBeside,
  titleOf,
  writeTab,
} from "./tab-list.ts";

const texts = (list: TabList): readonly string[] => list.tabs.map(({ text }) => text);
const three = (): TabList => addTab(addTab(oneTab("a"), "b"), "c");
const front = (list: TabList): string | undefined => list.tabs.find(({ id }) => id === list.current)?.text;

describe("the tabs of the console", () => {
  it("open behind the one in front, and come to the front", () => {
    const list = addTab(selectTab(three(), "1"), "new");
    expect(texts(list)).toEqual(["a", "new", "b", "c"]);
    expect(front(list)).toBe("new");
  });

  it("close, and their neighbour comes to the front", () => {
    expect(front(closeTab(three(), "3"))).toBe("b");
    expect(front(closeTab(selectTab(three(), "1"), "1"))).toBe("b");
    expect(front(closeTab(selectTab(three(), "1"), "2"))).toBe("a");
  });

  it("never run out: behind the last one an empty one opens", () => {
    expect(texts(closeTab(oneTab("a"), "1"))).toEqual([""]);
  });

  it("can be brought back, the last one closed first", () => {
    const list = reopenTab(closeTab(closeTab(three(), "2"), "3"));
    expect(texts(list)).toEqual(["a", "c"]);
    expect(texts(reopenTab(list)).toSorted()).toEqual(["a", "b", "c"]);
    expect(closeTab(oneTab(" "), "1").closed).toEqual([]);
  });

  it("have ids of their own, also when one was closed and is brought back", () => {
    const list = reopenTab(addTab(closeTab(three(), "3"), "d"));
    expect(new Set(list.tabs.map(({ id }) => id)).size).toBe(list.tabs.length);
  });

  it("move within the row, and stop at its ends", () => {
    expect(texts(moveTab(three(), "3", -1))).toEqual(["a", "c", "b"]);
    expect(texts(moveTab(three(), "1", -1))).toEqual(["a", "b", "c"]);
  });

  it("are walked round the ends", () => {
    expect(tabBeside(three(), "3", 1)?.text).toBe("a");
    expect(tabBeside(three(), "1", -1)?.text).toBe("c");
  });

  it("are bounded", () => {
    const many = Array.from({ length: 50 }).reduce<TabList>((list) => addTab(list, "x"), oneTab());
    expect(many.tabs).toHaveLength(MOST_TABS);
  });
});

describe("the name of a tab", () => {
  it("is the comment in the first line, else what is written", () => {
    expect(titleOf({ text: "// Who met whom\nMATCH (n)" })).toBe("Who met whom");
    expect(titleOf({ text: "MATCH (n)\nRETURN   n" })).toBe("MATCH (n) RETURN n");
    expect(titleOf({ text: " \n" })).toBeUndefined();
    expect(titleOf({ text: "RETURN 1 ".repeat(100) })?.length).toBeLessThanOrEqual(40);
  });

  it("is written into the first line, and taken from it", () => {
    expect(renamed("RETURN 1", "One")).toBe("// One\nRETURN 1");
    expect(renamed("// Old\nRETURN 1", "New")).toBe("// New\nRETURN 1");
    expect(renamed("// Old\nRETURN 1", " ")).toBe("RETURN 1");
  });

  it("is one line, whatever is given", () => {
    expect(renamed("RETURN 1", "a\nCREATE (n)\u2028\u202eb")).toBe("// a CREATE (n) b\nRETURN 1");
  });
});

describe("the tabs over a reload", () => {
  const storage = (start: string | null = null, room = Number.POSITIVE_INFINITY) => {
    let text = start;
    return {
      getItem: () => text,
      setItem: (_key: string, next: string) => {
        if (next.length > room) throw new DOMException("", "QuotaExceededError");
        text = next;
      },
      key: TABS_KEY,
    };
  };

  it("come back with the one that was in front", () => {
    const window = storage();
    keepTabs({ window, shared: undefined }, selectTab(three(), "2"));
    const list = readTabs({ window, shared: undefined });
    expect(texts(list)).toEqual(["a", "b", "c"]);
    expect(front(list)).toBe("b");
  });

  it("come from the window before, where this one has none yet", () => {
    const shared = storage();
    keepTabs({ window: storage(), shared }, writeTab(oneTab(), "1", "kept"));
    expect(texts(readTabs({ window: storage(), shared }))).toEqual(["kept"]);
  });

  it.each([
    "{oops",
    "null",
    "[]",
    '{"texts":[1,null]}',
    '{"texts":[]}',
    '{"texts":"x","current":9}',
    '{"__proto__":{"texts":["x"]}}',
  ])("begin anew where %s was kept", (kept) => {
    expect(texts(readTabs({ window: storage(kept), shared: undefined }))).toEqual([""]);
  });

  it("leave out the longest where there is no room, and say which", () => {
    const list = addTab(addTab(oneTab("short"), "x".repeat(MOST_KEPT)), "y");
    const window = storage();
    expect(keepTabs({ window, shared: undefined }, list)).toEqual(["2"]);
    expect(texts(readTabs({ window, shared: undefined }))).toEqual(["short", "y"]);
    expect(keepTabs({ window: storage(null, 10), shared: undefined }, list)).toHaveLength(3);
    expect(keepTabs({ window: undefined, shared: undefined }, three())).toEqual([]);
  });
});
