import { Neo4jError } from "neo4j-driver";
import { expect, it } from "vitest";
import { GraphError } from "../errors.ts";
import { isRetriable, toGraphError } from "./errors.ts";

const CONTEXT = { uri: "bolt://db:7687", database: "talks" };

function neo4jError(code: string, message = "what happened", cause?: Error): Neo4jError {
  return new Neo4jError(message, code, "50N42", "general", undefined, cause);
}

it.each([
  ["Neo.ClientError.Security.Unauthorized", "unauthorized"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "rate_limited"],
  ["Neo.ClientError.Security.CredentialsExpired", "unauthorized"],
  ["Neo.ClientError.Security.Forbidden", "unauthorized"],
  ["Neo.ClientError.Database.DatabaseNotFound", "not_found"],
  ["Neo.ClientError.Database.DatabaseUnavailable", "engine_unavailable"],
  ["Neo.ClientError.Statement.AccessMode", "not_read_only"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "query_timeout"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "query_timeout"],
  ["Neo.TransientError.Transaction.Terminated", "query_timeout"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "too_large"],
  ["Neo.ClientError.Statement.SyntaxError", "cypher_error"],
  ["Neo.ClientError.Statement.ParameterMissing", "cypher_error"],
  ["Neo.ClientError.Procedure.ProcedureCallFailed", "cypher_error"],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "cypher_error"],
  ["Neo.TransientError.Transaction.DeadlockDetected", "engine_unavailable"],
  ["Neo.DatabaseError.General.UnknownError", "internal"],
  ["ServiceUnavailable", "engine_unavailable"],
  ["SessionExpired", "engine_unavailable"],
  ["N/A", "engine_unavailable"],
])("maps %s to %s", (neo4jCode, code) => {
  expect(toGraphError(neo4jError(neo4jCode), CONTEXT).code).toBe(code);
});

it("takes the place out of the message and leaves the echo of the query away", () => {
  const message = "Invalid input 'RETRUN': expected 'RETURN' (line 2, column 1 (offset: 10))\n\"RETRUN n\"\n ^";
  expect(toGraphError(neo4jError("Neo.ClientError.Statement.SyntaxError", message), CONTEXT)).toMatchObject({
    message: "Invalid input 'RETRUN': expected 'RETURN'",
    details: { line: 2, column: 1, offset: 10, neo4jCode: "Neo.ClientError.Statement.SyntaxError" },
  });
});

it("leaves the echo away where there is no place", () => {
  const message = 'Text cannot be parsed to a Date\n"x"\n ^';
  expect(toGraphError(neo4jError("Neo.ClientError.Statement.SyntaxError", message), CONTEXT).message).toBe(
    "Text cannot be parsed to a Date",
  );
});

it("moves the place back by what was put before the statement", () => {
  const message = "Wrong (line 2, column 3 (offset: 10))";
  const shift = { lines: 1, characters: 8 };
  expect(
    toGraphError(neo4jError("Neo.ClientError.Statement.SyntaxError", message), CONTEXT, shift).details,
  ).toMatchObject({
    line: 1,
    column: 3,
    offset: 2,
  });
});

it("names the innermost reason and the address when nothing answers", () => {
  const cause = neo4jError("SessionExpired", "Failed to connect. Caused by: connect ECONNREFUSED 127.0.0.1:1");
  expect(toGraphError(neo4jError("ServiceUnavailable", "No routing servers", cause), CONTEXT).message).toBe(
    "Neo4j at bolt://db:7687 does not answer: connect ECONNREFUSED 127.0.0.1:1",
  );
});

it("names the missing database", () => {
  expect(toGraphError(neo4jError("Neo.ClientError.Database.DatabaseNotFound"), CONTEXT).message).toContain('"talks"');
});

it("leaves a GraphError as it is, and calls everything else internal", () => {
  const known = new GraphError("too_large", "much");
  expect(toGraphError(known, CONTEXT)).toBe(known);
  expect(toGraphError(new TypeError("oops"), CONTEXT).code).toBe("internal");
  expect(toGraphError("oops", CONTEXT).code).toBe("internal");
});

it.each([
  ["Neo.TransientError.Transaction.DeadlockDetected", true],
  ["ServiceUnavailable", true],
  ["Neo.ClientError.Security.AuthorizationExpired", true],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", false],
  ["Neo.TransientError.Transaction.Terminated", false],
  ["Neo.ClientError.Statement.SyntaxError", false],
  ["N/A", false],
])("says of %s whether it may be tried again: %s", (code, retriable) => {
  expect(isRetriable(neo4jError(code))).toBe(retriable);
});
