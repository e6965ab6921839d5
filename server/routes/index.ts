/** All routes of the contract, in one list: the app mounts it and OpenAPI describes it. */
import { discoveryRoute } from "./discovery.ts";
import { docsFileRoute, docsRoute } from "./docs.ts";
import { evidenceRoute } from "./evidence.ts";
import { exportRoute } from "./export.ts";
import { liveRoute, readyRoute } from "./health.ts";
import { lookupRoute } from "./lookup.ts";
import { metricsRoute } from "./metrics.ts";
import { neighboursRoute } from "./neighbours.ts";
import { nodeRoute } from "./node.ts";
import { openApiRoute } from "./openapi.ts";
import { overviewRoute } from "./overview.ts";
import { pathsRoute } from "./paths.ts";
import { queryRoute } from "./query-v2.ts";
import { renderRoute } from "./render.ts";
import { renderLinkRoute } from "./render-link.ts";
import type { Route } from "./route.ts";
import { schemaRoute } from "./schema.ts";
import { searchRoute } from "./search.ts";
import {
  commitTransactionRoute,
  openTransactionRoute,
  rollBackTransactionRoute,
  runInTransactionRoute,
} from "./transactions.ts";

const DESCRIBED: readonly Route[] = [
  discoveryRoute,
  queryRoute,
  openTransactionRoute,
  runInTransactionRoute,
  commitTransactionRoute,
  rollBackTransactionRoute,
  schemaRoute,
  overviewRoute,
  searchRoute,
  nodeRoute,
  neighboursRoute,
  pathsRoute,
  evidenceRoute,
  renderRoute,
  renderLinkRoute,
  exportRoute,
  lookupRoute,
  liveRoute,
  readyRoute,
  metricsRoute,
  docsRoute,
  docsFileRoute,
];

export const ROUTES: readonly Route[] = [...DESCRIBED, openApiRoute(DESCRIBED)];
