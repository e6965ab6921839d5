import { describe, expect, it } from "vitest";
import { changesInWords } from "./counter-words.ts";
import { notificationWords } from "./notification-words.ts";

describe("what a statement changed", () => {
  it("is told in words, in both languages", () => {
    const counters = { nodesCreated: 3, propertiesSet: 1, relationshipsDeleted: 0, containsUpdates: true };
    expect(changesInWords(counters, "en")).toBe("3 nodes created, 1 property set");
    expect(changesInWords(counters, "ja")).toBe("ノード 3 件を作成、プロパティ 1 件を設定");
  });

  it("is told by its name where it has no words, and is nothing where nothing changed", () => {
    expect(changesInWords({ teleported: 2, constructor: 0 }, "en")).toBe("teleported 2");
    expect(changesInWords({ containsUpdates: false, nodesCreated: 0 }, "en")).toBeUndefined();
  });
});

describe("a notification", () => {
  it("is explained with and without `Warning` in its code", () => {
    const words = notificationWords("Neo.ClientNotification.Statement.UnknownLabelWarning");
    expect(words?.advice?.en).toContain("spelling");
    expect(notificationWords("Neo.ClientNotification.Statement.UnknownLabel")).toBe(words);
  });

  it("that is not known has no words of ours", () => {
    expect(notificationWords("Neo.ClientNotification.Statement.SomethingNew")).toBeUndefined();
    expect(notificationWords("x.constructor")).toBeUndefined();
  });
});
