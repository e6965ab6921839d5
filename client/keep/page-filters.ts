/** Filters as JSON in a kept view, read strictly: they come back from links that others have made. */
import type { DayRange, Filters, PropertyFilter, PropertyTest } from "../../graph/filter/filters.ts";
import { NO_FILTERS } from "../../graph/filter/filters.ts";
import type { DateSource } from "../../graph/time/date-sources.ts";
import type { Found } from "../../graph/view/found.ts";
import type { JsonObject } from "../../graph/view/view-note.ts";

/** The filters, without those that filter nothing; undefined where none does. */
export function writeFilters(filters: Filters): JsonObject | undefined {
  const members = Object.entries(filters).flatMap(([name, value]): (readonly [string, unknown])[] => {
    const isSet = value instanceof Set;
    const isNone = isSet ? value.size === 0 : same(value, NO_FILTERS[name as keyof Filters]);
    return isNone || value === undefined ? [] : [[name, isSet ? [...value] : value]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** @throws GraphError `invalid_request` with the place of what is wrong */
export function readFilters(found: Found): Filters {
  const set = (name: string): ReadonlySet<string> => {
    const member = found.at(name);
    return member.isAbsent ? new Set() : new Set(member.texts());
  };
  const truth = (name: string): boolean => !found.at(name).isAbsent && found.at(name).truth();
  const leastOutlets = found.at("leastOutlets");
  const properties = found.at("properties");
  return {
    hiddenTypes: set("hiddenTypes"),
    hiddenLabels: set("hiddenLabels"),
    time: found.at("time").isAbsent ? {} : rangeOf(found.at("time")),
    ...found.optional("dateSource", readDateSource),
    ...found.optional("knownOn", dayOf),
    keepUndated: truth("keepUndated"),
    hiddenOutlets: set("hiddenOutlets"),
    oneOutletOnly: truth("oneOutletOnly"),
    leastOutlets: leastOutlets.isAbsent ? 1 : leastOutlets.number(),
    hiddenCertainties: set("hiddenCertainties"),
    properties: properties.isAbsent ? [] : properties.list().map(readProperty),
    hideIsolated: truth("hideIsolated"),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function rangeOf(found: Found): DayRange {
  return { ...found.optional("from", dayOf), ...found.optional("to", dayOf) };
}

function dayOf(found: Found): string {
  const day = found.text();
  if (isDay(day)) return day;
  throw found.wrong("a day such as 2025-11-21");
}

/** Whether a text is a day of the calendar, written as ISO 8601 has it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function readDateSource(found: Found): DateSource {
  return { entity: found.at("entity").oneOf(["node", "relationship"]), key: found.at("key").text() };
}

function readProperty(found: Found): PropertyFilter {
  return {
    entity: found.at("entity").oneOf(["node", "relationship"]),
    of: found.at("of").text(),
    key: found.at("key").text(),
    test: readTest(found.at("test")),
  };
}

const TESTS = ["number", "text", "boolean", "day", "item", "present", "absent"] as const;

function readTest(found: Found): PropertyTest {
  const kind = found.at("kind").oneOf(TESTS);
  const number = (member: Found): number => member.number();
  switch (kind) {
    case "number":
      return { kind, ...found.optional("from", number), ...found.optional("to", number) };
    case "text":
    case "item":
      return { kind, values: found.at("values").texts() };
    case "boolean":
      return { kind, value: found.at("value").truth() };
    case "day":
      return { kind, ...rangeOf(found) };
    default:
      return { kind };
  }
}
