/** Reads a claim of a graph file, as `GET /api/relationships/{id}/evidence` has it. */
import type { Claim } from "../contract/answers.ts";
import type { Found } from "./found.ts";

/** @throws GraphError `invalid_request` with the place of what is wrong */
export function readClaim(found: Found): Claim {
  return {
    id: found.at("id").text(),
    summary: found.at("summary").text(),
    relation: found.at("relation").text(),
    certainty: found.at("certainty").text(),
    ...found.optional("summaryJa", text),
    ...found.optional("date", text),
    ...found.optional("dateEnd", text),
    ...found.optional("datePrecision", text),
    ...found.optional("attributedTo", text),
    ...found.optional("attributedToJa", text),
    ...found.optional("locator", text),
    ...found.optional("cameo", text),
    ...found.optional("plover", text),
    actors: found.at("actors").list().map(party),
    recipients: found.at("recipients").list().map(party),
    article: article(found.at("article")),
  };
}

function party(found: Found): Claim["actors"][number] {
  return {
    id: found.at("id").text(),
    name: found.at("name").text(),
    ...found.optional("nameJa", text),
    ...found.optional("side", (side) => side.number()),
  };
}

function article(found: Found): Claim["article"] {
  return {
    id: found.at("id").text(),
    outlet: found.at("outlet").text(),
    ...found.optional("outletJa", text),
    title: found.at("title").text(),
    ...found.optional("titleJa", text),
    byline: found.at("byline").texts(),
    publishedAt: found.at("publishedAt").text(),
    ...found.optional("publishedPrecision", text),
    language: found.at("language").text(),
    ...found.optional("url", text),
  };
}

function text(found: Found): string {
  return found.text();
}
