import { describe, expect, it } from "vitest";
import { addressOf, asksForView, readAddress, withoutQuery } from "./address.ts";

const read = (search: string) => readAddress({ search });

describe("an address", () => {
  it("says in words what is to be shown, and how", () => {
    const asked = read(
      "?actor=steve-witkoff,%20putin&actor=putin&rel=REJECTED&from=2025-11-01&to=2025-11-30&sel=a&sel=b&layout=circle&seed=3&lang=ja",
    );
    expect(asked).toMatchObject({
      actors: ["steve-witkoff", "putin"],
      types: ["REJECTED"],
      from: "2025-11-01",
      to: "2025-11-30",
      selected: ["a", "b"],
      layout: "circle",
      seed: 3,
      language: "ja",
      problems: [],
    });
    expect(asksForView(asked)).toBe(true);
  });

  it("without anything asks for nothing, whatever others have put into it", () => {
    expect(asksForView(read(""))).toBe(false);
    expect(asksForView(read("?utm_source=x&lang=ja&actor=&view=%20"))).toBe(false);
  });

  it("tells what it does not understand, and follows the rest", () => {
    const asked = read("?actor=a&from=2025-02-30&to=today&layout=spiral&seed=-1&lang=fr");
    expect(asked.actors).toEqual(["a"]);
    expect(asked.problems.map(({ message }) => message.split(";")[0])).toEqual([
      "from is “2025-02-30”",
      "to is “today”",
      "layout is “spiral”",
      "seed is “-1”",
      "lang is “fr”",
    ]);
  });

  it("carries a query with its parameters: JSON where it is JSON, else text", () => {
    const { query } = read(
      "?q=MATCH+(n)%0D%0ARETURN+%24x&p.x=9007199254740993&p.name=Anna&p.ids=%5B%22a%22%5D&p.__proto__=1&run=1&p.=no",
    );
    expect(query?.text).toBe("MATCH (n)\nRETURN $x");
    expect(Object.entries(query?.parameters ?? {})).toEqual([
      ["x", 9007199254740993n],
      ["name", "Anna"],
      ["ids", ["a"]],
      ["__proto__", 1n],
    ]);
    expect(query?.run).toBe(true);
    expect(read("?q=RETURN+1").query?.run).toBe(false);
    expect(read("?q=%20&run=1").query).toBeUndefined();
  });
});

describe("the address of a view", () => {
  it("keeps what others have put there, and replaces what is ours", () => {
    const page = { pathname: "/graph/", search: "?tenant=7&actor=old&q=x&p.y=1&run=1&lang=en&embed=1" };
    expect(addressOf(page, { view: "Miami talks", lang: "ja" }, undefined)).toBe(
      "/graph/?tenant=7&embed=1&view=Miami+talks&lang=ja",
    );
    expect(addressOf({ pathname: "/", search: "?actor=old" }, {}, "v=abc")).toBe("/#v=abc");
  });

  it("loses the query once it is taken, and nothing else", () => {
    const address = { pathname: "/", search: "?q=RETURN+1&p.x=1&run=1&actor=a", hash: "#v=x" };
    expect(withoutQuery(address)).toBe("/?actor=a#v=x");
  });
});
