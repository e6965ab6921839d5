/** Where the nodes of a picture are: taken from the page, found by layouts, and moved to. */
import type { Position } from "../../graph/figure/geometry.ts";
import type { Scene } from "../../graph/figure/scene.ts";
import type { Placement } from "../../graph/layout/layout-graph.ts";
import { Arranger } from "./arranger.ts";
import { aspectOf } from "./camera.ts";
import type { DrawingSurface } from "./drawing-surface.ts";
import { layoutRequestSteps } from "./layout-request.ts";
import { showPlaced, takePlaces } from "./moves.ts";
import type { CanvasProps, Positions } from "./types.ts";
import type { View } from "./view.ts";

/** The picture whose nodes are placed, as it is at the moment of asking. */
export interface PlacedPicture {
  props(): CanvasProps;
  scene(): Scene;
  surface(): DrawingSurface;
  view(): View;
  isAnimated(): boolean;
  /** A layout or a movement began or ended. */
  changed(): void;
  failed(error: unknown): void;
}

export class NodePlaces {
  readonly #picture: PlacedPicture;
  readonly #arranger = new Arranger();
  #places = new Map<string, Position>();
  #given: Positions | undefined;
  /** The movement that is under way; the end of an older one is not the end of all. */
  #motion: Promise<void> | undefined;

  constructor(picture: PlacedPicture) {
    this.#picture = picture;
  }

  /** The places by element id, in graph pixels. */
  get all(): ReadonlyMap<string, Position> {
    return this.#places;
  }

  /** Whether a layout or a movement is under way. */
  get isBusy(): boolean {
    return this.#arranger.isRunning || this.#motion !== undefined;
  }

  /** Somebody moved nodes. */
  set(places: ReadonlyMap<string, Position>): void {
    for (const [id, place] of places) this.#places.set(id, place);
  }

  /** Takes over the places that the page gives. Out: those of drawn nodes that differ from where they are. */
  take(scene: Scene): ReadonlyMap<string, Position> {
    const { positions } = this.#picture.props();
    const ids = scene.nodes.map(({ id }) => id);
    const given = { positions, isNew: positions !== this.#given };
    const taken = takePlaces(ids, given, this.#places, (id) => this.#picture.surface().has(id));
    this.#given = positions;
    this.#places = taken.places;
    return taken.moved;
  }

  /** Asks for a layout where the props want another one, or some nodes have no place. @param before the props that were shown before */
  askForLayout(before: CanvasProps | undefined, isRedrawn: boolean): void {
    const props = this.#picture.props();
    const count = this.#picture.scene().nodes.length;
    const isOther =
      before !== undefined && (before.layoutId !== props.layoutId || before.layoutSeed !== props.layoutSeed);
    const isRestored = before?.positions !== props.positions && this.#places.size === count;
    if (isOther && !isRestored) this.arrange("all");
    else if (this.#places.size < count) this.arrange(this.#places.size === 0 ? "all" : "new");
    else if (isRedrawn) this.#arranger.stop();
    this.#picture.changed();
  }

  /** Lays out all nodes anew, or those that have no place. */
  arrange(which: "all" | "new"): void {
    const { nodes } = this.#picture.scene();
    const ids = nodes.map(({ id }) => id).filter((id) => which === "all" || !this.#places.has(id));
    if (ids.length === 0) return;
    const wanted = new Set(ids);
    const props = this.#picture.props();
    this.#arranger.want({
      key: JSON.stringify([which, props.layoutId, props.layoutSeed, ids.toSorted()]),
      request: () =>
        layoutRequestSteps(this.#picture.props(), aspectOf(this.#picture.surface().cy), this.#places, which),
      land: (placement) => this.#land(which, new Map([...placement].filter(([id]) => wanted.has(id)))),
      failed: (error) => this.#picture.failed(error),
    });
    this.#picture.changed();
  }

  /** Whether a layout is being computed. */
  get isArranging(): boolean {
    return this.#arranger.isRunning;
  }

  /** Gives up the layout that is being computed: what has a place keeps it, all else stands in rows below. Out: whether there was one. */
  giveUp(): boolean {
    if (!this.#arranger.isRunning) return false;
    this.#arranger.stop();
    const ids = this.#picture.scene().nodes.map(({ id }) => id);
    const left = ids.filter((id) => !this.#places.has(id));
    if (left.length > 0) this.#land("new", inRows(left, this.#places));
    this.#picture.changed();
    return true;
  }

  /** Moves nodes to where they belong, gliding where motion is welcome. */
  glide(to: ReadonlyMap<string, Position>): void {
    const motion = this.#picture.surface().move(to, this.#picture.isAnimated());
    this.#motion = motion;
    this.#picture.changed();
    motion.then(
      () => this.#end(motion),
      (error: unknown) => {
        this.#end(motion);
        this.#picture.failed(error);
      },
    );
  }

  /** The surface is gone, and with it the movements on it. */
  surfaceEnded(): void {
    this.#motion = undefined;
  }

  stop(): void {
    this.#arranger.stop();
    this.#motion = undefined;
  }

  #end(motion: Promise<void>): void {
    if (motion !== this.#motion) return;
    this.#motion = undefined;
    this.#picture.changed();
  }

  #land(which: "all" | "new", found: Placement): void {
    const starts = new Map(this.#places);
    this.set(found);
    showPlaced(this.#picture.surface().cy, found, starts);
    this.glide(found);
    const view = this.#picture.view();
    if (which === "all" || !view.shows(found.keys())) view.fit(undefined);
    this.#picture.props().onMove(found, "layout");
  }
}

/** Room of a node in a row, in graph pixels. */
const ROW = { width: 150, height: 100 } as const;

/** Nodes in rows, as wide as high, below all that has a place. */
function inRows(ids: readonly string[], places: ReadonlyMap<string, Position>): Placement {
  let [left, bottom] = places.size === 0 ? [0, -ROW.height] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of places.values()) [left, bottom] = [Math.min(left, x), Math.max(bottom, y)];
  const columns = Math.ceil(Math.sqrt(ids.length));
  return new Map(
    ids.map((id, index) => [
      id,
      { x: left + (index % columns) * ROW.width, y: bottom + (1 + Math.floor(index / columns)) * ROW.height },
    ]),
  );
}
