/** Sends answers of `/api`: nodes and relationships in plain or typed JSON, as the request accepts. */
import type { Request, Response } from "express";
import { TYPED_JSON } from "../graph/media-types.ts";
import { PLAIN_WRITER } from "../graph/query-api/plain.ts";
import { jsonText, quotedKey, writtenList } from "../graph/query-api/texts.ts";
import { writeMembers } from "../graph/query-api/value-writer.ts";
import { GraphNode, GraphRelationship } from "../graph/values.ts";
import type { Codec } from "./codecs.ts";
import { codecFor } from "./codecs.ts";
import { answeredByTag, tagOf } from "./etag.ts";

/** How long an answer may be kept. */
export interface Keeping {
  /** Whether the answer is the same as long as the graph is: then it has a tag. */
  readonly tagged?: boolean;
  /** Whether browsers may keep it and ask with its tag. Where a token guards the graph, nothing of it is left on disks. */
  readonly kept?: boolean;
}

/** Sends `answer`: an object of texts, numbers, lists and objects, in which nodes and relationships are values of the graph. */
export function sendAnswer(request: Request, response: Response, answer: object, keeping: Keeping = {}): void {
  const mediaType = request.accepts(["application/json", TYPED_JSON]) || "application/json";
  response.vary("Accept");
  response.setHeader("Cache-Control", keeping.kept === true ? "private, no-cache" : "no-store");
  response.setHeader("Content-Type", mediaType === TYPED_JSON ? TYPED_JSON : "application/json; charset=utf-8");
  const body = Buffer.from(answerText(answer, codecFor(mediaType)));
  if (keeping.tagged === true && answeredByTag(request, response, tagOf(body, "weak"))) return;
  response.send(body);
}

/** The JSON text of an answer; members that are undefined are left out. */
function answerText(answer: unknown, codec: Codec): string {
  if (typeof answer === "string") return jsonText(answer);
  if (typeof answer !== "object" || answer === null) return JSON.stringify(answer);
  // Nodes and relationships are the same in both formats; their properties are not.
  if (answer instanceof GraphNode) {
    return PLAIN_WRITER.node(answer.elementId, answer.labels, writeMembers(codec.writer, answer.properties));
  }
  if (answer instanceof GraphRelationship) {
    return PLAIN_WRITER.relationship(answer, writeMembers(codec.writer, answer.properties));
  }
  if (Array.isArray(answer)) return writtenList(answer, (item) => answerText(item, codec));
  let text = "{";
  for (const [key, member] of Object.entries(answer)) {
    if (member !== undefined) text += `${text === "{" ? "" : ","}${quotedKey(key)}:${answerText(member, codec)}`;
  }
  return `${text}}`;
}
