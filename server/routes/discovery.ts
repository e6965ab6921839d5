/** `GET /` for programs: where the Query API is, as Neo4j tells its clients. For people `/` is the page. */
import { z } from "zod";
import { sendAnswer } from "../send.ts";
import type { Route } from "./route.ts";
import { JSON_TYPE } from "./route.ts";

const discoveryAnswer = z
  .object({
    query: z.string().meta({ description: "Address of the Query API, with `{databaseName}` in it." }),
    neo4j_version: z.string().optional(),
    neo4j_edition: z.string().optional(),
  })
  .meta({ id: "DiscoveryAnswer" });

export const discoveryRoute: Route = {
  method: "get",
  path: "/",
  name: "discover",
  summary: "Where the Query API is, for programs that accept JSON; the page for people",
  answer: { status: 200, schema: discoveryAnswer, mediaTypes: [JSON_TYPE, "text/html"] },
  errors: ["invalid_request"],
  open: true,
  free: true,
  handle: ({ backend }, request, response) => {
    const info = backend.current()?.info;
    sendAnswer(request, response, {
      query: `${request.protocol}://${request.host}/db/{databaseName}/query/v2`,
      ...(info === undefined ? {} : { neo4j_version: info.version, neo4j_edition: info.edition }),
    });
  },
};
