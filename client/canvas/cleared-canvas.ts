/** A canvas of our own over or under Cytoscape's, emptied before it is drawn anew. */

/** Makes it as large as its element, in the pixels of the screen, and empty. Out: its brush, in those pixels. */
export function clearedCanvas(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio || 1;
  const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
  const brush = canvas.getContext("2d");
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  brush?.setTransform(1, 0, 0, 1, 0, 0);
  brush?.clearRect(0, 0, width, height);
  return brush;
}
