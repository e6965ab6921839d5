/** Bad weather under answers that have begun: the database dies or is restarted, and nothing that is short looks whole. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { QUERY_FORMATS } from "../../server/query-formats.ts";
import { type DatabaseNote, databaseNote, type Program, startProgram } from "./program.ts";

let program: Program;

beforeAll(async () => {
  program = await startProgram({ PARLEY_ALLOW_WRITES: "true" });
});
afterAll(() => program?.stop());

const PATIENCE = { timeout: 90_000, interval: 200 };
/** Rows that come one by one, for hours. */
const SLOW_ROWS =
  "UNWIND range(1, 1000000) AS x WITH x, reduce(s = 0, i IN range(1, 20000) | s + i) AS slow RETURN x, slow";
/** Nothing comes for hours. */
const NOTHING_YET =
  "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)";

function post(path: string, body: object, accept = "application/json"): Promise<Response> {
  return fetch(program.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify(body),
  });
}

/** An answer under way. */
interface Begun {
  readonly mediaType: string;
  /** All of it, as soon as it has ended. */
  readonly text: Promise<string>;
}

/** Asks for slow rows, and waits for the first of them. */
async function begin(mediaType: string): Promise<Begun> {
  const response = await post("/db/neo4j/query/v2", { statement: SLOW_ROWS }, mediaType);
  expect(response.status).toBe(202);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const more = async (): Promise<boolean> => {
    const part = await reader?.read();
    text += part?.value ?? "";
    return part?.done === false;
  };
  // The sum of the numbers to 20,000, in every row.
  while (!text.includes("200010000")) expect(await more()).toBe(true);
  const rest = async (): Promise<string> => {
    while (await more());
    return text;
  };
  return { mediaType, text: rest() };
}

/** The errors that stand at the end of an answer, wherever its form has them; undefined where it looks whole. */
function errorsOf({ mediaType }: Begun, text: string): unknown {
  if (!/ndjson|jsonl/.test(mediaType)) return JSON.parse(text).errors;
  const last = JSON.parse(text.trimEnd().split("\n").at(-1) ?? "");
  return mediaType.includes("ndjson") ? last.errors : { Error: last._body }[String(last.$event)];
}

const ENDS: readonly [what: string, end: (note: DatabaseNote) => void][] = [
  ["dies", ({ pid }) => process.kill(pid, "SIGKILL")],
  ["is restarted in order", ({ pid }) => process.kill(pid, "SIGTERM")],
];

it.each(ENDS)(
  "says so in every form of an answer when the database %s, and answers again by itself",
  async (_what, end) => {
    const begun: Begun[] = [];
    for (const { mediaType } of QUERY_FORMATS) begun.push(await begin(mediaType));
    const { transaction } = await (await post("/db/neo4j/query/v2/tx", { statement: "CREATE (:Lost)" })).json();
    const waiting = [
      post("/db/neo4j/query/v2", { statement: NOTHING_YET }),
      post("/api/export", { query: NOTHING_YET, format: "graphml" }),
      post("/api/render", { query: NOTHING_YET }),
    ];
    end(await databaseNote(program));
    for (const answer of begun)
      expect(errorsOf(answer, await answer.text), answer.mediaType).toMatchObject([
        { parleyCode: "engine_unavailable" },
      ]);
    for (const answer of await Promise.all(waiting)) {
      expect(answer.status, await answer.text()).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    await expect
      .poll(async () => (await post("/db/neo4j/query/v2", { statement: "RETURN 1" })).status, PATIENCE)
      .toBe(202);
    const commit = `/db/neo4j/query/v2/tx/${transaction.id}/commit`;
    // Told once what became of it; then it is gone.
    expect((await post(commit, {})).status).toBe(503);
    expect((await post(commit, {})).status).toBe(404);
    const lost = await post("/db/neo4j/query/v2", { statement: "MATCH (n:Lost) RETURN count(n)" });
    expect(await lost.json()).toMatchObject({ data: { values: [[0]] } });
  },
);
