/** For browser tests: a made pair with all that can be between two, the view of it, and what is drawn. */
import type { ReactElement } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import type { Value } from "../../graph/values.ts";
import { GraphRelationship, Temporal, valueMap } from "../../graph/values.ts";
import type { PairPart } from "../api/pairs.ts";
import { PairView } from "../pair/PairView.tsx";
import type { LoadPair, PairViewProps } from "../pair/props.ts";
import { ENVOY } from "./graph.ts";
import { CLAIMS, NEGOTIATOR, noop, TALKS_LENS } from "./talks.ts";

export const FROM = { ids: [NEGOTIATOR.elementId], name: "Clara Negotiator" };
export const TO = { ids: [ENVOY.elementId], name: "Anna Envoy" };

let made = 0;
export function line(type: string, properties: Readonly<Record<string, Value>>, [start, end] = [NEGOTIATOR, ENVOY]) {
  made += 1;
  return new GraphRelationship(
    `5:p:${made}`,
    start.elementId,
    end.elementId,
    type,
    valueMap(Object.entries(properties)),
  );
}
export const on = (date: string, more: Readonly<Record<string, Value>> = {}) => ({
  date: new Temporal("Date", date),
  ...more,
});
export const BACK = [ENVOY, NEGOTIATOR] as const;

export const FEW = [
  line("NEGOTIATED_WITH", on("2025-11-20", { claims: ["one", "three"], certainty: "stated" })),
  line("PRESSURED", on("2025-11-20", { claims: ["two"], severity: "threaten" }), [...BACK]),
  line("PLANS_TO_MEET", on("2025-12-01", { datePrecision: "before" })),
  line("REJECTED", on("2025-11-25", { certainty: "disputed" })),
  line("NEGOTIATED_WITH", { claims: ["one"] }),
];

export function partOf(relationships: readonly GraphRelationship[], more: Partial<PairPart> = {}): PairPart {
  const counts = new Map<string, { type: string; direction: "out" | "in"; count: number }>();
  for (const { type, startNodeElementId } of relationships) {
    const direction = startNodeElementId === NEGOTIATOR.elementId ? "out" : "in";
    const entry = counts.get(`${type} ${direction}`) ?? { type, direction, count: 0 };
    counts.set(`${type} ${direction}`, { ...entry, count: entry.count + 1 });
  }
  return {
    from: [NEGOTIATOR],
    to: [ENVOY],
    relationships,
    counts: [...counts.values()],
    total: relationships.length,
    truncated: false,
    ...more,
  };
}

const BY_ID = new Map(
  CLAIMS.map((claim, at) => [["one", "two", "three"][at] ?? "", { ...claim, id: ["one", "two", "three"][at] ?? "" }]),
);
export const loadClaims: PairViewProps["loadClaims"] = async (ids) =>
  new Map(
    ids.flatMap((id): [string, Claim][] => {
      const claim = BY_ID.get(id);
      return claim === undefined ? [] : [[id, claim]];
    }),
  );
export const search: PairViewProps["search"] = async () => ({ hits: [], truncated: false });
export const loadFew: LoadPair = async () => partOf(FEW);

export function view(props: Partial<PairViewProps> = {}, size = { width: 900, height: 320 }): ReactElement {
  return (
    <div style={size}>
      <PairView
        lens={TALKS_LENS}
        from={FROM}
        to={TO}
        dateKey="date"
        choices={new Map()}
        onChoose={noop}
        range={{}}
        onRange={noop}
        loadPair={loadFew}
        loadClaims={loadClaims}
        search={search}
        onPick={noop}
        onSwap={noop}
        onShow={noop}
        {...props}
      />
    </div>
  );
}

export const stops = (): readonly Element[] => [...document.querySelectorAll("[data-stop]")];
export const labels = (): readonly (string | null)[] => stops().map((stop) => stop.getAttribute("aria-label"));
