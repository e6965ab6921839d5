/** `POST /api/matrix`: who of these is joined to whom of those, how often, and when last. */
import { matrixAnswer, matrixBody } from "../../graph/contract/matrix.ts";
import { readMatrix } from "../../graph/questions/matrix.ts";
import { bodyQuestionRoute } from "./body-question.ts";
import { NEIGHBOURS_EXAMPLE } from "./examples.ts";

const [WITKOFF, DMITRIEV] = NEIGHBOURS_EXAMPLE.nodes;

export const matrixRoute = bodyQuestionRoute({
  path: "/api/matrix",
  name: "getMatrix",
  summary: "Who of these is joined to whom of those, how often, and when last",
  description:
    "Every pair of a row and a column that is in no tie is joined by no relationship of the types in the period, anywhere in the database.",
  body: matrixBody,
  bodyExample: { rows: { ids: ["steve-witkoff", "kirill-dmitriev"] }, types: ["NEGOTIATED_WITH"] },
  answer: matrixAnswer,
  example: {
    rows: NEIGHBOURS_EXAMPLE.nodes,
    ties: [
      {
        start: DMITRIEV?.elementId ?? "",
        end: WITKOFF?.elementId ?? "",
        type: "NEGOTIATED_WITH",
        count: 3,
        last: { date: "2025-12-02", datePrecision: "day" },
      },
    ],
    missing: [],
    totals: { rows: 2, columns: 2 },
    truncated: false,
  },
  ask: (input, { reader, asking }) => readMatrix(reader, input, asking),
});
