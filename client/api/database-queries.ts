/** The console's way to the database: sends statements, and tells the page at once when there is nobody to answer them. */
import { GraphError } from "../../graph/errors.ts";
import type { Queries } from "../console/props.ts";
import type { HttpClient } from "./client.ts";
import { openRows, streamQuery } from "./stream-query.ts";

/** @param onGone told when the database or the server does not answer, or wants a token */
export function databaseQueries(client: HttpClient, onGone: (error: GraphError) => void): Queries {
  const watching = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof GraphError && isGone(error)) onGone(error);
      throw error;
    }
  };
  return {
    run: async (request, tell) => {
      const answer = await watching(streamQuery(client, request, tell));
      const error = answer.end?.error;
      if (error !== undefined && isGone(error)) onGone(error);
      return answer;
    },
    open: (request) => watching(openRows(client, request)),
  };
}

function isGone({ code }: GraphError): boolean {
  return code === "engine_unavailable" || code === "unauthorized";
}
