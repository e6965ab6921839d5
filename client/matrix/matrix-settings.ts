/** What a matrix is made of: the reader's choices, and what they begin with on any schema. */
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { MatrixDirection } from "../../graph/matrix/matrix-grid.ts";
import type { MatrixOrder } from "../../graph/matrix/orders.ts";
import type { GraphNode } from "../../graph/values.ts";

/** `pairs`: everybody with everybody. `stances`: rows of some kinds with columns of others. */
export type MatrixView = "pairs" | "stances";
export type RowScope = "canvas" | "selection" | "top";

export interface MatrixSettings {
  readonly view: MatrixView;
  readonly scope: RowScope;
  /** Rows from the database. */
  readonly top: number;
  /** Labels of the rows, and in stances of the columns; none means all. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Relationship types; none means all but the evidence layer. */
  readonly types: readonly string[];
  readonly source: "database" | "canvas";
  readonly direction: MatrixDirection;
  readonly order: MatrixOrder;
  readonly withDates: boolean;
  /** Whether rows without any stance are shown. */
  readonly withSilent: boolean;
}

/** Numbers of rows from the database that are offered. */
export const TOPS: readonly number[] = [25, 50, 100, 200, 500];

/** A label or type, and how often it occurs in the database. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface KnownSchema {
  readonly labels: readonly Counted[];
  readonly types: readonly Counted[];
}

/** What a matrix begins with: in the talks model actors and talks that took place; elsewhere all there is, or the two commonest kinds. */
export function settingsFor(lens: Lens, schema: KnownSchema, view: MatrixView): MatrixSettings {
  const common = {
    ...({ view, scope: "canvas", top: 50, source: "database", direction: "either" } as const),
    ...({ order: "cluster", withDates: false, withSilent: false } as const),
  };
  if (lens.id === "talks") {
    const talks = lens.relations.filter(
      ({ type, layer, symmetric, line }) =>
        layer === "talk" && symmetric && line === "solid" && schema.types.some(({ name }) => name === type),
    );
    return {
      ...common,
      rowLabels: ["Actor"],
      columnLabels: view === "stances" ? ["Proposal"] : [],
      types: view === "pairs" ? talks.map(({ type }) => type) : [],
      ...(view === "stances" ? { order: "degree" } : {}),
    };
  }
  if (view === "pairs") return { ...common, rowLabels: [], columnLabels: [], types: [] };
  const [first, second] = offeredLabels(lens, schema);
  return {
    ...common,
    rowLabels: first === undefined ? [] : [first.name],
    columnLabels: second === undefined ? [] : [second.name],
    types: [],
    order: "degree",
  };
}

/** Labels that can be chosen, commonest first: those outside of the evidence layer. */
export function offeredLabels(lens: Lens, schema: KnownSchema): readonly Counted[] {
  const evidence = new Set(lens.nodes.filter(({ layer }) => layer === "evidence").map(({ label }) => label));
  return schema.labels.filter(({ name, count }) => count > 0 && !evidence.has(name)).toSorted(byCount);
}

/** Types that can be chosen, commonest first. */
export function offeredTypes(lens: Lens, schema: KnownSchema): readonly Counted[] {
  const evidence = new Set(lens.relations.filter(({ layer }) => layer === "evidence").map(({ type }) => type));
  return schema.types.filter(({ name, count }) => count > 0 && !evidence.has(name)).toSorted(byCount);
}

/** The nodes that rows are taken from: outside of the evidence layer, with one of the labels where some are chosen. */
export function rowCandidates(
  nodes: readonly GraphNode[],
  lens: Lens,
  { rowLabels, columnLabels, view }: Pick<MatrixSettings, "rowLabels" | "columnLabels" | "view">,
): readonly GraphNode[] {
  const isColumn = (node: GraphNode): boolean =>
    view === "stances" && columnLabels.some((label) => node.labels.includes(label));
  return nodes.filter((node) =>
    rowLabels.length === 0
      ? styleOfNode(lens, node).layer !== "evidence" && !isColumn(node)
      : rowLabels.some((label) => node.labels.includes(label)),
  );
}

function byCount(one: Counted, other: Counted): number {
  return other.count - one.count;
}
