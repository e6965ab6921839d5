/** Figures that are read when the metrics are asked for: what runs now, and how much may. */
import type { ContextParts } from "./context.ts";

/** Adds the gauges of a server to its metrics. */
export function addGauges({ backend, metrics, places, pool, settings, transactions }: ContextParts): void {
  const { gauge } = metrics;
  gauge("parley_queries_active", "Requests that ask the database now.", () => places.taken());
  gauge("parley_queries_limit", "Requests that may ask it at the same time.", () => settings.maxQueries);
  gauge("parley_drawings_running", "Figures that are drawn now.", () => pool.jobs().running);
  gauge("parley_drawings_waiting", "Figures that wait to be drawn.", () => pool.jobs().waiting);
  gauge("parley_transactions_open", "Explicit transactions that clients hold open.", () => transactions.count());
  gauge("parley_database_up", "Whether the database answers.", () => (backend.current() === undefined ? 0 : 1));
  const sessions = (): { readonly open: number; readonly most: number } | undefined => backend.current()?.sessions?.();
  gauge("parley_database_sessions_open", "Sessions with the database that are open.", () => sessions()?.open ?? 0);
  gauge("parley_database_connections_limit", "Connections to it at most.", () => sessions()?.most ?? 0);
}
