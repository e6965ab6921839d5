/** Nodes and relationships as they go over HTTP, and how they become JSON and values again. */
import { z } from "zod";
import { ERROR_CODES } from "../errors.ts";
import { ICON_NAMES } from "../look/icon-names.ts";

/** A value of the graph as it goes over HTTP; how it is written depends on the media type, so that nothing is checked here. */
export const value = z.unknown().meta({ id: "Value" });

export const properties = z.record(z.string(), value).meta({
  id: "Properties",
  description: "Property values: plain JSON, or typed JSON when the request accepts application/vnd.neo4j.query.v1.1.",
});
export const node = z
  .object({ elementId: z.string(), labels: z.array(z.string()), properties })
  .meta({ id: "Node", description: "A node, as in Neo4j's Query API." });
export const relationship = z
  .object({
    elementId: z.string(),
    startNodeElementId: z.string(),
    endNodeElementId: z.string(),
    type: z.string(),
    properties,
  })
  .meta({ id: "Relationship", description: "A relationship, as in Neo4j's Query API." });

/** A node on the wire: property values are still encoded. */
export type WireNode = z.infer<typeof node>;
/** A relationship on the wire: property values are still encoded. */
export type WireRelationship = z.infer<typeof relationship>;

const themeColour = z.object({ light: z.string(), dark: z.string() });
const words = z.object({ en: z.string(), ja: z.string() });
const layer = z.enum(["talk", "affiliation", "evidence"]);
export const lens = z
  .object({
    id: z.string(),
    nodes: z.array(
      z.object({
        label: z.string(),
        words,
        colour: themeColour,
        shape: z.enum([
          "ellipse",
          "round-rectangle",
          "rectangle",
          "hexagon",
          "diamond",
          "tag",
          "octagon",
          "round-triangle",
        ]),
        icon: z.enum(ICON_NAMES).optional(),
        size: z
          .discriminatedUnion("by", [
            z.object({ by: z.literal("neighbours") }),
            z.object({ by: z.literal("fixed"), pixels: z.number() }),
            z.object({ by: z.literal("property"), property: z.string() }),
          ])
          .optional(),
        caption: z.string().optional(),
        layer,
      }),
    ),
    relations: z.array(
      z.object({
        type: z.string(),
        words,
        reverse: words,
        symmetric: z.boolean(),
        colour: themeColour,
        line: z.enum(["solid", "dashed", "dotted"]),
        arrow: z.enum(["none", "triangle", "tee", "vee"]),
        width: z.number().optional(),
        widthProperty: z.string().optional(),
        caption: z.string().optional(),
        layer,
        evidence: z.boolean(),
      }),
    ),
    captions: z.object({ en: z.array(z.string()), ja: z.array(z.string()) }),
    dateProperty: z.string().optional(),
  })
  .meta({
    id: "Lens",
    description:
      "What the explorer knows about this schema: captions, colours, shapes, symmetric types, dates, evidence.",
  });

export const errorBody = z
  .object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    hint: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: "Error", description: "The one error body of every route but the Query API." });
