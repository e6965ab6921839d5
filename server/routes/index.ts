/** All routes of the contract, in one list: the app mounts it and OpenAPI describes it. */
import { briefEvidenceRoute } from "./brief-evidence.ts";
import { claimsAboutRoute, claimsRoute } from "./claims.ts";
import { commonNeighboursRoute } from "./common-neighbours.ts";
import { discoveryRoute } from "./discovery.ts";
import { docsFileRoute, docsRoute } from "./docs.ts";
import { evidenceRoute } from "./evidence.ts";
import { expandCountsRoute, expandRoute } from "./expand.ts";
import { exportRoute } from "./export.ts";
import { liveRoute, readyRoute } from "./health.ts";
import { linksRoute } from "./links.ts";
import { lookupRoute } from "./lookup.ts";
import { matrixRoute } from "./matrix.ts";
import { metricsRoute } from "./metrics.ts";
import { neighboursRoute } from "./neighbours.ts";
import { nodeRoute } from "./node.ts";
import { openApiRoute } from "./openapi.ts";
import { overviewRoute } from "./overview.ts";
import { pairsRoute } from "./pairs.ts";
import { connectionsRoute, pathsRoute } from "./paths.ts";
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
import { readViewRoute, removeViewRoute, viewsRoute, writeViewRoute } from "./views.ts";

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
  expandRoute,
  expandCountsRoute,
  linksRoute,
  matrixRoute,
  pathsRoute,
  connectionsRoute,
  commonNeighboursRoute,
  evidenceRoute,
  briefEvidenceRoute,
  claimsRoute,
  claimsAboutRoute,
  pairsRoute,
  renderRoute,
  renderLinkRoute,
  exportRoute,
  lookupRoute,
  viewsRoute,
  readViewRoute,
  writeViewRoute,
  removeViewRoute,
  liveRoute,
  readyRoute,
  metricsRoute,
  docsRoute,
  docsFileRoute,
];

export const ROUTES: readonly Route[] = [...DESCRIBED, openApiRoute(DESCRIBED)];
