/** The question who is joined to whom, for the matrix. */
import type { MatrixAnswer, MatrixInput } from "../../graph/contract/matrix.ts";
import type { GraphNode } from "../../graph/values.ts";
import { askJson } from "./ask-json.ts";
import type { HttpClient } from "./client.ts";
import { subgraphOf } from "./wire-entities.ts";

export interface CountedMatrix extends Pick<MatrixAnswer, "ties" | "missing" | "totals" | "truncated"> {
  readonly rows: readonly GraphNode[];
  /** Absent where the columns are the rows. */
  readonly columns: readonly GraphNode[] | undefined;
}

/** @throws GraphError; AbortError when the signal is aborted */
export async function readMatrix(client: HttpClient, input: MatrixInput, signal: AbortSignal): Promise<CountedMatrix> {
  const { rows, columns, ...answer } = (await askJson(client, "/api/matrix", input, signal)) as MatrixAnswer;
  const nodesOf = (nodes: MatrixAnswer["rows"]): readonly GraphNode[] => subgraphOf({ nodes, relationships: [] }).nodes;
  return { ...answer, rows: nodesOf(rows), columns: columns === undefined ? undefined : nodesOf(columns) };
}
