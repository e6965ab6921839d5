/**
 * The drawing behind the canvas component: holds one Cytoscape and makes it show the latest props. Data flow one way: from props to
 * Cytoscape; what comes back are gestures, and places of nodes.
 */
import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Position } from "../../graph/figure/geometry.ts";
import type { Scene } from "../../graph/figure/scene.ts";
import { sceneOf } from "../../graph/figure/scene.ts";
import type { Placement } from "../../graph/layout/layout-graph.ts";
import { Arranger } from "./arranger.ts";
import { aspectOf, onScreen } from "./camera.ts";
import type { Drawn } from "./drawing.ts";
import { applyDifference, mark, NOTHING_DRAWN } from "./drawing.ts";
import { elementsOf } from "./elements.ts";
import { listenToGestures } from "./gestures.ts";
import { layoutRequest } from "./layout-request.ts";
import { moveTo, showPlaced, takePlaces } from "./moves.ts";
import { openCytoscape } from "./open-cytoscape.ts";
import type { Tier } from "./stylesheet.ts";
import { stylesheetOf, tierOf } from "./stylesheet.ts";
import type { CanvasHandle, CanvasProps, Positions } from "./types.ts";
import { View } from "./view.ts";

export type Cytoscape = typeof cytoscape;

/** Beyond this many nodes things jump instead of gliding. */
const MAX_ANIMATED = 400;

export class Picture implements CanvasHandle {
  readonly #cytoscape: Cytoscape;
  readonly #host: HTMLElement;
  readonly #surface: HTMLElement;
  readonly #arranger = new Arranger();
  readonly #resize: ResizeObserver;
  readonly view: View;
  #props: CanvasProps;
  #cy: Core;
  #unlisten: () => void;
  #tier: Tier;
  #scene: Scene = { nodes: [], relationships: [] };
  #drawn: Drawn = NOTHING_DRAWN;
  #places = new Map<string, Position>();
  #given: Positions | undefined;
  #isDestroyed = false;
  /** The movement that is under way; the end of an older one is not the end of all. */
  #motion: Promise<void> | undefined;

  /** `host` is the focusable element that carries the data attributes, `surface` the one that Cytoscape fills. */
  constructor(engine: Cytoscape, host: HTMLElement, surface: HTMLElement, props: CanvasProps) {
    this.#cytoscape = engine;
    this.#host = host;
    this.#surface = surface;
    this.#props = props;
    this.#tier = tierOf(props.subgraph.nodes.length, props.subgraph.relationships.length);
    this.#cy = openCytoscape(engine, surface, props.scheme, this.#tier);
    this.#unlisten = this.#listen();
    this.view = new View({
      cy: () => this.#cy,
      scene: () => this.#scene,
      places: () => this.#places,
      isAnimated: () => this.#isAnimated(),
    });
    this.#resize = new ResizeObserver(() => this.view.resized());
    this.#resize.observe(surface);
    this.#show(undefined);
  }

  get props(): CanvasProps {
    return this.#props;
  }

