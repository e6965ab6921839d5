/** The drawing thread: lays out and draws one graph file after the other, so that the server answers others meanwhile. */
import type { MessagePort } from "node:worker_threads";
import { parentPort } from "node:worker_threads";
import type { Claim } from "../graph/contract/answers.ts";
import { GraphError } from "../graph/errors.ts";
import { claimIdsOf } from "../graph/files/exported-graph.ts";
import { placed } from "../graph/layout/placed.ts";
import { readGraphFile } from "../graph/view/read-graph-file.ts";
import { drawGraph } from "./draw-graph.ts";
import type { DrawJob, FromWorker, PlaceJob, ToWorker } from "./render-messages.ts";
import { defaultsOf, told } from "./told-graph.ts";

declare global {
  /** Keeps what was compiled until now for the next program; there while nothing is kept (scripts/launcher.cjs). */
  var keepCompiled: (() => void) | undefined;
}

if (parentPort !== null) listen(parentPort);

function listen(port: MessagePort): void {
  let takeClaims: (claims: readonly Claim[]) => void = () => undefined;
  const askForClaims = (ids: readonly string[]): Promise<ReadonlyMap<string, Claim>> =>
    new Promise((resolve) => {
      takeClaims = (claims) => resolve(new Map(claims.map((claim) => [claim.id, claim])));
      port.postMessage({ kind: "claims-wanted", ids } satisfies FromWorker);
    });
  port.on("message", (message: ToWorker) => {
    if (message.kind === "claims") {
      takeClaims(message.claims);
      return;
    }
    const answer = message.kind === "draw" ? draw(message, askForClaims) : place(message);
    void answer.catch(failed).then((said) => {
      // Before the answer: whoever has it may end the thread.
      if (said.kind === "drawn") globalThis.keepCompiled?.();
      port.postMessage(said, transferred(said));
    });
  });
}

async function draw(
  { body, graph: text, inLanguageOfFile, wantsClaims }: DrawJob,
  askForClaims: (ids: readonly string[]) => Promise<ReadonlyMap<string, Claim>>,
): Promise<FromWorker> {
  const graph = readGraphFile(text);
  const asked = inLanguageOfFile ? { ...body, ...defaultsOf({ kind: "graph", graph }) } : body;
  const missing = wantsClaims && graph.claims.size === 0 ? claimIdsOf(graph.relationships) : [];
  const claims = missing.length === 0 ? undefined : askForClaims(missing);
  const { bytes, mediaType, notices } = await drawGraph(told(graph, asked), asked, claims);
  // A view of a larger memory would take all of it along. (`slice` of a Buffer copies nothing.)
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  return { kind: "drawn", rendered: { bytes: own, mediaType, notices } };
}

async function place({ graph, placing }: PlaceJob): Promise<FromWorker> {
  return { kind: "placed", positions: placed(readGraphFile(graph), placing).positions };
}

function failed(thrown: unknown): FromWorker {
  if (thrown instanceof GraphError) return { kind: "failed", body: thrown.toBody() };
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { kind: "failed", body: { code: "internal", message: error.message }, stack: error.stack };
}

/** Bytes change hands rather than being copied. */
function transferred(said: FromWorker): ArrayBuffer[] {
  if (said.kind !== "drawn") return [];
  const { buffer } = said.rendered.bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
