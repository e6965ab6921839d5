/** The thread in which layouts run, so that the page answers while a large graph is being laid out. */
import { GraphError } from "../../graph/errors.ts";
import type { Placement } from "../../graph/layout/layout-graph.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout.ts";

addEventListener("message", (event: MessageEvent<LayoutRequest>) => {
  void answerTo(event.data).then((answer) => postMessage(answer));
});

async function answerTo(request: LayoutRequest): Promise<LayoutAnswer> {
  try {
    return { kind: "placed", placement: await placementOf(request) };
  } catch (error) {
    if (error instanceof GraphError) return { kind: "failed", body: error.toBody() };
    return {
      kind: "failed",
      body: { code: "internal", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** What the page begins with, all nodes by force, is fetched without the other layouts. */
async function placementOf({ graph, layoutId, options }: LayoutRequest): Promise<Placement> {
  const isFromNothing = options.fixed === undefined && (options.pinned?.size ?? 0) === 0;
  if (layoutId === "force" && isFromNothing) {
    const { placeByForce } = await import("../../graph/layout/force.ts");
    return placeByForce(graph, options);
  }
  const { placeGraph } = await import("../../graph/layout/layouts.ts");
  return placeGraph(graph, layoutId, options);
}
