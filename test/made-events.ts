/** Makes event tables of any size: the same ones every time, with mirrored talks, repeated facts, rows that cite articles and rows that do not. */
import { writeFile } from "node:fs/promises";
import { parseMapping } from "../seed/import/map/mapping.ts";

const VERBS = ["met", "refused", "pressed", "praised"];

/** The mapping of the made tables. */
export const MADE_MAPPING = parseMapping(
  "made.yaml",
  `
title: made events
source: made
namespace: made
events:
  from: { name: who }
  to: { name: whom }
  type:
    column: what
    words: { met: NEGOTIATED_WITH, refused: REJECTED, pressed: PRESSURED, praised: PRAISED }
  severity: severity
  date: day
  topic: topic
  article: { url: url, outlet: outlet, publishedAt: published }
`,
);

/** Writes a table of so many facts about so many actors. */
export async function makeEvents(path: string, facts: number, actors: number, seed = 1): Promise<void> {
  let state = seed;
  const random = (below: number): number => {
    // A linear congruential generator (Numerical Recipes): all that is needed is the same numbers every time.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rows = ["who,whom,what,severity,day,topic,url,outlet,published"];
  while (rows.length <= facts) {
    const [who, whom] = [random(actors), random(actors)];
    if (who === whom) continue;
    const verb = VERBS[random(VERBS.length)] ?? "met";
    const severity = verb === "pressed" ? (["request", "threaten", "coerce"][random(3)] ?? "") : "";
    const day = `2031-${String(1 + random(3)).padStart(2, "0")}-${String(1 + random(28)).padStart(2, "0")}`;
    const topic = random(5) === 0 ? `topic ${random(3)}` : "";
    const article = random(3) === 0 ? `https://news.example/${random(200)},Gazette ${random(4)},${day}` : ",,";
    const fact = (one: number, other: number): string =>
      `Actor ${one},Actor ${other},${verb},${severity},${day},${topic},${article}`;
    rows.push(fact(who, whom));
    // As ICEWS does, some talks are written from both sides.
    if (verb === "met" && random(2) === 0 && rows.length <= facts) rows.push(fact(whom, who));
  }
  await writeFile(path, `${rows.join("\n")}\n`);
}
