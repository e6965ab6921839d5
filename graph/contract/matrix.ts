/** What `POST /api/matrix` accepts and answers. */
import { z } from "zod";
import { MOST_ROWS } from "../matrix/matrix-grid.ts";
import { node } from "./entities.ts";
import { entityId } from "./parts.ts";

const name = z.string().min(1).max(1000);
const isoDate = z.iso.date();

const chosen = z.strictObject({
  ids: z
    .array(entityId)
    .max(MOST_ROWS)
    .meta({ description: "These nodes, by their stable `id` property or their `elementId`." }),
});
const connected = z.strictObject({
  labels: z.array(name).max(200).optional().meta({
    description: "Nodes with one of these labels; without it all but the evidence layer.",
  }),
  limit: z
    .number()
    .int()
    .min(1)
    .max(MOST_ROWS)
    .default(100)
    .meta({ description: "Nodes at most: those with most relationships of the types." }),
  unconnected: z.boolean().default(false).meta({
    description: "Whether nodes without any such relationship count too; they come last.",
  }),
});
const axis = z.union([chosen, connected]);

export const matrixBody = z.strictObject({
  rows: axis.meta({ description: "Nodes by their ids, or the best connected ones of some labels." }),
  columns: axis.optional().meta({ description: "The same for the columns; without it they are the rows again." }),
  types: z
    .array(name)
    .max(2000)
    .optional()
    .meta({ description: "Relationship types; without it all but the evidence layer." }),
  from: isoDate.optional().meta({ description: "Only relationships that happened on or after this day." }),
  to: isoDate.optional().meta({ description: "Only relationships that happened on or before this day." }),
});

const total = z.number().int();

export const matrixAnswer = z
  .object({
    rows: z.array(node),
    columns: z.array(node).optional().meta({ description: "Absent where the columns are the rows." }),
    ties: z
      .array(
        z.object({
          start: z.string().meta({ description: "`elementId` of the node that the relationships start from." }),
          end: z.string(),
          type: z.string(),
          count: z.number().int(),
          last: z
            .object({ date: z.string(), dateEnd: z.string().optional(), datePrecision: z.string().optional() })
            .optional()
            .meta({ description: "When the last of them happened, where they have dates. ISO 8601." }),
        }),
      )
      .meta({
        description:
          "Relationships between a row and a column, whichever they start from, counted by start, end and type.",
      }),
    missing: z.array(z.string()).meta({ description: "Ids that no node has." }),
    totals: z.object({ rows: total, columns: total }).meta({
      description: "How many nodes there are to choose from.",
    }),
    truncated: z.boolean().meta({ description: "Whether ties were left out; what is absent may then be there." }),
  })
  .meta({ id: "MatrixAnswer" });

export type MatrixInput = z.input<typeof matrixBody>;
export type MatrixAnswer = z.infer<typeof matrixAnswer>;
