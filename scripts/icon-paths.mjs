/**
 * Takes the icons that nodes can carry from Tabler Icons (MIT licence) and writes graph/look/icon-paths.ts, so that figures can be drawn
 * without the package. `node scripts/icon-paths.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// The pictures are in a package that the one with the components brings.
const components = createRequire(import.meta.url).resolve("@tabler/icons-react");
const ICON_FILES = dirname(createRequire(components).resolve("@tabler/icons/outline/user.svg"));
const OUT = fileURLToPath(new URL("../graph/look/icon-paths.ts", import.meta.url));

/** Our name of an icon, and Tabler's. */
const ICONS = {
  person: "user",
  people: "users",
  group: "users-group",
  country: "flag",
  world: "world",
  place: "map-pin",
  city: "building-community",
  building: "building",
  home: "home",
  organization: "sitemap",
  government: "building-bank",
  alliance: "affiliate",
  company: "briefcase",
  factory: "building-factory-2",
  shop: "building-store",
  school: "school",
  hospital: "building-hospital",
  document: "file-text",
  article: "news",
  book: "book",
  proposal: "clipboard-list",
  claim: "quote",
  talk: "messages",
  mail: "mail",
  phone: "phone",
  meeting: "heart-handshake",
  event: "calendar-event",
  time: "clock",
  law: "scale",
  vote: "checkbox",
  money: "coin",
  card: "credit-card",
  order: "shopping-cart",
  product: "package",
  category: "category",
  tag: "tag",
  film: "movie",
  music: "music",
  picture: "photo",
  computer: "device-desktop",
  server: "server-2",
  database: "database",
  network: "network",
  code: "code",
  key: "key",
  shield: "shield",
  weapon: "swords",
  fire: "flame",
  car: "car",
  ship: "ship",
  plane: "plane",
  train: "train",
  energy: "bolt",
  plant: "leaf",
  animal: "paw",
  health: "heart",
  science: "flask",
  tool: "tool",
  star: "star",
  warning: "alert-triangle",
};

/** The `d` of each stroke; the square around the icon, which draws nothing, is left out. */
function pathsOf(name) {
  const svg = readFileSync(join(ICON_FILES, `${name}.svg`), "utf8");
  const paths = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d).filter((d) => d !== "M0 0h24v24H0z");
  if (paths.length === 0) throw new Error(`The icon "${name}" has no paths.`);
  return paths.join("");
}

const { version } = JSON.parse(readFileSync(join(ICON_FILES, "../../package.json"), "utf8"));
const rows = Object.entries(ICONS).map(([icon, name]) => `  ${icon}: "${pathsOf(name)}",`);
writeFileSync(
  OUT,
  `/**
 * The strokes of the icons that nodes can carry, on a square of 24. Written by scripts/icon-paths.mjs from Tabler Icons ${version},
 * © Paweł Kuna, MIT licence.
 */
import type { IconName } from "./icon-names.ts";

export const ICON_PATHS: { readonly [icon in IconName]: string } = {
${rows.join("\n")}
};
`,
);
process.stdout.write(`${rows.length} icons\n`);
