import { describe, expect, it } from "vitest";
import { fixtureFolder } from "../test/made-dataset.ts";
import { type DerivedRelationship, derive } from "./derive.ts";
import { readDataset } from "./read-dataset.ts";

const dataset = await readDataset(fixtureFolder("border-talks"));
const derived = derive(dataset);

function find(type: string, from: string, to: string): DerivedRelationship {
  const found = derived.filter(
    (relationship) => relationship.type === type && relationship.from === from && relationship.to === to,
  );
  expect(found).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error("unreachable: the length was checked");
  return only;
}

describe("derive", () => {
  it("makes one relationship of the claims of several articles about one event", () => {
    expect(find("NEGOTIATED_WITH", "anna-berg", "mira-sol")).toMatchObject({
      claims: ["gazette-1/meeting", "shimbun-1/meeting"],
      articles: 2,
      outlets: 2,
      certainty: "stated",
      contested: false,
      event: "border-meeting",
      date: "2031-03-02",
      dateEnd: "2031-03-03",
      datePrecision: "day",
      place: "Border bridge",
      placeJa: "国境の橋",
      topic: "the border; prisoners",
      topicJa: "国境、捕虜",
      channels: ["in-person"],
    });
  });

  it("joins members of different sides only, from the smaller id to the larger", () => {
    const pairs = derived.filter(({ type }) => type === "NEGOTIATED_WITH").map(({ from, to }) => `${from} ${to}`);
    expect(pairs.toSorted()).toEqual([
      "anna-berg coast-league",
      "anna-berg mira-sol",
      "anna-berg southland",
      "carl-dahl mira-sol",
      "coast-league mira-sol",
    ]);
  });

  it("keeps what is denied by one and told by another as disputed, with both claims", () => {
    expect(find("NEGOTIATED_WITH", "anna-berg", "southland")).toMatchObject({
      certainty: "disputed",
      contested: true,
      claims: ["gazette-2/call", "gazette-2/no-call"],
      articles: 1,
      outlets: 1,
      datePrecision: "month",
    });
  });

  it("makes nothing of a claim that is only denied", () => {
    expect(derived.flatMap(({ claims }) => claims)).not.toContain("gazette-2/secret-talks-denied");
  });

  it("makes nothing of what somebody merely said", () => {
    expect(derived.flatMap(({ claims }) => claims)).not.toContain("gazette-2/opinion");
  });

  it("keeps an announced meeting apart from talks", () => {
    expect(find("PLANS_TO_MEET", "northland", "southland")).toMatchObject({
      certainty: "planned",
      datePrecision: "part-of-month",
    });
  });

  it("lets a proposal be rejected and proposed", () => {
    expect(find("REJECTED", "southland", "river-plan").topic).toBe("the river plan");
    expect(find("PROPOSED", "northland", "hill-plan").claims).toEqual(["gazette-2/proposal"]);
  });

  it("takes the hardest pressure of several claims", () => {
    const [pressure] = dataset.claims.filter(({ relation }) => relation === "PRESSURED");
    if (pressure === undefined) throw new Error("the fixture has a pressure");
    const harder = { ...pressure, id: "gazette-2/pressure", article: "gazette-2", severity: "coerce" as const };
    const [both] = derive({ ...dataset, claims: [pressure, harder] });
    expect(both).toMatchObject({ severity: "coerce", articles: 2, outlets: 1 });
  });

  it("does not take a vague date for the day that it is written with", () => {
    const talk = dataset.claims.filter(({ id }) => id === "gazette-2/call");
    const onTheDay = talk.map((claim) => ({ ...claim, id: "gazette-2/other", datePrecision: "day" as const }));
    expect(derive({ ...dataset, claims: [...talk, ...onTheDay] })).toHaveLength(2);
  });

  it("does not depend on the order of the claims' sides", () => {
    const turned = dataset.claims.map((claim) => ({
      ...claim,
      ...(claim.sides === undefined ? {} : { sides: claim.sides.toReversed() }),
    }));
    expect(derive({ ...dataset, claims: turned })).toEqual(derived);
  });
});
