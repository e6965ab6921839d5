// @ts-check
/** Two days and a strip of bars, by which a reader chooses a period. */
import { announce, byId, drawing, payload, relationships, say } from "./page.js";
import { applyPeriod, counts, isFiltered, period, undatedCount } from "./period.js";

const DAY = 86_400_000;
const MOST_BARS = 240;
const BAR_HEIGHT = 36;
// As the panel writes days.
const inWords =
  payload.language === "ja"
    ? new Intl.DateTimeFormat("ja", { dateStyle: "long", timeZone: "UTC" })
    : new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const recorded = relationships.flatMap(({ days }) => (days === undefined ? [] : [Date.parse(days.day) / DAY]));
/** First and last day, counted from 1970. */
const first = recorded.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
const last = recorded.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
const daysInBar = Math.max(1, Math.ceil((last - first + 1) / MOST_BARS));
const barCount = Math.ceil((last - first + 1) / daysInBar);
/** @type {readonly SVGElement[]} */
let shades = [];

/** @param {() => void} onChange called when the period has changed */
export function startTimeStrip(onChange) {
  if (recorded.length === 0) {
    byId("time").hidden = true;
    return;
  }
  const choose = (/** @type {string} */ from, /** @type {string} */ to) => {
    if (from === period.from && to === period.to) return;
    period.from = from;
    period.to = to;
    applyPeriod();
    showPeriod();
    onChange();
  };
  for (const end of /** @type {const} */ (["from", "to"])) {
    const input = dayInput(end);
    input.min = isoDay(first);
    input.max = isoDay(last);
    input.addEventListener("input", () => choose(dayInput("from").value, dayInput("to").value));
  }
  byId("all-time").addEventListener("click", () => {
    choose("", "");
    dayInput("from").focus();
  });
  drawBars();
  watchBrush(choose);
  showPeriod();
}

/** Shows the period that is chosen, and counts. */
export function showPeriod() {
  if (dayInput("from").value !== period.from) dayInput("from").value = period.from;
  if (dayInput("to").value !== period.to) dayInput("to").value = period.to;
  byId("all-time").hidden = !isFiltered();
  const isWrong = period.from !== "" && period.to !== "" && period.from > period.to;
  for (const end of /** @type {const} */ (["from", "to"])) dayInput(end).setAttribute("aria-invalid", String(isWrong));
  const text = countsInWords(isWrong);
  byId("counts").textContent = text;
  if (isFiltered()) announce(text);
  const from = period.from === "" ? 0 : (Date.parse(period.from) / DAY - first) / daysInBar;
  const to = period.to === "" ? barCount : (Date.parse(period.to) / DAY - first + 1) / daysInBar;
  const within = (/** @type {number} */ bar) => Math.min(Math.max(bar, 0), barCount || 0);
  shades[0]?.setAttribute("width", String(within(from)));
  shades[1]?.setAttribute("x", String(within(to)));
  shades[1]?.setAttribute("width", String(barCount - within(to)));
}

/** @param {boolean} isWrong */
function countsInWords(isWrong) {
  const all = { nodes: payload.nodes.length, relationships: relationships.length };
  if (!isFiltered())
    return [say("allRelationships", { count: all.relationships }), say("allNodes", { count: all.nodes })].join(" · ");
  const shown = counts();
  return [
    ...(isWrong ? [say("wrongPeriod")] : []),
    say("shownRelationships", { shown: shown.relationships, count: all.relationships }),
    say("shownNodes", { shown: shown.nodes, count: all.nodes }),
    ...(undatedCount > 0 ? [say("undated", { count: undatedCount })] : []),
  ].join(" · ");
}

function drawBars() {
  const bars = new Array(barCount).fill(0);
  for (const day of recorded) bars[Math.floor((day - first) / daysInBar)] += 1;
  const most = Math.max(...bars);
  const strip = drawing("svg", {
    class: "chart",
    viewBox: `0 0 ${barCount} ${BAR_HEIGHT}`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const gap = barCount > 120 ? 0 : 0.12;
  for (const [index, count] of bars.entries()) {
    if (count === 0) continue;
    const height = Math.max((count / most) * BAR_HEIGHT, 2);
    const bar = drawing("rect", { class: "bar", x: index + gap, y: BAR_HEIGHT - height, width: 1 - 2 * gap, height });
    const title = drawing("title", {});
    title.textContent = say("oneDay", { day: barInWords(index), count });
    bar.append(title);
    strip.append(bar);
  }
  shades = [0, 1].map(() => drawing("rect", { class: "shade", x: 0, y: 0, width: 0, height: BAR_HEIGHT }));
  strip.append(...shades);
  byId("strip").append(strip);
  byId("strip-first").textContent = inWords.format(first * DAY);
  byId("strip-last").textContent = first === last ? "" : inWords.format(last * DAY);
}

/** @param {(from: string, to: string) => void} choose */
function watchBrush(choose) {
  const strip = byId("strip");
  /** @type {number | undefined} */
  let began;
  let asked = 0;
  const barAt = (/** @type {PointerEvent} */ event) => {
    const { left, width } = strip.getBoundingClientRect();
    return Math.min(Math.max(Math.floor(((event.clientX - left) / width) * barCount), 0), barCount - 1);
  };
  const brush = (/** @type {PointerEvent} */ event) => {
    if (began === undefined) return;
    const [one, other] = [began, barAt(event)].sort((a, b) => a - b);
    const end = first + ((other ?? 0) + 1) * daysInBar - 1;
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => choose(isoDay(first + (one ?? 0) * daysInBar), isoDay(Math.min(end, last))));
  };
  strip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    began = barAt(event);
    strip.setPointerCapture(event.pointerId);
    brush(event);
  });
  strip.addEventListener("pointermove", brush);
  for (const end of ["pointerup", "pointercancel"])
    strip.addEventListener(end, () => {
      began = undefined;
    });
}

/** @param {number} index */
function barInWords(index) {
  const from = first + index * daysInBar;
  const start = inWords.format(from * DAY);
  return daysInBar === 1 ? start : `${start} – ${inWords.format(Math.min(from + daysInBar - 1, last) * DAY)}`;
}

/** @param {"from" | "to"} end */
function dayInput(end) {
  return /** @type {HTMLInputElement} */ (byId(end));
}

/** @param {number} day */
function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
