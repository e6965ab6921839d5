/** Asks the server for saved views (`/api/views`). */
import type { SavedView, ViewsAnswer } from "../../graph/contract/views.ts";
import type { HttpClient } from "./client.ts";
import { errorOf, unreachable } from "./client.ts";

/** A saved view with the tag of its state. */
export interface ReadView {
  readonly text: string;
  readonly etag: string;
}

/** `conflict`: the view is not what was expected, `etag` is what it is now (undefined where it is gone). */
export type Written =
  | { readonly kind: "saved"; readonly view: SavedView }
  | { readonly kind: "conflict"; readonly etag: string | undefined };

/** All reject with a GraphError, or with an AbortError when the signal is aborted. */
export interface ViewsApi {
  list(signal?: AbortSignal): Promise<ViewsAnswer>;
  read(name: string, signal?: AbortSignal): Promise<ReadView>;
  /** Saves a view. @param etag the state that it replaces; undefined where it must be new */
  write(name: string, text: string, etag: string | undefined): Promise<Written>;
  /** Removes a view that is still in that state. */
  remove(name: string, etag: string): Promise<"removed" | "conflict">;
}

export function viewsApi(client: HttpClient): ViewsApi {
  const send = async (name: string, request: RequestInit): Promise<Response> => {
    const response = await client.send(pathOf(name), request);
    if (response.ok || response.status === 412) return response;
    throw errorOf(response, await bodyOf(response));
  };
  return {
    async list(signal) {
      // Our own server has made it from the same contract, so its shape is taken as said.
      return (await client.get("/api/views", {}, signal)) as ViewsAnswer;
    },
    async read(name, signal) {
      const response = await send(name, { cache: "no-cache", ...(signal === undefined ? {} : { signal }) });
      try {
        return { text: await response.text(), etag: response.headers.get("etag") ?? "" };
      } catch (error) {
        throw unreachable(error, signal);
      }
    },
    async write(name, text, etag) {
      const condition = etag === undefined ? { "if-none-match": "*" } : { "if-match": etag };
      const headers = { "content-type": "application/json", ...condition };
      const response = await send(name, { method: "PUT", headers, body: text });
      if (response.status === 412) return { kind: "conflict", etag: response.headers.get("etag") ?? undefined };
      return { kind: "saved", view: (await response.json()) as SavedView };
    },
    async remove(name, etag) {
      const response = await send(name, { method: "DELETE", headers: { "if-match": etag } });
      return response.status === 412 ? "conflict" : "removed";
    },
  };
}

function pathOf(name: string): string {
  return `/api/views/${encodeURIComponent(name)}`;
}

/** The body of an error; nothing where it is in another form, such as the page of a proxy. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw unreachable(error, undefined);
  }
}
