import { describe, expect, it } from "vitest";
import { countRelationships } from "./assertions.ts";
import { builtInDatasets, datasetFolder } from "./datasets.ts";
import { derive } from "./derive.ts";
import { readDataset } from "./read-dataset.ts";

// The built-in data set itself, as it is shipped.
const dataset = await readDataset(await datasetFolder("peace-plan-2025"));
const derived = derive(dataset);

describe("the built-in data set peace-plan-2025", () => {
  it("is found by its name", async () => {
    expect(await builtInDatasets()).toContain("peace-plan-2025");
  });

  it("asserts exactly the counts that it has, so that a lost record is noticed", () => {
    const { assertions } = dataset.description;
    const { articles, actors, claims, events, proposals } = dataset;
    expect({
      actors: actors.length,
      articles: articles.length,
      claims: claims.length,
      events: events.length,
      proposals: proposals.length,
    }).toEqual({
      actors: assertions.actors,
      articles: assertions.articles,
      claims: assertions.claims,
      events: assertions.events,
      proposals: assertions.proposals,
    });
    expect(Object.fromEntries(countRelationships(dataset, derived))).toEqual(assertions.relationships);
  });

  it("has claims from every article", () => {
    expect(new Set(dataset.claims.map(({ article }) => article))).toEqual(
      new Set(dataset.articles.map(({ id }) => id)),
    );
  });

  it("rests every relationship on claims that are there", () => {
    const ids = new Set(dataset.claims.map(({ id }) => id));
    expect(derived.filter(({ claims }) => claims.length === 0 || claims.some((claim) => !ids.has(claim)))).toEqual([]);
  });

  it("counts nothing planned as a talk", () => {
    expect(
      derived.filter(
        ({ type, certainty }) => (type === "PLANS_TO_MEET") !== (certainty === "planned") && certainty !== "disputed",
      ),
    ).toEqual([]);
  });
});
