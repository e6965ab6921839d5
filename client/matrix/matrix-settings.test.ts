import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { offeredLabels, rowCandidates, settingsFor } from "./matrix-settings.ts";

const TALKS = lensFor({ labels: ["Actor", "Person", "Proposal", "Claim"], types: ["NEGOTIATED_WITH", "REJECTED"] });
const TALKS_SCHEMA = {
  labels: ["Actor", "Person", "Claim"].map((name) => ({ name, count: 3 })),
  types: ["NEGOTIATED_WITH", "REJECTED", "ACTOR"].map((name) => ({ name, count: 3 })),
};
const MOVIES = lensFor({ labels: ["Person", "Movie"], types: ["ACTED_IN", "DIRECTED"] });
const MOVIES_SCHEMA = {
  labels: [
    { name: "Movie", count: 38 },
    { name: "Person", count: 133 },
  ],
  types: [{ name: "ACTED_IN", count: 172 }],
};
const node = (id: string, ...labels: string[]) => new GraphNode(id, labels, valueMap([]));

describe("a matrix begins", () => {
  it("with actors and talks that took place, in the talks model", () => {
    expect(settingsFor(TALKS, TALKS_SCHEMA, "pairs")).toMatchObject({
      rowLabels: ["Actor"],
      types: ["NEGOTIATED_WITH"],
    });
    expect(settingsFor(TALKS, TALKS_SCHEMA, "stances")).toMatchObject({ columnLabels: ["Proposal"], types: [] });
  });

  it("with all there is, or with the two commonest kinds, elsewhere", () => {
    expect(settingsFor(MOVIES, MOVIES_SCHEMA, "pairs")).toMatchObject({ rowLabels: [], types: [] });
    const stances = settingsFor(MOVIES, MOVIES_SCHEMA, "stances");
    expect(stances).toMatchObject({ rowLabels: ["Person"], columnLabels: ["Movie"] });
  });

  it("offers no kinds of the evidence layer", () => {
    expect(offeredLabels(TALKS, TALKS_SCHEMA).map(({ name }) => name)).toEqual(["Actor", "Person"]);
  });

  it("takes rows by label, and without one all that are no columns and no evidence", () => {
    const nodes = [node("a", "Actor"), node("p", "Proposal"), node("c", "Claim")];
    const ids = (rowLabels: readonly string[]) =>
      rowCandidates(nodes, TALKS, { rowLabels, columnLabels: ["Proposal"], view: "stances" }).map(
        (one) => one.elementId,
      );
    expect(ids(["Actor"])).toEqual(["a"]);
    expect(ids([])).toEqual(["a"]);
  });
});
