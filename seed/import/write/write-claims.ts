/** Writes claims with their articles, and derives the relationships that rest on them by the rules of the seeder. */

import { compare } from "../../../graph/compare.ts";
import { groupBy } from "../../../graph/group.ts";
import { Temporal, textsOf, type Value, type ValueMap } from "../../../graph/values.ts";
import { CERTAINTIES, type Certainty, DATE_PRECISIONS, SEVERITIES } from "../../../graph/vocabulary.ts";
import { type ClaimFacts, type DerivedFacts, factsOf } from "../../derive.ts";
import { type DerivedPair, type EventRows, namedCode } from "./event-rows.ts";
import * as statements from "./import-statements.ts";
import { plain } from "./row-properties.ts";
import type { BatchWriter } from "./write-batch.ts";

/** A claim as the database has it. */
interface StoredClaim extends ClaimFacts {
  readonly outlet: string;
  readonly published: string;
  readonly verb: string | undefined;
  readonly code: string | undefined;
  readonly records: readonly string[];
}

export async function writeClaims(writer: BatchWriter, { articles, claims }: EventRows): Promise<void> {
  await writer.run(statements.ARTICLES, {
    rows: [...articles.values()].map(({ id, properties }): ValueMap => ({ id, properties })),
  });
  const rows = [...claims.values()];
  await writer.run(statements.CLAIMS, { rows: rows.map(({ id, properties }): ValueMap => ({ id, properties })) });
  const cited = rows.map(({ id, article }): ValueMap => ({ claim: id, end: article }));
  await writer.join(statements.CLAIM_ARTICLES, cited, "claims");
  const actors = rows.flatMap(({ id, actors }) =>
    actors.map((actor): ValueMap => ({ claim: id, end: actor.id, side: actor.side ?? null })),
  );
  await writer.join(statements.claimParties("ACTOR"), actors, "parties of claims");
  const recipients = rows.flatMap(({ id, recipients }) =>
    recipients.map((one): ValueMap => ({ claim: id, end: one.id, side: null })),
  );
  await writer.join(statements.claimParties("RECIPIENT"), recipients, "parties of claims");
  await writeDerived(writer, rows);
}

/** Brings every relationship that the claims are about to what all its claims say, those of earlier batches and imports included. */
async function writeDerived(
  writer: BatchWriter,
  claims: readonly { readonly id: string; readonly pairs: readonly DerivedPair[] }[],
): Promise<void> {
  const pairs = new Map<string, DerivedPair>();
  const claimsOf = new Map<string, Set<string>>();
  const rest = (id: string, claim: string): void => {
    const known = claimsOf.get(id) ?? new Set<string>();
    claimsOf.set(id, known.add(claim));
  };
  for (const claim of claims) {
    for (const pair of claim.pairs) {
      pairs.set(pair.id, pair);
      rest(pair.id, claim.id);
    }
  }
  const byType = groupBy(pairs.values(), ({ type }) => type);
  for (const [type, ofType] of byType) {
    const { rows } = await writer.run(statements.claimsOfRelationships(type), { ids: ofType.map(({ id }) => id) });
    for (const [id, stored] of rows) for (const claim of textsOf(stored)) rest(String(id), claim);
  }
  const denials = await writer.run(statements.DENIALS, {});
  for (const [claim, denies] of denials.rows) {
    for (const id of textsOf(denies)) if (pairs.has(id)) rest(id, String(claim));
  }
  const stored = await readClaims(writer, new Set([...claimsOf.values()].flatMap((ids) => [...ids])));
  for (const [type, ofType] of byType) {
    const rows = ofType.flatMap((pair) => {
      const about = [...(claimsOf.get(pair.id) ?? [])]
        .flatMap((id) => stored.get(id) ?? [])
        .toSorted(inOrderOfPublication);
      const facts = factsOf(about, new Map(), new Map(about.map(({ article, outlet }) => [article, outlet])));
      return facts === undefined ? [] : [rowOf(pair, facts, about)];
    });
    await writer.relate(statements.derivedStatement(type), rows, type);
  }
}

async function readClaims(writer: BatchWriter, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, StoredClaim>> {
  const { fields, rows } = await writer.run(statements.CLAIM_FACTS, { ids: [...ids] });
  return new Map(
    rows.map((row) => {
      const claim = toClaim(Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null])));
      return [claim.id, claim] as const;
    }),
  );
}

function toClaim(cells: { readonly [field: string]: Value }): StoredClaim {
  const text = (field: string): string | undefined => {
    const value = cells[field];
    return typeof value === "string" ? value : undefined;
  };
  const certainty = CERTAINTIES.find((known): known is Certainty => known === text("certainty")) ?? "stated";
  return {
    id: text("id") ?? "",
    article: text("article") ?? "",
    outlet: text("outlet") ?? "",
    published: text("published") ?? "",
    date: text("date") ?? "",
    dateEnd: text("dateEnd"),
    datePrecision: DATE_PRECISIONS.find((known) => known === text("datePrecision")) ?? "day",
    certainty,
    topic: text("topic"),
    place: text("place"),
    severity: SEVERITIES.find((known) => known === text("severity")),
    verb: text("verb"),
    code: text("code"),
    records: textsOf(cells.records),
  };
}

function inOrderOfPublication(one: StoredClaim, other: StoredClaim): number {
  return compare(one.published, other.published) || compare(one.article, other.article) || compare(one.id, other.id);
}

function rowOf({ id, start, end }: DerivedPair, facts: DerivedFacts, claims: readonly StoredClaim[]): ValueMap {
  const { event, channels, articles, outlets, date, dateEnd, ...rest } = facts;
  const distinct = (values: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const properties = plain({
    ...rest,
    id,
    date: new Temporal("Date", date),
    dateEnd: dateEnd === undefined ? undefined : new Temporal("Date", dateEnd),
    articles: BigInt(articles),
    outlets: BigInt(outlets),
    codes: distinct(claims.map(({ code, verb }) => namedCode(code, verb))),
    records: distinct(claims.flatMap(({ records }) => records)),
  });
  return { id, start, end, properties };
}
