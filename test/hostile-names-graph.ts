/** A made graph whose names are markup, run from right to left, are emoji, are far too long or nothing, for pictures; nobody in it exists. */
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { lensFor } from "../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../graph/values.ts";
import { article, claim } from "./cited-graph.ts";

/** Each name with the label of its node; the first one is in the middle. */
const NAMES: readonly (readonly [label: string, name: string])[] = [
  ["Person", '</text><script>alert("1 & 2")</script>'],
  ["Country", "المملكة الشرقية للسلام والتعاون"],
  ["Organization", "ועדת השלום: סבב 2 (ינואר)"],
  ["Agency", "\u202eabc\u202c \u2066def\u2069 controls of direction"],
  ["Person", "👩‍👩‍👧 Family 🇯🇵 👍🏽 ☎️"],
  ["Alliance", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
  ["Group", "Commission for the Review of Commissions ".repeat(12).trim()],
  ["Person", "国際連合安全保障理事会決議履行監視団設置準備委員会東アジア地域代表部事務局長代理補佐官室長"],
  ["Person", "Z\u0300\u0301\u0302a\u0303\u0304\u0305l\u0306\u0307g\u0308\u0309o\u030a\u030b"],
  ["Person", "a\u0000b\u0007c\ud83d lone half, tab\tand\nline"],
  ["Person", ""],
  ["Person", "   "],
  ["Person", "สำนักงานทูตพิเศษ"],
  ["Proposal", "Владимир ↔ Ελλάδα ½ № ﬁ ｶﾀｶﾅ"],
  ["Stranger", "]]> & &amp; &#60; ' \" `"],
];
const TYPES = [
  "NEGOTIATED_WITH",
  "PRESSURED",
  "REJECTED",
  '"/><script>x',
  "型 → type",
  "A_TYPE_WITH_A_VERY_LONG_NAME_INDEED",
];

/** The graph without places. Lines go from the first node to every other one, with some between their neighbours, and a loop. */
export function hostileNamesGraph(): ExportedGraph {
  const nodes = NAMES.map(
    ([label, name], index) =>
      new GraphNode(
        `n${index}`,
        label === "Stranger" || label === "Proposal" ? [label] : ["Actor", label],
        valueMap([
          ["id", `hostile-${index}`],
          ["name", name],
        ]),
      ),
  );
  const ends = [
    ...nodes.slice(1).map((_, index) => [0, index + 1] as const),
    ...([
      [0, 0],
      [1, 2],
      [2, 1],
      [5, 6],
      [7, 12],
    ] as const),
  ];
  const relationships = ends.map(([from, to], index) => {
    const properties = valueMap([
      ["id", `tie-${index}`],
      ["claims", index % 4 === 0 ? ["hostile"] : []],
      ["contested", index % 5 === 0],
      ["certainty", index % 6 === 1 ? "planned" : "stated"],
    ]);
    return new GraphRelationship(`e${index}`, `n${from}`, `n${to}`, TYPES[index % TYPES.length] ?? "", properties);
  });
  const cited = article({
    outlet: "صحيفة <b>اليوم</b>",
    title: '"]]><script>1</script> שלום 👍🏽',
    url: "javascript:alert(1)",
  });
  return {
    nodes,
    relationships,
    positions: new Map(),
    lens: lensFor({ labels: [...new Set(nodes.flatMap(({ labels }) => labels))], types: TYPES }),
    language: "en",
    claims: new Map([["hostile", claim("hostile", cited)]]),
    origin: {
      title: '<svg onload="alert(1)"> السلام & שלום 👩‍👩‍👧',
      filters: ["</desc><script>", "فقط المتنازع عليه"],
      query: {
        text: "MATCH (n)\n\tWHERE n.name = '</text>' RETURN n // \u202eabc",
        parameters: valueMap([["<b>", "& שלום"]]),
      },
      leftOut: { nodes: 1, relationships: 12_345 },
    },
  };
}
