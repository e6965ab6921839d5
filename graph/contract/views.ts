/** What the routes of saved views accept and answer. */
import { z } from "zod";

/** Characters that a name may have: with four bytes each and what is put behind them they are still a file name (255 bytes). */
export const LONGEST_VIEW_NAME = 56;

/**
 * A name that is a file name on every system: any script; no sign that some system gives a meaning, nothing invisible, neither a dot nor a space
 * at its ends.
 */
const NAME = /^[^\p{C}\p{Z}./\\:*?"<>|](?:[^\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]{0,54}[^\p{C}\p{Z}./\\:*?"<>|])?$/u;

/** Names of devices, which Windows does not let anybody use for files. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const WRONG_NAME = `expected 1 to ${LONGEST_VIEW_NAME} characters without / \\ : * ? " < > | and without a dot or space at an end`;

/** The name of a saved view, in its composed form (NFC), so that what looks the same is the same. */
export const viewName = z
  .string()
  .refine((name) => NAME.test(name), { error: WRONG_NAME })
  .refine((name) => !DEVICE.test(name), {
    error: "expected a name that is none of a device of Windows (con, nul, com1 …)",
  })
  .transform((name) => name.normalize())
  .meta({
    description: `Name of the view: ${WRONG_NAME.replace("expected ", "")}.`,
    minLength: 1,
    maxLength: LONGEST_VIEW_NAME,
    examples: ["Miami talks"],
  });

export const viewPath = z.strictObject({ name: viewName });

/** A view as its own reader (graph/view/view-note.ts) reads it. */
export const viewDocument = z
  .looseObject({
    format: z.literal("parley-view"),
    version: z.literal(1),
    language: z.enum(["en", "ja"]),
    nodes: z.array(z.array(z.union([z.string(), z.number()])).length(3)).meta({ description: "Each `[key, x, y]`." }),
    relationships: z.array(z.string()),
  })
  .meta({
    id: "ViewDocument",
    description:
      "A view: which nodes (`[key, x, y]`) and relationships (keys) are shown, and in `page` how. A key is the stable `id` property, or the `elementId`.",
  });

export const savedView = z
  .object({
    name: z.string(),
    savedAt: z.string().meta({ description: "ISO 8601, UTC." }),
    bytes: z.number().int(),
    etag: z.string().meta({ description: "The `ETag` of the view: names this state of it." }),
    title: z.string().optional(),
    nodes: z.number().int().optional().meta({ description: "Absent where the file is no view that can be read." }),
    relationships: z.number().int().optional(),
  })
  .meta({ id: "SavedView", description: "What is known of a saved view without opening it." });

export const viewsAnswer = z
  .object({
    enabled: z.boolean().meta({
      description: "Whether the operator has named a folder for views (`PARLEY_VIEWS`); else none can be saved.",
    }),
    views: z.array(savedView).meta({ description: "By name." }),
    truncated: z.boolean().meta({ description: "Whether the folder holds more than are listed." }),
  })
  .meta({ id: "ViewsAnswer" });

export const removedAnswer = z.object({ name: z.string(), removed: z.literal(true) }).meta({ id: "RemovedView" });

export type SavedView = z.infer<typeof savedView>;
export type ViewsAnswer = z.infer<typeof viewsAnswer>;
