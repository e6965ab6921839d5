/** How one goes on from answers that hold a part of the graph. */
import type { AnswerLink } from "./route.ts";

/** To the first of the nodes of such an answer. */
export const NODE_LINK: AnswerLink = {
  operationId: "getNode",
  parameters: { id: "$response.body#/nodes/0/elementId" },
  description: "A node of the answer. The same for each of them, with its `elementId`.",
};

/** To the first of its relationships. */
export const EVIDENCE_LINK: AnswerLink = {
  operationId: "getEvidence",
  parameters: { id: "$response.body#/relationships/0/elementId" },
  description: "The claims behind a relationship of the answer. The same for each of them.",
};
