/** Textures that tell the parts of bars apart without colour: plain, slanted, dotted, lying, crossed, upright. */
import { useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./timeline.module.css";
import type { Group } from "./timeline-model.ts";

// Drawn in the colour of the panel upon that of the group, on a tile of 6 pixels.
const MARKS: readonly ReactNode[] = [
  null,
  <path key="slanted" d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />,
  <path key="dotted" d="M1 1h1.6v1.6h-1.6zM4 4h1.6v1.6h-1.6z" className={classes.textureFilled} />,
  <path key="lying" d="M0 2h6M0 5h6" />,
  <path key="crossed" d="M0 0L6 6M6 0L0 6" />,
  <path key="upright" d="M2 0v6M5 0v6" />,
];

/** One pattern for each group, to be used as `url(#id)`: the id is `prefix` and the place of the group. */
export function TextureDefinitions({ prefix, groups }: { readonly prefix: string; readonly groups: readonly Group[] }) {
  const scheme = useComputedColorScheme("light");
  return (
    <defs>
      {groups.map(({ key, colour }, at) => (
        <pattern key={key} id={`${prefix}${at}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={colour[scheme]} />
          <g className={classes.texture}>{MARKS[at % MARKS.length]}</g>
        </pattern>
      ))}
    </defs>
  );
}

/** A sample of a group's bars, beside its words. */
export function TextureMark({ group, at }: { readonly group: Group; readonly at: number }) {
  const prefix = useId();
  const groups = Array.from({ length: at + 1 }, () => group);
  return (
    <svg className={classes.sample} viewBox="0 0 14 12" aria-hidden="true" focusable="false">
      <TextureDefinitions prefix={prefix} groups={groups.map((one, place) => ({ ...one, key: String(place) }))} />
      <rect width="14" height="12" rx="2" fill={`url(#${prefix}${at})`} />
    </svg>
  );
}
