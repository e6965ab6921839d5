/** A made graph of political actors with long names in English and Japanese, for tests of pictures; nobody in it exists. */

import { randomFrom } from "../graph/layout/random.ts";
import type { Lens } from "../graph/lens.ts";
import { lensFor } from "../graph/lens.ts";
import type { Subgraph } from "../graph/subgraph.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../graph/values.ts";
import { ACTOR_KINDS, RELATIONS } from "../graph/vocabulary.ts";

const GIVEN: readonly (readonly [string, string])[] = [
  ["Aurelio", "アウレリオ"],
  ["Brigitta", "ブリギッタ"],
  ["Konstantyn", "コンスタンティン"],
  ["Yū", "悠"],
  ["Maximilian", "マクシミリアン"],
  ["Sofiya", "ソフィヤ"],
  ["Tariq", "タリク"],
  ["Eleonóra", "エレオノーラ"],
];
const FAMILY: readonly (readonly [string, string])[] = [
  ["Vanterpool", "ヴァンターポール"],
  ["Przewalczyk", "プシェヴァルチク"],
  ["Kuroshima", "黒島"],
  ["Al-Rashdani", "アル＝ラシュダニ"],
  ["Hohenwald", "ホーエンヴァルト"],
  ["Dmytrashenko", "ドミトラシェンコ"],
  ["Okonjo", "オコンジョ"],
  ["de la Montañera", "デ・ラ・モンタニェーラ"],
  ["Lindqvist", "リンドクヴィスト"],
];
const BODIES: readonly (readonly [string, string])[] = [
  ["Republic of Eastmarch", "イーストマーチ共和国"],
  ["Kingdom of Vellandia", "ヴェランディア王国"],
  ["Northern Federation", "北方連邦"],
  ["Union for Trade and Security in the Lower Straits", "下海峡貿易安全保障連合"],
  ["National Reconstruction and Sanctions Enforcement Agency", "国家復興・制裁執行庁"],
  ["Ministry of Foreign Affairs of Eastmarch", "イーストマーチ外務省"],
  ["Coalition of the Patient", "忍耐の有志連合"],
  ["22-point plan", "22項目の和平案"],
];

/** The made graph: `count` nodes, three hubs, relationships of every type of talk, parallel ones, a loop; the same every time. */
export function madeGraph(count = 70, relationshipCount = 160): Subgraph {
  const random = randomFrom(20);
  const nodes = Array.from({ length: count }, (_, index) => madeNode(index));
  const types = RELATIONS.filter((relation) => relation.layer !== "evidence" && relation.type !== "SUPERSEDES");
  const relationships: GraphRelationship[] = [];
  const add = (from: number, to: number): void => {
    const index = relationships.length;
    const relation = types[Math.floor(random() ** 1.6 * types.length)] ?? RELATIONS[0];
    const properties = valueMap([
      ["id", `r${index}`],
      ["date", new Temporal("Date", `2025-11-${String(1 + (index % 28)).padStart(2, "0")}`)],
      ["certainty", index % 11 === 0 ? "disputed" : "stated"],
      ["contested", index % 17 === 0],
    ]);
    relationships.push(new GraphRelationship(`e${index}`, `n${from}`, `n${to}`, relation.type, properties));
  };
  for (let index = 1; index < count - 4; index += 1) add(index, Math.floor(random() ** 2.2 * Math.min(index, 12)));
  add(0, 0);
  while (relationships.length < relationshipCount) {
    const from = Math.floor(random() ** 2 * (count - 4));
    const to = Math.floor(random() ** 2.4 * 24);
    if (from !== to) add(from, to);
  }
  add(count - 4, count - 3);
  return { nodes, relationships };
}

/** The lens of the talks model. */
export function talksLens(): Lens {
  return lensFor({ labels: ["Actor", "Claim", "Proposal", ...ACTOR_KINDS], types: [] });
}

function madeNode(index: number): GraphNode {
  const body = index % 3 === 2 ? BODIES[Math.floor(index / 3) % BODIES.length] : undefined;
  const given = GIVEN[index % GIVEN.length] ?? GIVEN[0];
  const family = FAMILY[(index * 7) % FAMILY.length] ?? FAMILY[0];
  const [name, nameJa] = body ?? [`${given?.[0]} ${family?.[0]}`, `${given?.[1]}・${family?.[1]}`];
  const isPlan = name.includes("plan");
  const kind = body === undefined ? "Person" : isPlan ? "Proposal" : ACTOR_KINDS[1 + (Math.floor(index / 3) % 5)];
  const suffix = body === undefined || index < 24 ? "" : ` ${Math.ceil(index / 24)}`;
  return new GraphNode(
    `n${index}`,
    isPlan ? ["Proposal"] : ["Actor", kind ?? "Person"],
    valueMap([
      ["id", `made-${index}`],
      ["name", `${name}${suffix}`],
      ["nameJa", `${nameJa}${suffix}`],
    ]),
  );
}
