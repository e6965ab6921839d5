import { describe, expect, it } from "vitest";
import { randomFrom } from "../graph/layout/random.ts";
import type { Query, Table } from "../graph/store.ts";
import type { NamedActor } from "./duplicates.ts";
import { findDuplicates, suspectedDuplicates } from "./duplicates.ts";

const undecided = (): boolean => false;

function actor(id: string, name: string, more: Partial<NamedActor> = {}): NamedActor {
  return { id, name, aliases: [], ...more };
}

/** `reason` of the only pair, or nothing. */
function reasonOf(one: string, other: string, left: Partial<NamedActor> = {}, right: Partial<NamedActor> = {}) {
  return suspectedDuplicates([actor("a", one, left), actor("b", other, right)], undecided).pairs.map(
    ({ reason }) => reason,
  )[0];
}

describe("suspectedDuplicates", () => {
  it.each([
    ["Sergei Lavrov", "sergei lavrov", "same spelling"],
    ["Sergei Lavrov", "Sergeï  Lavrov", "same when folded"],
    ["President Putin", "Putin", "same when folded"],
    ["プーチン大統領", "Путин", "same when folded"],
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "same when folded"],
    ["Lavrov, Sergei", "Sergei Lavrov", "other order of words"],
    ["Kirill Dmitriev", "Kiril Dmitrev", "one letter apart"],
    ["Nikol Pashinyan", "Nikol Pashniyan", "one letter apart"],
    ["Sergei Lavrov", "Sergei Ryabkov", undefined],
    ["Lavrov", "Sergei Lavrov", undefined],
    ["Iran", "Iraq", undefined],
    ["10th Guards Brigade", "11th Guards Brigade", undefined],
    ["President", "Prime Minister", undefined],
  ])("%s and %s: %s", (one, other, reason) => {
    expect(reasonOf(one, other)).toBe(reason);
  });

  it("compares all spellings, and names the two that met", () => {
    const { pairs } = suspectedDuplicates(
      [
        actor("b", "Vladimir Putin", { nameJa: "ウラジーミル・プーチン", aliases: ["プーチン"] }),
        actor("a", "V. V. Putin", { aliases: ["Путин"] }),
      ],
      undecided,
    );
    expect(pairs).toEqual([
      {
        ids: ["a", "b"],
        names: ["V. V. Putin", "Vladimir Putin"],
        spellings: ["Путин", "プーチン"],
        reason: "same when folded",
      },
    ]);
  });

  it("suspects none of kinds that contradict, and takes an unknown kind for any", () => {
    expect(reasonOf("Georgia", "Georgia", { kind: "Person" }, { kind: "Country" })).toBeUndefined();
    expect(reasonOf("Hamas", "Hamas", { kind: "Group" }, { kind: "Person" })).toBeUndefined();
    expect(reasonOf("Hamas", "Hamas", { kind: "Group" }, { kind: "Organization" })).toBe("same spelling");
    expect(reasonOf("Georgia", "Georgia", {}, { kind: "Country" })).toBe("same spelling");
  });

  it("suspects none of two countries", () => {
    const [russian, ukrainian] = [{ country: "RUS" }, { country: "UKR" }];
    expect(reasonOf("Ministry of Defence", "Ministry of Defence", russian, ukrainian)).toBeUndefined();
    expect(reasonOf("Ministry of Defence", "Ministry of Defence", russian, {})).toBe("same spelling");
  });

  it("leaves out what somebody has decided", () => {
    const two = [actor("a", "Putin"), actor("b", "Putin")];
    expect(suspectedDuplicates(two, (one, other) => one === "a" && other === "b").pairs).toEqual([]);
  });

  it("names each pair once, for its strongest reason", () => {
    const { pairs } = suspectedDuplicates(
      [actor("a", "Anna Berg", { aliases: ["Berg, Anna"] }), actor("b", "Berg Anna", { aliases: ["ANNA BERG"] })],
      undecided,
    );
    expect(pairs.map(({ reason }) => reason)).toEqual(["same spelling"]);
  });

  it("names no more than is asked, and says how many it left out", () => {
    const actors = Array.from({ length: 6 }, (_, index) => actor(`a${index}`, "Anna Berg"));
    const { pairs, leftOut } = suspectedDuplicates(actors, undecided, 4);
    expect([pairs.length, leftOut]).toEqual([4, 11]);
  });

  it("pairs only neighbours among very many of one spelling", () => {
    const actors = Array.from({ length: 1000 }, (_, index) => actor(`a${index}`, "Anna Berg"));
    const { pairs, leftOut, compared } = suspectedDuplicates(actors, undecided, 10_000);
    expect(pairs).toHaveLength(999);
    expect(pairs.length + leftOut).toBeGreaterThanOrEqual((1000 * 999) / 2);
    expect(compared).toBeLessThan(10_000);
  });

  it("gives the same answer for the actors in another order", () => {
    const actors = ["Anna Berg", "Berg Anna", "Ana Berg", "Anna Bergh"].map((name, index) => actor(`a${index}`, name));
    expect(suspectedDuplicates(actors.toReversed(), undecided)).toEqual(suspectedDuplicates(actors, undecided));
  });

  it("finds the planted ones among 50,000 without comparing each with each", () => {
    const random = randomFrom(11);
    const word = (): string =>
      Array.from(
        { length: 3 + Math.floor(random() * 3) },
        () => `${"bdfgklmnprstvz"[Math.floor(random() * 14)]}${"aei"[Math.floor(random() * 3)]}`,
      ).join("");
    const names = Array.from({ length: 50_000 }, () => `${word()} ${word()}`);
    const planted = names.slice(0, 100).map((name, index) => {
      const [given = "", family = ""] = name.split(" ");
      return index % 2 === 0 ? `${family}, ${given}` : `${name}k`;
    });
    const actors = [...names, ...planted].map((name, index) => actor(`a${index}`, name));
    const { pairs, compared } = suspectedDuplicates(actors, undecided, 100_000);
    const found = new Set(pairs.map(({ ids }) => ids.join(" ")));
    for (const index of planted.keys()) {
      const ids = [`a${index}`, `a${50_000 + index}`].toSorted();
      expect(found).toContain(ids.join(" "));
    }
    expect(compared).toBeLessThan(actors.length * 2);
  }, 60_000);
});

describe("findDuplicates", () => {
  it("reads all actors page by page", async () => {
    const rows = Array.from({ length: 7_500 }, (_, index) => [
      `a${String(index).padStart(5, "0")}`,
      index % 7_000 === 3 ? "Anna Berg" : null,
      null,
      index === 4 ? ["anna berg"] : [],
      "Person",
      null,
      null,
    ]);
    const queries: Query[] = [];
    const ask = async (query: Query): Promise<Table> => {
      queries.push(query);
      const after = String(query.parameters?.after);
      const page = rows.filter(([id]) => String(id) > after).slice(0, Number(query.parameters?.page));
      return { fields: [], rows: page, truncated: false, summary: {} as Table["summary"] };
    };
    const { pairs } = await findDuplicates(ask, undecided);
    expect(queries).toHaveLength(2);
    expect(pairs.map(({ ids }) => ids)).toEqual([
      ["a00003", "a00004"],
      ["a00003", "a07003"],
      ["a00004", "a07003"],
    ]);
  });
});
