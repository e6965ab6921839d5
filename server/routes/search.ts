/** `GET /api/search`: nodes by any spelling of their names. */
import { z } from "zod";
import { searchAnswer } from "../../graph/contract/answers.ts";
import { searchQuery } from "../../graph/contract/requests.ts";
import { search } from "../../graph/questions/search.ts";
import { readCursor, writeCursor } from "../cursors.ts";
import { SEARCH_EXAMPLE } from "./examples.ts";
import { NOTHING, questionRoute } from "./route.ts";

const PATH = "/api/search";
const place = z.tuple([z.int().min(1).max(100), z.int().min(1).max(2_000)]);

export const searchRoute = questionRoute({
  path: PATH,
  name: "search",
  summary: "Nodes whose name is spelled like this, in any script, best first",
  description:
    "Ranked: the same name, its beginning, its sound, what is a slip of the hand away; then by how well connected. `matched` tells which spelling answered, as it stands in the data, and which outlets write it so.",
  pathParameters: NOTHING,
  query: searchQuery,
  answer: searchAnswer,
  example: SEARCH_EXAMPLE,
  ask: async (input, { reader, asking, schema: { nameIndex } }) => {
    const question = { route: PATH, asked: input };
    const after = readCursor(input.cursor, question, place);
    const { next, ...found } = await search(reader, { ...input, after }, { ...asking, nameIndex });
    return { ...found, ...(next === undefined ? {} : { next: writeCursor(question, next) }) };
  },
});
