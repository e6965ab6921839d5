/** Examples for the description of the API: short answers about two people who met. */

const WITKOFF = {
  elementId: "4:5f2c:17",
  labels: ["Actor", "Person"],
  properties: { id: "steve-witkoff", name: "Steve Witkoff", nameJa: "スティーブ・ウィトコフ" },
};
const DMITRIEV = {
  elementId: "4:5f2c:18",
  labels: ["Actor", "Person"],
  properties: { id: "kirill-dmitriev", name: "Kirill Dmitriev" },
};
const MET = {
  elementId: "5:5f2c:40",
  startNodeElementId: DMITRIEV.elementId,
  endNodeElementId: WITKOFF.elementId,
  type: "NEGOTIATED_WITH",
  properties: { id: "dmitriev-witkoff-1", date: "2025-10-24", certainty: "stated", claims: ["example/1"] },
};
const NEXT = "WzEsIjIwMjUtMTAtMjQiLDQsIjQ6NWYyYzoxOCJd.kOeG0Rk1uN4xq2aT";

export const SEARCH_EXAMPLE = {
  hits: [{ node: WITKOFF, matched: { text: "ウィトコフ", property: "aliases" }, degree: 12 }],
  truncated: false,
};

export const NODE_EXAMPLE = { node: WITKOFF, degree: [{ type: "NEGOTIATED_WITH", direction: "in", count: 1 }] };

export const NEIGHBOURS_EXAMPLE = {
  nodes: [WITKOFF, DMITRIEV],
  relationships: [MET],
  truncated: true,
  total: 12,
  next: NEXT,
};

export const OVERVIEW_EXAMPLE = {
  nodes: [WITKOFF, DMITRIEV],
  relationships: [MET],
  truncated: true,
  total: 86,
  next: NEXT,
};

export const PATHS_EXAMPLE = {
  paths: [{ nodes: [WITKOFF.elementId, DMITRIEV.elementId], relationships: [MET.elementId] }],
  nodes: [WITKOFF, DMITRIEV],
  relationships: [MET],
  truncated: false,
};

export const EVIDENCE_EXAMPLE = {
  relationship: MET,
  claims: [
    {
      id: "example/1",
      summary: "They met in Miami.",
      relation: "NEGOTIATED_WITH",
      date: "2025-10-24",
      certainty: "stated",
      actors: [{ id: "kirill-dmitriev", name: "Kirill Dmitriev", side: 1 }],
      recipients: [{ id: "steve-witkoff", name: "Steve Witkoff", side: 2 }],
      article: {
        id: "example",
        outlet: "Example Times",
        title: "Envoys meet",
        byline: ["A. Writer"],
        publishedAt: "2025-10-25T08:00:00Z",
        language: "en",
      },
    },
  ],
};

export const QUERY_EXAMPLE = {
  statement: "MATCH (a:Actor)-[t:NEGOTIATED_WITH]-(b) WHERE a.id = $id RETURN b.name, t.date LIMIT 5",
  parameters: { id: "steve-witkoff" },
};

export const QUERY_ANSWER_EXAMPLE = {
  data: { fields: ["b.name", "t.date"], values: [["Kirill Dmitriev", "2025-10-24"]] },
  bookmarks: ["FB:kcwQ0n3yE2"],
  queryType: "r",
  timings: { availableAfterMs: 2, consumedAfterMs: 1 },
};

export const VIEW_EXAMPLE = {
  format: "parley-view",
  version: 1,
  language: "en",
  title: "Miami talks",
  nodes: [
    ["steve-witkoff", 0, 0],
    ["kirill-dmitriev", 160, 40],
  ],
  relationships: ["dmitriev-witkoff-1"],
};
