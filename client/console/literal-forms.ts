/** What the functions of literals make: temporal values of a text, points of their coordinates. */
import { GraphError } from "../../graph/errors.ts";
import type { Value, ValueMap } from "../../graph/values.ts";
import { Point } from "../../graph/values.ts";
import type { TemporalKind } from "./library/temporal-text.ts";
import { readDuration, readTemporal } from "./library/temporal-text.ts";

const KINDS: ReadonlyMap<string, TemporalKind> = new Map([
  ["date", "date"],
  ["time", "time"],
  ["localtime", "localTime"],
  ["datetime", "dateTime"],
  ["localdatetime", "localDateTime"],
]);

/**
 * The value that `name('text')` makes.
 * @throws GraphError `invalid_request` where the function is not known here, or the text is in none of the forms that are read here:
 * Cypher reads more (2025-W47, 20251121)
 */
export function valueOfText(name: string, text: string): Value {
  if (name === "duration") {
    if (/\.\d+[YMWDH]/.test(text))
      throw new GraphError(
        "invalid_request",
        "Only seconds have a fraction here; the database turns others into them.",
      );
    return readDuration(text);
  }
  const kind = KINDS.get(name);
  if (kind !== undefined) return readTemporal(kind, text);
  throw new GraphError("invalid_request", `\`${name}\` is not known here.`, {
    hint: `Known are ${[...KINDS.keys()].join(", ")}, duration and point.`,
  });
}

const SRIDS = { "wgs-84": 4326, "wgs-84-3d": 4979, cartesian: 7203, "cartesian-3d": 9157 } as const;

/** The point of `point({…})`: longitude and latitude (and height), or x and y (and z), with a crs or srid where it is another. @throws GraphError */
export function pointOf(fields: ValueMap): Point {
  const isEarth = fields.longitude !== undefined;
  const names = isEarth ? ["longitude", "latitude", "height"] : ["x", "y", "z"];
  const coordinates = names.flatMap((name) => numberIn(fields[name]) ?? []);
  const { srid, crs } = fields;
  const known = Object.entries(SRIDS).find(([name, code]) => name === crs || BigInt(code) === srid)?.[1];
  const isOther = (srid !== undefined || crs !== undefined) && known === undefined;
  const expected = [...names.slice(0, coordinates.length), "srid", "crs"];
  if (coordinates.length < 2 || isOther || Object.keys(fields).some((name) => !expected.includes(name))) {
    throw new GraphError("invalid_request", "These are not the coordinates of a point.", {
      hint: "Write point({longitude: 139.7, latitude: 35.7}) or point({x: 1, y: 2}), with height or z for three dimensions.",
    });
  }
  const usual = isEarth ? [4326, 4979] : [7203, 9157];
  return new Point(known ?? usual[coordinates.length - 2] ?? 7203, coordinates);
}

function numberIn(value: Value | undefined): number | undefined {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? value : undefined;
}
