/**
 * The drawing behind the canvas component: holds one Cytoscape and makes it show the latest props. Data flow one way: from props to
 * Cytoscape; what comes back are gestures, and places of nodes.
 */
import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Scene, SceneRelationship } from "../../graph/figure/scene.ts";
import { Annotations } from "./annotations.ts";
import { onScreen } from "./camera.ts";
import type { DrawingSurface } from "./drawing-surface.ts";
import { DrawnLines } from "./drawn-lines.ts";
import { listenToGestures } from "./gestures.ts";
import { fetchIcons } from "./icons.ts";
import { fetchLineEngine, lineEngine } from "./line-engine.ts";
import { NodePlaces } from "./node-places.ts";
import { SceneMaker } from "./scene-maker.ts";
import type { Tier } from "./stylesheet.ts";
import { tierOf } from "./stylesheet.ts";
import { SurfaceOpener } from "./surface-opener.ts";
import type { CanvasHandle, CanvasProps, CanvasTarget } from "./types.ts";
import { View } from "./view.ts";

export type Cytoscape = typeof cytoscape;

const NOTHING: ReadonlySet<string> = new Set();

/** Beyond this many nodes things jump instead of gliding. */
const MAX_ANIMATED = 400;

export class Picture implements CanvasHandle {
  readonly #cytoscape: Cytoscape;
  readonly #host: HTMLElement;
  readonly #element: HTMLElement;
  readonly #resize: ResizeObserver;
  readonly view: View;
  readonly #maker: SceneMaker;
  readonly #opener = new SurfaceOpener();
  readonly #places: NodePlaces;
  #props: CanvasProps;
  /** The props that are shown; those that came last are shown when their scene is made. */
  #shown: CanvasProps | undefined;
  #surface: DrawingSurface;
  #unlisten: () => void;
  #scene: Scene = { nodes: [], relationships: [] };
  readonly #lines = new DrawnLines(() => this.#props);
  readonly #annotations: Annotations;
  #isDestroyed = false;
  /** The scene that waits for what draws its lines, and whether that could not be had. */
  #awaited: Scene | undefined;
  #isWithoutEngine = false;
  /** Told whether a layout is being computed, also when that has not changed. */
  onArranging: ((isArranging: boolean) => void) | undefined;

