/** Parts that several requests and answers are made of. */
import { z } from "zod";

/** What names a node or relationship: its stable `id` property or its `elementId`. */
export const entityId = z.string().min(1).max(500);

/** A relationship type in a body, where it may hold commas. */
export const typeName = z.string().min(1).max(1000);

export const truncated = z.boolean().meta({ description: "Whether something was left out." });