  /** Makes the picture show new props. */
  update(props: CanvasProps): void {
    if (this.#isDestroyed) return;
    const before = this.#props;
    this.#props = props;
    this.#show(before);
  }

  /** Ends everything; a second call does no harm. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#arranger.stop();
    this.#resize.disconnect();
    this.#unlisten();
    this.#cy.destroy();
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
    return new Map(this.#places);
  }

  visibleNodes(): readonly string[] {
    return this.view.visibleNodes();
  }

  center(elementId: string): void {
    this.view.center(elementId);
  }

  layout(): void {
    this.#arrange("all");
  }

  renderedPosition(elementId: string): Position | undefined {
    const node = this.#cy.getElementById(elementId);
    if (node.empty() || !node.isNode() || node.hasClass("unplaced")) return undefined;
    return onScreen(this.#cy, node.position());
  }

  focus(): void {
    this.#host.focus();
  }

  #show(before: CanvasProps | undefined): void {
    const props = this.#props;
    const { subgraph } = props;
    const tier = tierOf(subgraph.nodes.length, subgraph.relationships.length);
    if (tier !== this.#tier) this.#reopen(tier);
    else if (before !== undefined && before.scheme !== props.scheme) this.#cy.style(stylesheetOf(props.scheme, tier));
    const isRedrawn =
      this.#drawn === NOTHING_DRAWN ||
      before?.subgraph !== subgraph ||
      before.lens !== props.lens ||
      before.language !== props.language;
    const moved = this.#takePlaces();
    if (isRedrawn) this.#draw();
    if (moved.size > 0) this.#glide(moved);
    if (isRedrawn || before?.selection !== props.selection) mark(this.#cy, "selected", props.selection);
    if (isRedrawn || before?.dimmed !== props.dimmed) mark(this.#cy, "dimmed", props.dimmed);
    this.#askForLayout(before, isRedrawn);
  }

  #draw(): void {
    const { subgraph, lens, language } = this.#props;
    const wasEmpty = this.#scene.nodes.length === 0;
    this.#scene = sceneOf(subgraph, lens, language);
    const drawn = { subgraph, elements: elementsOf(this.#scene) };
    applyDifference(this.#cy, this.#drawn, drawn, this.#places);
    this.#drawn = drawn;
    this.#host.dataset.nodes = String(this.#scene.nodes.length);
    this.#host.dataset.relationships = String(this.#scene.relationships.length);
    if (!wasEmpty) return;
    this.view.fit(undefined, false);
  }

  /** Takes over the places that the page gives. Out: those of drawn nodes that differ from where they are. */
  #takePlaces(): ReadonlyMap<string, Position> {
    const { subgraph, positions } = this.#props;
    const ids = subgraph.nodes.map((node) => node.elementId);
    const given = { positions, isNew: positions !== this.#given };
    const taken = takePlaces(ids, given, this.#places, (id) => this.#drawn.elements.has(id));
    this.#given = positions;
    this.#places = taken.places;
    return taken.moved;
  }

  #askForLayout(before: CanvasProps | undefined, isRedrawn: boolean): void {
    const props = this.#props;
    const isOther =
      before !== undefined && (before.layoutId !== props.layoutId || before.layoutSeed !== props.layoutSeed);
    const isRestored = before?.positions !== props.positions && this.#places.size === this.#scene.nodes.length;
    if (isOther && !isRestored) this.#arrange("all");
    else if (this.#places.size < this.#scene.nodes.length) this.#arrange(this.#places.size === 0 ? "all" : "new");
    else if (isRedrawn) this.#arranger.stop();
    this.#tellState();
  }

  #arrange(which: "all" | "new"): void {
    const ids = this.#scene.nodes.map((node) => node.id).filter((id) => which === "all" || !this.#places.has(id));
    if (ids.length === 0) return;
    const fixed = which === "new" ? new Map(this.#places) : undefined;
    this.#arranger.want({
      key: JSON.stringify([which, this.#props.layoutId, this.#props.layoutSeed, ids.toSorted()]),
      request: () => layoutRequest(this.#props, aspectOf(this.#cy), fixed),
      land: (placement) => this.#land(which, new Map([...placement].filter(([id]) => fixed?.has(id) !== true))),
      failed: (error) => {
        this.#tellState();
        this.#props.onError?.(error);
      },
    });
    this.#tellState();
  }

  #land(which: "all" | "new", found: Placement): void {
    const starts = new Map(this.#places);
    for (const [id, place] of found) this.#places.set(id, place);
    showPlaced(this.#cy, found, starts);
    this.#glide(found);
    if (which === "all" || !this.view.shows(found.keys())) this.fit();
    this.#props.onMove(found, "layout");
  }

  #glide(to: ReadonlyMap<string, Position>): void {
    const motion = moveTo(this.#cy, to, this.#isAnimated());
    this.#motion = motion;
    this.#tellState();
    void motion.then(() => {
      if (this.#isDestroyed || motion !== this.#motion) return;
      this.#motion = undefined;
      this.#tellState();
    });
  }

  #tellState(): void {
    const isRunning = this.#arranger.isRunning || this.#motion !== undefined;
    this.#host.dataset.layout = isRunning ? "running" : "done";
  }

  #reopen(tier: Tier): void {
    const view = { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
    this.#unlisten();
    this.#cy.destroy();
    this.#tier = tier;
    this.#cy = openCytoscape(this.#cytoscape, this.#surface, this.#props.scheme, tier);
    this.#cy.viewport(view);
    this.#unlisten = this.#listen();
    this.#drawn = NOTHING_DRAWN;
  }

  #listen(): () => void {
    return listenToGestures(this.#cy, {
      select: (ids, additive) => this.#props.onSelect(ids, additive),
      expand: (id) => this.#props.onExpand(id),
      contextMenu: (target, x, y) => this.#props.onContextMenu(target, x, y),
      moved: (places) => {
        for (const [id, place] of places) this.#places.set(id, place);
        this.#props.onMove(places, "drag");
      },
      viewed: () => this.view.touched(),
      lights: () => this.#tier === "full",
    });
  }

  #isAnimated(): boolean {
    return !this.#props.reducedMotion && this.#scene.nodes.length <= MAX_ANIMATED;
  }
}
