/** Makes the scenes of a canvas: a small one at once, a large one in slices. Only the latest counts, and each that was begun is finished. */
import type { Scene } from "../../graph/figure/scene.ts";
import { sceneSteps } from "../../graph/figure/scene.ts";
import { atPace } from "./slices.ts";
import type { CanvasProps } from "./types.ts";

/** What a scene is made from. */
type SceneProps = Pick<CanvasProps, "subgraph" | "lens" | "language" | "openBundles">;

/** Up to so many nodes and relationships are no work to speak of. */
const SMALL = 1500;

export class SceneMaker {
  readonly #land: (scene: Scene) => void;
  readonly #failed: (error: unknown) => void;
  #made: SceneProps | undefined;
  #making: SceneProps | undefined;
  #latest: SceneProps | undefined;
  #stop: (() => void) | undefined;

  /** @param land takes each new scene */
  constructor(land: (scene: Scene) => void, failed: (error: unknown) => void) {
    this.#land = land;
    this.#failed = failed;
  }

  get isBusy(): boolean {
    return this.#making !== undefined;
  }

  /** Makes a scene where another is wanted than is made or being made. Out: whether one is under way, or has just come. */
  want(props: SceneProps): boolean {
    this.#latest = props;
    if (this.#making !== undefined) return true;
    if (this.#made !== undefined && isSameScene(this.#made, props)) return false;
    this.#make(props);
    return true;
  }

  stop(): void {
    this.#stop?.();
    this.#making = undefined;
  }

  #make(props: SceneProps): void {
    const { subgraph, lens, language, openBundles } = props;
    this.#making = props;
    const isSmall = subgraph.nodes.length + subgraph.relationships.length <= SMALL;
    const steps = sceneSteps(subgraph, lens, language, openBundles);
    const stop = atPace(
      steps,
      isSmall ? "now" : "soon",
      (scene) => {
        this.#making = undefined;
        this.#made = props;
        this.#land(scene);
        // What was asked for meanwhile comes next: a filter that is dragged shows each picture that it can.
        if (this.#latest !== undefined && this.#making === undefined && !isSameScene(props, this.#latest))
          this.#make(this.#latest);
      },
      (error) => {
        this.#making = undefined;
        this.#failed(error);
      },
    );
    if (this.#making === props) this.#stop = stop;
  }
}

function isSameScene(one: SceneProps, other: SceneProps): boolean {
  const parts = ["subgraph", "lens", "language", "openBundles"] as const;
  return parts.every((part) => one[part] === other[part]);
}
