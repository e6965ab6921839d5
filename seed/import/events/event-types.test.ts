import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RELATIONS } from "../../../graph/vocabulary.ts";
import { packageRoot } from "../../datasets.ts";
import {
  cameoCodes,
  cameoType,
  icewsVerbs,
  icewsVerbType,
  isSymmetricType,
  ploverType,
  THREE_TYPES,
} from "./event-types.ts";

/** `TYPE` or `TYPE/severity`. */
function said(type: ReturnType<typeof cameoType>): string | undefined {
  return type?.severity === undefined ? type?.type : `${type.type}/${type.severity}`;
}

function count(words: readonly (string | undefined)[]): { readonly [word: string]: number } {
  const counts: { [word: string]: number } = {};
  for (const word of words) counts[word ?? "none"] = (counts[word ?? "none"] ?? 0) + 1;
  return counts;
}

describe("cameoType", () => {
  it("knows every code of the codebook, and says how many of each type there are", () => {
    const codes = cameoCodes();
    expect(codes).toHaveLength(318);
    expect(codes.filter((code) => code.length === 2)).toHaveLength(20);
    expect(count(codes.map((code) => said(cameoType(code))))).toEqual({
      NEGOTIATED_WITH: 8,
      REJECTED: 29,
      "PRESSURED/request": 28,
      "PRESSURED/threaten": 23,
      "PRESSURED/sanction": 6,
      "PRESSURED/coerce": 6,
      PLANS_TO_MEET: 1,
      AGREE: 28,
      SUPPORT: 9,
      COOPERATE: 6,
      AID: 7,
      CONCEDE: 11,
      RETREAT: 15,
      ACCUSE: 19,
      PROTEST: 27,
      MOBILIZE: 7,
      SANCTION: 13,
      COERCE: 5,
      ASSAULT: 31,
      MADE_STATEMENT: 11,
      APPEALED: 28,
    });
  });

  it("has a parent for each code that is not a root", () => {
    const codes = new Set(cameoCodes());
    expect([...codes].filter((code) => code.length > 2 && !codes.has(code.slice(0, -1)))).toEqual([]);
  });

  it("takes names, Goldstein's number and PLOVER's category from the table", () => {
    expect(cameoType("1056")).toEqual({
      type: "PRESSURED",
      severity: "request",
      code: "1056",
      name: "Demand de-escalation of military engagement",
      goldstein: -5,
      plover: "REQUEST",
    });
    expect(cameoType("010")).toEqual({ type: "MADE_STATEMENT", code: "010", name: "Make statement", goldstein: 0 });
  });

  it("leaves out a number that nobody published", () => {
    expect(cameoType("176")).not.toHaveProperty("goldstein");
  });

  it.each([
    ["040", "NEGOTIATED_WITH", "consultations are talks"],
    ["043", "NEGOTIATED_WITH", "so are visits"],
    ["045", "NEGOTIATED_WITH", "and mediation"],
    ["046", "NEGOTIATED_WITH", "and negotiations"],
    ["036", "PLANS_TO_MEET", "a meeting that is planned is no talk"],
    ["030", "AGREE", "other intents stay agreements"],
    ["120", "REJECTED", "refusals"],
    ["129", "REJECTED", "vetoes"],
    ["100", "PRESSURED/request", "demands"],
    ["020", "APPEALED", "an appeal is no demand"],
    ["010", "MADE_STATEMENT", "statements, which PLOVER dropped"],
    ["130", "PRESSURED/threaten", "threats"],
    ["139", "PRESSURED/threaten", "ultimatums"],
    ["163", "PRESSURED/sanction", "embargoes"],
    ["172", "PRESSURED/sanction", "administrative sanctions"],
    ["1723", "PRESSURED/sanction", "and their kinds"],
    ["160", "SANCTION", "reduced relations are no pressure"],
    ["164", "SANCTION", "nor are talks broken off"],
    ["170", "PRESSURED/coerce", "coercion"],
    ["1711", "PRESSURED/coerce", "confiscation"],
    ["1712", "PRESSURED/coerce", "destruction, with its root"],
    ["173", "COERCE", "arrests are coercion of people"],
    ["174", "COERCE", "deportations too"],
    ["175", "COERCE", "and repression"],
    ["191", "COERCE", "blockades keep PLOVER's category"],
    ["192", "COERCE", "occupations too"],
    ["190", "ASSAULT", "fighting"],
    ["090", "ACCUSE", "PLOVER 2021 merged investigations into accusations"],
    ["0812", "CONCEDE", "yielding in words"],
    ["0813", "RETREAT", "yielding in deeds"],
    ["0871", "RETREAT", "a ceasefire"],
  ])("reads %s as %s: %s", (code, expected) => {
    expect(said(cameoType(code))).toBe(expected);
  });

  it("reads an unknown code as its parent, and says which it used", () => {
    expect(cameoType("10561")?.code).toBe("1056");
    expect(cameoType("1059")?.code).toBe("105");
    expect(cameoType("109")?.code).toBe("10");
    expect(cameoType("13y")?.code).toBe("13");
  });

  it.each(["", " ", "0", "00", "21", "99", "40", "999", "Consult", "---", "-1"])("does not know %j", (code) => {
    expect(cameoType(code)).toBeUndefined();
  });

  it("does not mind space around a code", () => {
    expect(cameoType(" 046 ")?.code).toBe("046");
  });
});

