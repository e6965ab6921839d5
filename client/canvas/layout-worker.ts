/** The thread in which layouts run, so that the page answers while a large graph is being laid out. */
import { GraphError } from "../../graph/errors.ts";
import { placeGraph } from "../../graph/layout/layouts.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout.ts";

addEventListener("message", (event: MessageEvent<LayoutRequest>) => {
  postMessage(answerTo(event.data));
});

function answerTo(request: LayoutRequest): LayoutAnswer {
  try {
    return { kind: "placed", placement: placeGraph(request.graph, request.layoutId, request.options) };
  } catch (error) {
    if (error instanceof GraphError) return { kind: "failed", body: error.toBody() };
    return {
      kind: "failed",
      body: { code: "internal", message: error instanceof Error ? error.message : String(error) },
    };
  }
}
