/** All routes of the contract, in one list: the app mounts it and OpenAPI describes it. */
import { discoveryRoute } from "./discovery.ts";
import { evidenceRoute } from "./evidence.ts";
import { exportRoute } from "./export.ts";
import { liveRoute, readyRoute } from "./health.ts";
import { lookupRoute } from "./lookup.ts";
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

const DESCRIBED: readonly Route[] = [
  discoveryRoute,
  queryRoute,
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
];

export const ROUTES: readonly Route[] = [...DESCRIBED, openApiRoute(DESCRIBED)];
