/** Reads plans and profiles as the Query API writes them in typed JSON: the reverse of plan.ts. */
import type { PlanOperator } from "../store.ts";
import type { ValueMap } from "../values.ts";
import { typedParameters } from "./read-typed.ts";

/** A plan on the wire. */
export interface WirePlan {
  readonly operatorType: string;
  readonly arguments: unknown;
  readonly identifiers: readonly string[];
  readonly children: readonly WirePlan[];
  readonly dbHits?: number;
  readonly records?: number;
}

/** A plan with its arguments decoded. @throws GraphError `invalid_request` where an argument is not typed JSON */
export function readPlan(wire: WirePlan): PlanOperator {
  const argumentsOf: ValueMap = typedParameters(wire.arguments);
  return {
    operatorType: wire.operatorType,
    identifiers: wire.identifiers,
    arguments: argumentsOf,
    children: wire.children.map(readPlan),
    ...(wire.dbHits === undefined ? {} : { dbHits: wire.dbHits }),
    ...(wire.records === undefined ? {} : { rows: wire.records }),
  };
}
