/** Whether a value of a property passes a test. */
import { dayNumberOf } from "../time/days.ts";
import { dayOfValue } from "../time/spans.ts";
import type { Value } from "../values.ts";
import type { PropertyTest } from "./filters.ts";
import { valueText } from "./value-of-facet.ts";

/** A value is judged; absent and null are the same. */
export type Judge = (value: Value | undefined) => boolean;

/** Makes the test once, to be asked of many values. */
export function judgeOf(test: PropertyTest): Judge {
  switch (test.kind) {
    case "number":
      return numberJudge(test.from, test.to);
    case "text": {
      const wanted = new Set(test.values);
      return (value) => isPresent(value) && wanted.has(valueText(value));
    }
    case "boolean":
      return (value) => value === test.value;
    case "day":
      return dayJudge(test.from, test.to);
    case "item": {
      const wanted = new Set(test.values);
      return (value) => Array.isArray(value) && value.some((item) => isPresent(item) && wanted.has(valueText(item)));
    }
    case "present":
      return isPresent;
    case "absent":
      return (value) => !isPresent(value);
  }
}

/** Whether there is a value. */
export function isPresent(value: Value | undefined): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}

/** JavaScript compares integers of any size with numbers exactly. */
function numberJudge(from: number | undefined, to: number | undefined): Judge {
  return (value) =>
    (typeof value === "bigint" || typeof value === "number") &&
    (from === undefined || value >= from) &&
    (to === undefined || value <= to);
}

function dayJudge(from: string | undefined, to: string | undefined): Judge {
  const first = (from === undefined ? undefined : dayNumberOf(from)) ?? Number.NEGATIVE_INFINITY;
  const last = (to === undefined ? undefined : dayNumberOf(to)) ?? Number.POSITIVE_INFINITY;
  return (value) => {
    const day = dayOfValue(value);
    return day !== undefined && day >= first && day <= last;
  };
}
