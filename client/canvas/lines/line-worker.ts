/** The thread that draws the lines of a large graph, so that the page answers while twenty thousand of them are drawn. */
import type { LineArrays } from "./line-arrays.ts";
import type { LineAnswer, LineOrder } from "./line-messages.ts";
import { paintLines } from "./paint-lines.ts";

let arrays: LineArrays | undefined;
let places = new Float32Array();
let states = new Uint8Array();
let canvas: OffscreenCanvas | undefined;

addEventListener("message", (event: MessageEvent<LineOrder>) => {
  const answer = answerTo(event.data);
  if (answer.kind === "painted") postMessage(answer, { transfer: [answer.picture] });
  else postMessage(answer);
});

function answerTo(order: LineOrder): LineAnswer {
  try {
    arrays = order.arrays ?? arrays;
    places = order.places ?? places;
    states = order.states ?? states;
    return { kind: "painted", id: order.id, picture: pictureOf(order) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

function pictureOf({ view }: LineOrder): ImageBitmap {
  const [width, height] = [
    Math.max(1, Math.round(view.width * view.ratio)),
    Math.max(1, Math.round(view.height * view.ratio)),
  ];
  if (canvas === undefined || canvas.width !== width || canvas.height !== height)
    canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("this browser draws nothing in a worker");
  if (arrays !== undefined) paintLines(brush, arrays, places, states, view);
  return canvas.transferToImageBitmap();
}
