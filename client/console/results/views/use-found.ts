/** The nodes and relationships in the rows of an answer, collected in slices while rows arrive. */
import { useEffect, useRef, useState } from "react";
import type { Subgraph } from "../../../../graph/subgraph.ts";
import { EMPTY_SUBGRAPH, subgraphOfRows } from "../../../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../../../graph/values.ts";
import { turnOfPage } from "../../../api/turn-of-page.ts";
import type { Answer } from "../../answer.ts";
import { settledCount } from "./settled-count.ts";

/** Rows that are looked through before the page gets its turn. */
const SLICE = 500;

export interface Found {
  readonly subgraph: Subgraph;
  /** Whether rows that are there have not been looked through yet. */
  readonly isCollecting: boolean;
}

interface Collected {
  next: number;
  readonly nodes: Map<string, GraphNode>;
  readonly relationships: Map<string, GraphRelationship>;
}

export function useFound(answer: Answer): Found {
  const { rows } = answer;
  const due = settledCount(answer);
  const collected = useRef<Collected>({ next: 0, nodes: new Map(), relationships: new Map() });
  const [found, setFound] = useState<{ readonly subgraph: Subgraph; readonly count: number }>({
    subgraph: EMPTY_SUBGRAPH,
    count: 0,
  });
  useEffect(() => {
    let isOver = false;
    const collect = async (): Promise<void> => {
      const { nodes, relationships } = collected.current;
      while (collected.current.next < due) {
        const from = collected.current.next;
        collected.current.next = Math.min(from + SLICE, due);
        const part = subgraphOfRows(rows.slice(from, collected.current.next));
        for (const node of part.nodes) nodes.set(node.elementId, node);
        for (const relationship of part.relationships) relationships.set(relationship.elementId, relationship);
        await turnOfPage();
        if (isOver) return;
      }
      setFound({ subgraph: { nodes: [...nodes.values()], relationships: [...relationships.values()] }, count: due });
    };
    void collect();
    return () => {
      isOver = true;
    };
  }, [rows, due]);
  return { subgraph: found.subgraph, isCollecting: found.count < due };
}
