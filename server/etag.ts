/** Tags of answers, so that whoever has one already is not sent it again (RFC 9110 section 8.8.3). */
import { createHash } from "node:crypto";
import type { Request, Response } from "express";

/**
 * The tag of these bytes: the same on every server that gives the same answer. Weak for what may be sent compressed and may say the same in other
 * words, strong for files.
 */
export function tagOf(bytes: Uint8Array, kind: "weak" | "strong"): string {
  const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  return kind === "weak" ? `W/${tag}` : tag;
}

/** Sets the tag and, where the client has that answer already, answers 304 and hands back true: then nothing more is to be sent. */
export function answeredByTag(request: Request, response: Response, tag: string): boolean {
  response.setHeader("ETag", tag);
  if (!matches(request.headers["if-none-match"], tag)) return false;
  response.removeHeader("Content-Type");
  response.status(304).end();
  return true;
}

/** Whether a header `If-None-Match` names a tag; weak ones count as strong ones, as HTTP wants it there. */
function matches(header: string | undefined, tag: string): boolean {
  const bare = (one: string): string => one.trim().replace(/^W\//, "");
  const tags = (header ?? "").split(",").map(bare);
  return tags.includes(bare(tag)) || tags.includes("*");
}
