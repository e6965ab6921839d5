/** What `POST /api/render`, `GET /api/render.svg`, `POST /api/export` and `POST /api/lookup` accept. */
import { z } from "zod";
import { FIGURE_PARTS } from "../figure/figure-options.ts";
import { FILE_FORMATS } from "../files/file-formats.ts";
import type { LayoutId } from "../layout/layout-names.ts";
import { LAYOUT_NAMES } from "../layout/layout-names.ts";
import { entityId } from "./parts.ts";
import { list } from "./requests.ts";

export const FIGURE_FORMATS = ["svg", "png", "pdf", "html"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

const LAYOUT_IDS = LAYOUT_NAMES.map((layout) => layout.id) as [LayoutId, ...LayoutId[]];
const isoDate = z.iso.date();
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

const numbers = (number: z.ZodNumber) => ({
  limit: number
    .int()
    .min(1)
    .max(50_000)
    .default(300)
    .meta({ description: "Nodes at most; a cut is announced in the figure." }),
  seed: number.int().min(0).max(4_294_967_295).default(1),
  scale: number.positive().max(40).default(2).meta({ description: "PNG: pixels for each unit of the figure." }),
});
/** In a body a number is a number: neither null nor true stands for one. A link has texts only, which become numbers. */
const BODY_NUMBERS = numbers(z.number());
const LINK_NUMBERS = numbers(z.coerce.number());

/** Which part of the graph. One of `graph`, `query`, `actor`, `note`. */
const selectionFields = {
  query: z
    .string()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta({ description: "A Cypher statement that reads; what its rows hold is the graph." }),
  actor: list.optional().meta({
    description:
      "Ids of actors (or of any nodes). One: it and its neighbours. Several: they, what joins them, and who is joined to at least two of them.",
  }),
  types: list.optional().meta({ description: "With `actor`: only these relationship types." }),
  from: isoDate.optional().meta({ description: "With `actor`: only what happened on or after this day." }),
  to: isoDate.optional().meta({ description: "With `actor`: only what happened on or before this day." }),
};

const figureFields = {
  lang: z.enum(["en", "ja"]).default("en"),
  layout: z.enum(LAYOUT_IDS).default("force").meta({ description: "For nodes without a place." }),
  scheme: z.enum(["light", "dark"]).default("light"),
  background: z.enum(["solid", "transparent"]).default("solid"),
  title: z.string().max(300).optional(),
  without: list
    .pipe(z.array(z.enum(FIGURE_PARTS)))
    .optional()
    .meta({ description: "Parts of the figure to leave out." }),
  size: z.string().max(40).optional().meta({
    description: "A preset (slide, a4, a4-landscape, column, poster, social) or `210x297mm`, `1200x630px`, `90mm`.",
  }),
  labels: flag.default(false).meta({ description: "Writes each relationship's phrase beside its line." }),
  bundles: flag
    .default(true)
    .meta({ description: "Draws many parallel relationships as one line with their number; false: one by one." }),
  text: z
    .enum(["text", "paths"])
    .default("text")
    .meta({ description: "SVG: text as text with its font inside, or as outlines." }),
  made: z
    .string()
    .max(40)
    .optional()
    .meta({ description: "When it was made, as ISO 8601, to be written into it; nothing is, without it." }),
};

/** A whole graph file (graph/files/graph-file.ts) or a note (graph/view/view-note.ts), read by its own reader. */
const document = z.record(z.string(), z.unknown());

export const selectionBody = z.object({
  ...selectionFields,
  limit: BODY_NUMBERS.limit,
  actor: z.array(entityId).max(1000).optional(),
  types: z.array(z.string()).optional(),
  parameters: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: "Typed as in Neo4j's Query API, or plain JSON." }),
  graph: document.optional().meta({ description: "A graph file of Parley: what is shown, with its places." }),
  note: document.optional().meta({ description: "The note inside a figure of Parley." }),
});

/** What `checkSelection` of render/requested-graph.ts holds requests to, in JSON Schema. */
const SELECTION_RULES = {
  oneOf: ["query", "actor", "graph", "note"].map((way) => ({ required: [way] })),
  dependentRequired: { types: ["actor"], from: ["actor"], to: ["actor"], parameters: ["query"] },
};

export const renderBody = z
  .strictObject({
    ...selectionBody.shape,
    ...figureFields,
    ...BODY_NUMBERS,
    without: z.array(z.enum(FIGURE_PARTS)).optional(),
    openBundles: z.array(z.string().max(2_000)).max(2_000).optional().meta({
      description:
        'With `graph`: pairs whose parallel relationships are drawn one by one, as JSON: `["<element id>","<element id>"]` in the order of the ids, with a type behind them where only that type is.',
    }),
    format: z.enum(FIGURE_FORMATS).default("svg"),
  })
  .meta(SELECTION_RULES);

/** The same as a link; no graph fits into it. */
export const renderQuery = z.strictObject({
  ...selectionFields,
  query: z.string().min(1).max(20_000).optional().meta({
    description:
      "A Cypher statement that reads; what its rows hold is the graph. A longer one goes into the body of POST /api/render.",
  }),
  ...figureFields,
  ...LINK_NUMBERS,
});

export const exportBody = z
  .strictObject({
    ...selectionBody.shape,
    lang: figureFields.lang,
    title: figureFields.title,
    made: figureFields.made,
    layout: figureFields.layout,
    seed: BODY_NUMBERS.seed,
    format: z
      .string()
      .min(1)
      .max(40)
      .meta({
        description: "How the file is written.",
        // Not z.enum: whoever names another one is told of all of them by the same words on the command line and here.
        enum: FILE_FORMATS.map((format) => format.id),
      }),
    bom: z.boolean().default(false).meta({ description: "CSV: begins with a byte order mark." }),
    formulas: z
      .enum(["harmless", "as-is"])
      .default("harmless")
      .meta({ description: "CSV: what becomes of cells that a spreadsheet would run." }),
  })
  .meta(SELECTION_RULES);

export const lookupBody = z.strictObject({
  nodes: z.array(z.string().max(500)).max(50_000),
  relationships: z.array(z.string().max(500)).max(200_000),
});

export type RenderInput = z.input<typeof renderBody>;
export type RenderBody = z.output<typeof renderBody>;
export type ExportInput = z.input<typeof exportBody>;
export type ExportBody = z.output<typeof exportBody>;
export type SelectionBody = z.output<typeof selectionBody>;
export type LookupInput = z.input<typeof lookupBody>;
