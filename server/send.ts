/** Sends answers of `/api`: nodes and relationships in plain or typed JSON, as the request accepts. */
import type { Request, Response } from "express";
import { TYPED_JSON } from "../graph/media-types.ts";
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
  if (answer instanceof GraphNode) {
    const { elementId, labels, properties } = answer;
    return withProperties({ elementId, labels }, writeMembers(codec.writer, properties));
  }
  if (answer instanceof GraphRelationship) {
    const { elementId, startNodeElementId, endNodeElementId, type, properties } = answer;
    return withProperties(
      { elementId, startNodeElementId, endNodeElementId, type },
      writeMembers(codec.writer, properties),
    );
  }
  if (Array.isArray(answer)) return `[${answer.map((item) => answerText(item, codec)).join(",")}]`;
  if (typeof answer !== "object" || answer === null) return JSON.stringify(answer);
  const members = Object.entries(answer).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${answerText(member, codec)}`).join(",")}}`;
}

function withProperties(head: object, properties: string): string {
  return `${JSON.stringify(head).slice(0, -1)},"properties":${properties}}`;
}
