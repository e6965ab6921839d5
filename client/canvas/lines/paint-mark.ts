/** The framed sign in the middle of a line (how many it stands for, whether sources disagree), and the words of a line that is pointed at. */
import type { Position } from "../../../graph/figure/geometry.ts";
import { MARK_HEIGHT } from "../../../graph/figure/marks.ts";
import type { Scheme } from "../../../graph/figure/theme.ts";
import { THEMES } from "../../../graph/figure/theme.ts";
import type { Brush } from "./stroke-lines.ts";

const PADDING = 4;

/** Draws a text in a frame of the colour that the brush fills with. The brush's font is that of the text. */
export function paintMark(brush: Brush, text: string, { x, y }: Position, scheme: Scheme): void {
  const theme = THEMES[scheme];
  const frame = brush.fillStyle;
  const width = Math.max(MARK_HEIGHT, brush.measureText(text).width + 2 * PADDING);
  brush.beginPath();
  brush.roundRect(x - width / 2, y - MARK_HEIGHT / 2, width, MARK_HEIGHT, MARK_HEIGHT / 2);
  brush.strokeStyle = frame;
  brush.fillStyle = theme.background;
  brush.fill();
  brush.stroke();
  brush.fillStyle = theme.text;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.fillText(text, x, y + 0.5);
  brush.fillStyle = frame;
}
