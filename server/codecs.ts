/** Which JSON a media type means for values: plain, or typed in one of its versions. */
import { TYPED_JSON, TYPED_MEDIA_TYPES } from "../graph/media-types.ts";
import { PLAIN_WRITER, plainParameters } from "../graph/query-api/plain.ts";
import { typedParameters } from "../graph/query-api/read-typed.ts";
import type { TypedVersion } from "../graph/query-api/typed.ts";
import { TYPED_WRITERS } from "../graph/query-api/typed.ts";
import type { ValueWriter } from "../graph/query-api/value-writer.ts";
import type { Value, ValueMap } from "../graph/values.ts";

/** Values as JSON text, and parameters from JSON. */
export interface Codec {
  readonly writer: ValueWriter;
  /** Parameters as `readJson` gave them. @throws GraphError `invalid_request` naming what is wrong */
  parameters(json: Value | undefined): ValueMap;
}

const PLAIN: Codec = { writer: PLAIN_WRITER, parameters: plainParameters };

const TYPED: { readonly [version in TypedVersion]: Codec } = { "1.0": typed("1.0"), "1.1": typed("1.1") };

/** The codec of a media type; plain JSON for all that are not typed. */
export function codecFor(mediaType: string): Codec {
  if (!isTyped(mediaType)) return PLAIN;
  return mediaType === TYPED_JSON ? TYPED["1.1"] : TYPED["1.0"];
}

/** Whether a media type (without parameters) is one of typed JSON. */
export function isTyped(mediaType: string): boolean {
  return TYPED_MEDIA_TYPES.some((type) => type === mediaType);
}

function typed(version: TypedVersion): Codec {
  return { writer: TYPED_WRITERS[version], parameters: typedParameters };
}
