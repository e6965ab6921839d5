/** `parley doctor`: looks at everything that Parley needs and at the graph, names what is broken and says what to do. */
import process from "node:process";
import { GraphError } from "../graph/errors.ts";
import { probe, whatIsMissing } from "../graph/neo4j/local/probe.ts";
import { NAME_INDEX } from "../graph/questions/search.ts";
import type { GraphReader, Query, RunOptions, Table } from "../graph/store.ts";
import { findBreaches } from "../seed/invariants.ts";
import { constraintNames } from "../seed/statements.ts";
import type { Settings } from "../server/settings.ts";
import { withDatabase } from "./database.ts";
import { reportDuplicates } from "./duplicates.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { answer, say } from "./terminal.ts";

/** What was found of one thing. `broken` means that Parley cannot do its work; `note` is worth knowing. */
interface Finding {
  readonly verdict: "ok" | "note" | "broken";
  readonly subject: string;
  readonly found: string;
  /** What to do. */
  readonly advice?: string | undefined;
}

const OLDEST_NODE = [20, 19] as const;
const RUN: RunOptions = { limits: { timeoutMs: 120_000, maxRows: 10_000 } };

/**
 * Prints one line for each finding.
 * @throws GraphError `engine_unavailable` when something is broken
 */
export async function doctor(given: GivenOptions, signal: AbortSignal): Promise<void> {
  const settings = await settingsOf(given);
  if (given.duplicates === true) return reportDuplicates(settings, given, signal);
  const findings: Finding[] = [];
  const add = (more: readonly Finding[]): void => {
    for (const finding of more) {
      findings.push(finding);
      if (given.json !== true) answer(findingLine(finding));
    }
  };
  add([checkNode(process.versions.node)]);
  if (settings.neo4jUri === undefined) {
    const programs = await checkPrograms();
    add(programs);
    if (programs.some(({ verdict }) => verdict === "broken")) return conclude(findings, given);
  }
  add(await checkDatabase(settings, signal));
  conclude(findings, given);
}

/** @throws GraphError when something is broken */
function conclude(findings: readonly Finding[], given: GivenOptions): void {
  if (given.json === true) answer(JSON.stringify(findings));
  const broken = findings.filter(({ verdict }) => verdict === "broken");
  if (broken.length === 0) return;
  const count = broken.length === 1 ? "1 thing is" : `${broken.length} things are`;
  throw new GraphError("engine_unavailable", `${count} broken: ${broken.map(({ subject }) => subject).join(", ")}.`);
}

/** `ok      Java 17 …`, and the advice on a line of its own. */
export function findingLine({ verdict, subject, found, advice }: Finding): string {
  const line = `${verdict.padEnd(6)}  ${subject}: ${found}`;
  return advice === undefined ? line : [line, ...advice.split("\n").map((part) => `        ${part}`)].join("\n");
}

/** Whether this Node.js is new enough. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isEnough) return { verdict: "ok", subject: "Node.js", found: version };
  return {
    verdict: "broken",
    subject: "Node.js",
    found: version,
    advice: `Install Node.js ${OLDEST_NODE.join(".")} or newer.`,
  };
}

/** Whether a local database can be started here: Java and Maven, or Docker. */
async function checkPrograms(): Promise<readonly Finding[]> {
  const facts = await probe();
  const { java, maven, hasJars, docker } = facts;
  const missing = whatIsMissing(facts);
  // What is not there only matters where nothing else does its work.
  const absent = (subject: string, found: string): Finding => ({ verdict: "note", subject, found });
  const dockerFound = docker.client === undefined ? "not found" : "its engine does not answer";
  return [
    java === undefined
      ? absent("Java", "none that is new enough")
      : { verdict: "ok", subject: "Java", found: `${java.version} at ${java.home}` },
    maven === undefined
      ? absent("Maven", hasJars ? "not found, and not needed: Neo4j is in the cache" : "not found")
      : { verdict: "ok", subject: "Maven", found: maven },
    docker.engine === undefined
      ? absent("Docker", `${dockerFound}; only needed where Java or Maven is missing`)
      : { verdict: "ok", subject: "Docker", found: docker.engine },
    ...(missing === undefined
      ? []
      : [{ verdict: "broken" as const, subject: "Local Neo4j", found: missing.message, advice: missing.hint }]),
  ];
}

async function checkDatabase(settings: Settings, signal: AbortSignal): Promise<readonly Finding[]> {
  try {
    return await withDatabase(
      settings,
      { onProgress: ({ message }) => say(message), signal },
      async ({ database, store, info }) => [
        {
          verdict: "ok",
          subject: "Database",
          found: `${info.product} ${info.version} ${info.edition} at ${info.address} (${database.kind})`,
        },
        ...(await checkGraph(store, signal)),
      ],
    );
  } catch (error) {
    if (!(error instanceof GraphError) || signal.aborted) throw error;
    return [{ verdict: "broken", subject: "Database", found: error.message, advice: error.hint }];
  }
}

/** Whether what Parley loaded is whole. Other people's graphs have nothing to be checked. */
async function checkGraph(store: GraphReader, signal: AbortSignal): Promise<readonly Finding[]> {
  const ask = (query: Query): Promise<Table> => store.read(query, { ...RUN, signal });
  const { rows } = await ask({ text: "MATCH (n) WHERE n:Actor OR n:Claim RETURN count(n) AS count" });
  if (Number(rows[0]?.[0] ?? 0) === 0) {
    return [
      {
        verdict: "note",
        subject: "Graph",
        found: "holds no actors and no claims",
        advice: "`parley seed` loads the built-in data sets.",
      },
    ];
  }
  const names = await ask({
    text: "SHOW INDEXES YIELD name, state, owningConstraint WHERE state = 'ONLINE' RETURN coalesce(owningConstraint, name) AS name",
  });
  const there = new Set(names.rows.map(([name]) => name));
  const absent = [...constraintNames(), NAME_INDEX].filter((name) => !there.has(name));
  const breaches = await findBreaches(ask);
  return [
    absent.length === 0
      ? { verdict: "ok", subject: "Constraints", found: "all there and online" }
      : {
          verdict: "broken",
          subject: "Constraints",
          found: `missing: ${absent.join(", ")}`,
          advice: "`parley seed` makes them.",
        },
    ...(breaches.length === 0
      ? [
          {
            verdict: "ok" as const,
            subject: "Claims",
            found:
              "every relationship has a claim or names its records, every claim has an article, every import is finished",
          },
        ]
      : breaches.map(({ sentence, subject, advice }) => ({
          verdict: "broken" as const,
          subject: "Claims",
          found: `${subject}: not true that ${sentence}`,
          advice,
        }))),
  ];
}
