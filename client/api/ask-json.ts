/** Questions too long for a link: asked with a JSON body, answered with JSON. */
import { TYPED_JSON } from "../../graph/media-types.ts";
import type { HttpClient } from "./client.ts";
import { unreachable } from "./client.ts";

/**
 * The answer as it came; our own server has made it from the same contract, so its shape is the caller's to say.
 * @throws GraphError in the words of the server, or when it cannot be reached, also in the middle of the answer; AbortError when the signal is aborted
 */
export async function askJson(
  client: HttpClient,
  path: string,
  question: object,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const response = await client.post(path, JSON.stringify(question), { accept: TYPED_JSON, signal });
  try {
    return await response.json();
  } catch (error) {
    throw unreachable(error, signal);
  }
}