  /** `host` is the focusable element that carries the data attributes, `surface` the one that Cytoscape fills. */
  constructor(engine: Cytoscape, host: HTMLElement, surface: HTMLElement, props: CanvasProps) {
    this.#cytoscape = engine;
    this.#host = host;
    this.#element = surface;
    this.#annotations = new Annotations(host, (error) => this.#fail(error));
    this.#props = props;
    this.#maker = new SceneMaker(
      (scene) => this.#show(scene),
      (error) => this.#fail(error),
    );
    this.#places = new NodePlaces({
      props: () => this.#props,
      scene: () => this.#scene,
      surface: () => this.#surface,
      view: () => this.view,
      isAnimated: () => this.#isAnimated(),
      changed: () => this.#tellState(),
      failed: (error) => this.#fail(error),
    });
    const tier = tierOf(props.subgraph.nodes.length, props.subgraph.relationships.length);
    this.#surface = this.#open(lineEngine() === undefined ? "full" : tier);
    this.#unlisten = this.#listen();
    this.view = new View({
      cy: () => this.#cy,
      scene: () => this.#scene,
      places: () => this.#places.all,
      isAnimated: () => this.#isAnimated(),
    });
    this.#resize = new ResizeObserver(() => this.view.resized());
    this.#resize.observe(surface);
    this.#refresh();
  }

  get props(): CanvasProps {
    return this.#props;
  }

  /** Makes the picture show new props. */
  update(props: CanvasProps): void {
    if (this.#isDestroyed) return;
    this.#props = props;
    this.#refresh();
  }

  /** Ends everything; a second call does no harm. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#maker.stop();
    this.#places.stop();
    this.#resize.disconnect();
    this.#unlisten();
    this.#annotations.destroy();
    this.#surface.destroy();
  }

  fit(elementIds?: Iterable<string>): void {
    this.view.fit(elementIds);
  }

  zoomIn(): void {
    this.view.zoom(1);
  }

  zoomOut(): void {
    this.view.zoom(-1);
  }

  positions(): Map<string, Position> {
    return new Map(this.#places.all);
  }

  visibleNodes(): readonly string[] {
    return this.view.visibleNodes();
  }

  center(elementId: string): void {
    this.view.center(elementId);
  }

  layout(): void {
    this.#places.arrange("all");
  }

  /** Gives up the layout that is being computed; nodes without a place stand in rows. Out: whether there was one. */
  stopLayout(): boolean {
    return this.#places.giveUp();
  }

  renderedPosition(elementId: string): Position | undefined {
    const node = this.#cy.getElementById(elementId);
    if (node.empty() || !node.isNode() || node.hasClass("unplaced")) return undefined;
    return onScreen(this.#cy, node.position());
  }

  focus(): void {
    this.#host.focus();
  }

  /** The lines that are drawn, in the order of the graph. */
  lines(): readonly SceneRelationship[] {
    return this.#lines.inOrder;
  }

  /** The line that a relationship is drawn with. */
  lineOf(relationshipId: string): SceneRelationship | undefined {
    return this.#lines.byMember.get(relationshipId);
  }

  /** Selects what is drawn with these ids: all that a line stands for. */
  select(drawnIds: readonly string[], additive: boolean): void {
    this.#lines.select(drawnIds, additive);
  }

  /** Opens the bundle that a line is, or closes what is open between its ends. Out: whether there was something to do. */
  toggleBundle(lineId: string): boolean {
    return this.#lines.toggleBundle(lineId);
  }

  openMenu(target: CanvasTarget, x: number, y: number): void {
    this.#lines.openMenu(target, x, y);
  }

  #refresh(): void {
    if (!this.#maker.want(this.#props)) this.#show(this.#awaited ?? this.#scene);
    this.#tellState();
  }

  #show(scene: Scene): void {
    const tier = tierOf(scene.nodes.length, scene.relationships.length);
    this.#awaited = undefined;
    if (tier !== "full" && lineEngine() === undefined && !this.#isWithoutEngine) {
      this.#awaitEngine(scene);
      return;
    }
    const [before, props] = [this.#shown, this.#props];
    this.#shown = props;
    const isOpened = tier !== this.#surface.tier;
    if (isOpened) this.#reopen(tier);
    else if (before !== undefined && before.scheme !== props.scheme) this.#surface.setScheme(props.scheme);
    const isRedrawn = isOpened || scene !== this.#scene;
    const moved = this.#places.take(scene);
    if (isRedrawn) this.#draw(scene);
    if (moved.size > 0) this.#places.glide(moved);
    if (isRedrawn || before?.selection !== props.selection || before?.dimmed !== props.dimmed) this.#mark();
    this.#places.askForLayout(before, isRedrawn);
    this.#annotations.show({ cy: this.#cy, scene, props });
  }

  /** Shows a large scene when what draws its lines has come; where that fails, Cytoscape draws them. */
  #awaitEngine(scene: Scene): void {
    this.#awaited = scene;
    fetchLineEngine()
      .catch((error: unknown) => {
        this.#isWithoutEngine = true;
        this.#fail(error);
      })
      .finally(() => {
        if (this.#awaited === scene && !this.#isDestroyed) this.#show(scene);
        this.#tellState();
      });
  }

  #draw(scene: Scene): void {
    const wasEmpty = this.#scene.nodes.length === 0;
    this.#scene = scene;
    this.#lines.take(scene);
    this.#surface.show(scene);
    fetchIcons(scene.nodes, () => (this.#isDestroyed ? undefined : this.#cy)).catch((error: unknown) =>
      this.#fail(error),
    );
    this.#host.dataset.nodes = String(this.#scene.nodes.length);
    this.#host.dataset.relationships = String(this.#lines.memberCount);
    this.#host.dataset.lines = String(this.#scene.relationships.length);
    if (wasEmpty) this.view.fit(undefined, false);
  }

  #fail(error: unknown): void {
    this.#tellState();
    this.#props.onError?.(error);
  }

  #tellState(): void {
    const isBusy = this.#maker.isBusy || this.#surface.isBusy || this.#awaited !== undefined;
    this.#host.dataset.layout = isBusy || this.#places.isBusy ? "running" : "done";
    this.onArranging?.(this.#places.isArranging);
  }

  #open(tier: Tier): DrawingSurface {
    const options = { engine: this.#cytoscape, element: this.#element, scheme: this.#props.scheme, tier };
    return this.#opener.open(options, {
      places: () => this.#places.all,
      settled: () => this.#tellState(),
      failed: (error) => this.#fail(error),
      lost: () => {
        if (this.#isDestroyed) return;
        this.#reopen(tier);
        this.#draw(this.#scene);
        this.#mark();
      },
    });
  }

  #mark(): void {
    const { selection, dimmed = NOTHING } = this.#props;
    this.#surface.mark(selection, dimmed, () => this.#lines.byMember);
  }

  #reopen(tier: Tier): void {
    const view = { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
    this.#unlisten();
    this.#surface.destroy();
    this.#places.surfaceEnded();
    this.#surface = this.#open(tier);
    this.#cy.viewport(view);
    this.#unlisten = this.#listen();
  }

  #listen(): () => void {
    return listenToGestures(this.#cy, {
      select: (ids, additive) => this.select(ids, additive),
      expand: (id) => this.#props.onExpand(id),
      open: (id) => this.toggleBundle(id),
      contextMenu: (target, x, y) => this.openMenu(target, x, y),
      moved: (places) => {
        this.#places.set(places);
        this.#props.onMove(places, "drag");
      },
      viewed: () => this.view.touched(),
      lights: () => this.#surface.tier === "full",
      lineAt: (place, isCoarse) => this.#surface.lineAt(place, isCoarse),
      point: (lineId) => this.#surface.point(lineId),
    });
  }

  #isAnimated(): boolean {
    return !this.#props.reducedMotion && !this.#surface.hasOwnLines && this.#scene.nodes.length <= MAX_ANIMATED;
  }

  get #cy(): Core {
    return this.#surface.cy;
  }
}
