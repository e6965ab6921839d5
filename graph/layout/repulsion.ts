/** Repulsion between all pairs of a small graph, computed directly: below some hundred nodes faster than d3's tree, and exact. */

/** A body as d3-force moves it. */
export interface RepelledBody {
  readonly x: number;
  readonly y: number;
  vx?: number | undefined;
  vy?: number | undefined;
}

/**
 * The force `d3.forceManyBody` approximates (Barnes and Hut): each body pushes each other by its strength over their distance.
 * @param strengths by index; negative ones push
 * @param distanceMax pairs further apart, in pixels, leave each other alone
 */
export function repulsion(bodies: readonly RepelledBody[], strengths: readonly number[], distanceMax: number) {
  const count = bodies.length;
  const farthest = distanceMax * distanceMax;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const pushX = new Float64Array(count);
  const pushY = new Float64Array(count);
  const strength = Float64Array.from(strengths);
  return (alpha: number): void => {
    for (let index = 0; index < count; index += 1) {
      x[index] = bodies[index]?.x ?? 0;
      y[index] = bodies[index]?.y ?? 0;
    }
    pushX.fill(0);
    pushY.fill(0);
    pushPairs({ x, y, pushX, pushY, strength }, farthest);
    for (const [index, body] of bodies.entries()) {
      body.vx = (body.vx ?? 0) + (pushX[index] ?? 0) * alpha;
      body.vy = (body.vy ?? 0) + (pushY[index] ?? 0) * alpha;
    }
  };
}

interface Field {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly pushX: Float64Array;
  readonly pushY: Float64Array;
  readonly strength: Float64Array;
}

function pushPairs({ x, y, pushX, pushY, strength }: Field, farthest: number): void {
  const count = x.length;
  for (let one = 0; one < count; one += 1) {
    const oneX = x[one] ?? 0;
    const oneY = y[one] ?? 0;
    const oneStrength = strength[one] ?? 0;
    let sumX = 0;
    let sumY = 0;
    for (let other = one + 1; other < count; other += 1) {
      // Bodies on one place are told apart by their order.
      const dx = (x[other] ?? 0) - oneX || 1e-6 * (other - one);
      const dy = (y[other] ?? 0) - oneY;
      const square = dx * dx + dy * dy;
      if (square >= farthest) continue;
      // Very near ones do not fly apart: as in d3, their distance counts as its root.
      const weight = 1 / (square < 1 ? Math.sqrt(square) : square);
      sumX += dx * (strength[other] ?? 0) * weight;
      sumY += dy * (strength[other] ?? 0) * weight;
      pushX[other] = (pushX[other] ?? 0) - dx * oneStrength * weight;
      pushY[other] = (pushY[other] ?? 0) - dy * oneStrength * weight;
    }
    pushX[one] = (pushX[one] ?? 0) + sumX;
    pushY[one] = (pushY[one] ?? 0) + sumY;
  }
}
