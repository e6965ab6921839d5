/** `GET /api/search`: nodes by any spelling of their names. */
import { searchAnswer } from "../../graph/contract/answers.ts";
import { searchQuery } from "../../graph/contract/requests.ts";
import { search } from "../../graph/questions/search.ts";
import { NOTHING, questionRoute } from "./route.ts";

export const searchRoute = questionRoute({
  path: "/api/search",
  name: "search",
  summary: "Nodes whose name is spelled like this, in any script, best first",
  description:
    "Ranked: the same name, its beginning, its sound, what is a slip of the hand away; then by how well connected. `matched` tells which spelling answered, as it stands in the data, and which outlets write it so.",
  pathParameters: NOTHING,
  query: searchQuery,
  answer: searchAnswer,
  ask: (input, { reader, asking, schema: { nameIndex } }) => search(reader, input, { ...asking, nameIndex }),
});
