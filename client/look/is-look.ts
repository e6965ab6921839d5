/** Which files are looks: told before anything of them is read. */
import { LOOK_FORMAT } from "../../graph/look/look-format.ts";

const LOOK_START = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${LOOK_FORMAT}"`);

/** @param start how the file begins, as text */
export function isLook(name: string, start: string): boolean {
  return isGrass(name) || LOOK_START.test(start);
}

/** Whether a file is a style sheet of Neo4j Browser, by its name. */
export function isGrass(name: string): boolean {
  return /\.grass$/i.test(name);
}
