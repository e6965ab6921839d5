import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import { WHAT_IS_DONE } from "../../../graph/read-only-lists.ts";
import { refusalOf } from "./refusal.ts";

const READS = { writesAllowed: false };
const refused = (details: { readonly [fact: string]: string }): GraphError =>
  new GraphError("not_read_only", "Refused.", { details });

describe("the words for a refusal", () => {
  it.each(Object.keys(WHAT_IS_DONE))("are there in both languages for the reason %s", (reason) => {
    const words = refusalOf(refused({ reason, subject: "X" }), READS);
    expect(words?.why.en).toContain("{subject}");
    expect(words?.why.ja).toContain("{subject}");
    expect(words?.instead.en).not.toBe("");
    expect(words?.instead.ja).toMatch(/[ぁ-ん]/);
  });

  it("name the operator's setting where the server only reads", () => {
    expect(refusalOf(refused({ reason: "writes", subject: "CREATE" }), READS)?.instead.en).toContain(
      "PARLEY_ALLOW_WRITES",
    );
  });

  it("name the switch where the server lets writing be switched on", () => {
    const words = refusalOf(refused({ reason: "writes", subject: "CREATE" }), { writesAllowed: true });
    expect(words).toMatchObject({ isSwitch: true });
    expect(words?.instead.en).toContain(":write on");
    expect(refusalOf(refused({ reason: "files", subject: "LOAD" }), { writesAllowed: true })?.isSwitch).toBe(false);
  });

  it("are there for the database's own refusal, which gives no reason", () => {
    const error = new GraphError("cypher_error", "Writing in read access mode not allowed.", {
      details: { neo4jCode: "Neo.ClientError.Statement.AccessMode" },
    });
    expect(refusalOf(error, READS)?.why.en).toContain("more than read");
  });

  it("are for refusals only", () => {
    expect(refusalOf(new GraphError("cypher_error", "Wrong."), READS)).toBeUndefined();
  });
});