describe("icewsVerbType", () => {
  it("has a type for each of the 265 verbs, each with a CAMEO row of its own", () => {
    const verbs = icewsVerbs();
    expect(verbs).toHaveLength(265);
    expect(verbs.filter((verb) => icewsVerbType(verb) === undefined)).toEqual([]);
    expect(new Set(verbs.map((verb) => icewsVerbType(verb)?.code)).size).toBe(265);
  });

  it("reads a verb in any case", () => {
    expect(icewsVerbType("fight with small arms and light weapons")?.code).toBe("193");
    expect(icewsVerbType("Fight with small arms and light weapons")?.code).toBe("193");
    expect(icewsVerbType(" MAKE A VISIT ")?.type).toBe("NEGOTIATED_WITH");
  });

  it("reads a verb with underscores, as some copies of the data have it", () => {
    expect(icewsVerbType("Engage_in_negotiation")?.code).toBe("046");
    expect(icewsVerbType("Arrest,_detain,_or_charge_with_legal_action")?.code).toBe("173");
  });

  it("reads verbs with commas", () => {
    expect(said(icewsVerbType("Impose embargo, boycott, or sanctions"))).toBe("PRESSURED/sanction");
    expect(said(icewsVerbType("Arrest, detain, or charge with legal action"))).toBe("COERCE");
  });

  it("does not know other words", () => {
    expect(icewsVerbType("Consults")).toBeUndefined();
    expect(icewsVerbType("")).toBeUndefined();
  });
});

describe("ploverType", () => {
  it.each([
    ["AGREE", undefined, "AGREE"],
    ["AGREE", "meet", "PLANS_TO_MEET"],
    ["CONSULT", undefined, "NEGOTIATED_WITH"],
    ["CONSULT", "phone", "NEGOTIATED_WITH"],
    ["REQUEST", "meet", "PRESSURED/request"],
    ["DEMAND", undefined, "PRESSURED/request"],
    ["REJECT", "assist", "REJECTED"],
    ["THREATEN", "violence", "PRESSURED/threaten"],
    ["SANCTION", undefined, "PRESSURED/sanction"],
    ["SANCTION", "", "PRESSURED/sanction"],
    ["SANCTION", "withdraw", "SANCTION"],
    ["COERCE", undefined, "PRESSURED/coerce"],
    ["COERCE", "restrict", "PRESSURED/coerce"],
    ["COERCE", "arrest", "COERCE"],
    ["COERCE", "COERCE-deport", "COERCE"],
    ["COERCE", "seize; arrest", "COERCE"],
    ["coerce", "Arrest", "COERCE"],
    ["INVESTIGATE", undefined, "ACCUSE"],
    ["PROTEST", "riot", "PROTEST"],
  ])("reads %s with mode %j as %s", (category, mode, expected) => {
    expect(said(ploverType(category, mode))).toBe(expected);
  });

  it("has a type for each category that CAMEO codes are given", () => {
    const categories = new Set(cameoCodes().map((code) => cameoType(code)?.plover ?? "AID"));
    expect(categories.size).toBe(16);
    expect([...categories].filter((category) => ploverType(category) === undefined)).toEqual([]);
  });

  it("names the row it used", () => {
    expect(ploverType("COERCE", "arrest")).toEqual({
      type: "COERCE",
      code: "COERCE-arrest",
      name: "Coerce: arrest",
      plover: "COERCE",
    });
  });

  it.each(["", "None", "MEET", "COERCE-arrest", "(.*)"])("does not know the category %j", (category) => {
    expect(ploverType(category, "arrest")).toBeUndefined();
  });
});

describe("types", () => {
  it("are symmetric as the talks model says", () => {
    expect(isSymmetricType("NEGOTIATED_WITH")).toBe(true);
    expect(isSymmetricType("PLANS_TO_MEET")).toBe(true);
    expect(isSymmetricType("PRESSURED")).toBe(false);
    expect(isSymmetricType("COOPERATE")).toBe(false);
  });

  it("of talks are types of the talks model", () => {
    const known: ReadonlySet<string> = new Set(RELATIONS.map((relation) => relation.type));
    expect([...THREE_TYPES].filter((type) => !known.has(type))).toEqual([]);
  });

  it("each have a row in the tables' README", () => {
    const readme = readFileSync(join(packageRoot(), "seed", "import", "tables", "README.md"), "utf8");
    const special = ["040", "036", "120", "100", "163", "170", "173", "160", "010", "020", "090", "081", "084", "180"];
    const types = new Set(special.map((code) => cameoType(code)?.type ?? ""));
    expect([...types].filter((type) => !readme.includes(`\`${type}\``))).toEqual([]);
  });
});
