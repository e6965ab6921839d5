/** What the page makes of answers that are good, refused, broken or absent. */
import { describe, expect, it } from "vitest";
import { GraphError } from "../../graph/errors.ts";
import { httpClient, isAborted } from "./client.ts";

const answering = (status: number, body: string, statusText = ""): typeof fetch => {
  return async () => new Response(body, { status, statusText });
};
const failure = async (question: Promise<unknown>): Promise<unknown> =>
  question.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("the client", () => {
  it("asks for typed JSON, joins lists, leaves out what is undefined, and sends its token", async () => {
    const asked: Request[] = [];
    const record: typeof fetch = async (input, init) => {
      asked.push(new Request(new URL(String(input), "http://page"), init));
      return new Response("{}");
    };
    await httpClient(record, "secret").get("/api/x", {
      q: "ウィトコフ",
      types: ["A", "B"],
      none: undefined,
      empty: [],
    });
    const [request] = asked;
    expect(new URL(request?.url ?? "").searchParams.toString()).toBe(
      new URLSearchParams({ q: "ウィトコフ", types: "A,B" }).toString(),
    );
    expect(request?.headers.get("accept")).toBe("application/vnd.neo4j.query.v1.1");
    expect(request?.headers.get("authorization")).toBe("Bearer secret");
  });

  it("turns the one error body into a GraphError", async () => {
    const body = JSON.stringify({
      code: "query_timeout",
      message: "Too slow.",
      hint: "Ask less.",
      details: { retryAfter: 3 },
    });
    const error = await failure(httpClient(answering(504, body)).get("/api/x"));
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      code: "query_timeout",
      message: "Too slow.",
      hint: "Ask less.",
      details: { retryAfter: 3 },
    });
  });

  it.each([
    [502, "engine_unavailable"],
    [413, "too_large"],
    [418, "invalid_request"],
    [500, "internal"],
  ])("makes the best of a %s without our body", async (status, code) => {
    expect(await failure(httpClient(answering(status, "<html>no</html>")).get("/api/x"))).toMatchObject({ code });
  });

  it("says that an answer is not JSON", async () => {
    expect(await failure(httpClient(answering(200, "<html>")).get("/api/x"))).toMatchObject({ code: "internal" });
  });

  it("says that the server cannot be reached", async () => {
    const gone: typeof fetch = async () => Promise.reject(new TypeError("Failed to fetch"));
    const error = await failure(httpClient(gone).get("/api/x"));
    expect(error).toMatchObject({ code: "engine_unavailable", details: { serverReached: false } });
  });

  it("lets go of a question that was given up", async () => {
    const slow: typeof fetch = async (_input, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new DOMException("x", "AbortError"))),
      );
    const controller = new AbortController();
    const question = failure(httpClient(slow).get("/api/x", {}, controller.signal));
    controller.abort();
    expect(isAborted(await question)).toBe(true);
  });
});
