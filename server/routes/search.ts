/** `GET /api/search`: nodes by any spelling of their names. */
import { searchAnswer } from "../../graph/contract/answers.ts";
import { searchQuery } from "../../graph/contract/requests.ts";
import { search } from "../../graph/questions/search.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const searchRoute = questionRoute({
  path: "/api/search",
  name: "search",
  summary: "Nodes whose name is spelled like this, in any script, best first",
  description: "`matched` tells which spelling answered, as it stands in the data.",
  pathParameters: NOTHING,
  query: searchQuery,
  answer: searchAnswer,
  ask: (input, { reader, asking }) => search(reader, input, asking),
});
