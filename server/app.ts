/** Puts the server together: what every request passes, in order, and the routes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import type { Express, Request, RequestHandler, Response } from "express";
import express from "express";
import type { Logger } from "pino";
import { GraphError } from "../graph/errors.ts";
import { groupBy } from "../graph/group.ts";
import type { RenderPool } from "../render/render-pool.ts";
import { renderPool } from "../render/render-pool.ts";
import type { ActiveRequests } from "./active-requests.ts";
import type { Backend } from "./backend.ts";
import { limitClient, limitRate } from "./client-limits.ts";
import { warnOfProxy } from "./client-of.ts";
import type { Context } from "./context.ts";
import { createContext } from "./context.ts";
import { shareWithOrigins } from "./cors.ts";
import { documentParser } from "./document-body.ts";
import { errorHandler } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { createMetrics } from "./metrics.ts";
import type { Places } from "./places.ts";
import { places } from "./places.ts";
import { queryBodyReader } from "./query-request.ts";
import { methodNotAllowed } from "./refused-request.ts";
import { requestLog } from "./request-log.ts";
import { recordOf } from "./request-record.ts";
import { liveRoute } from "./routes/health.ts";
import { ROUTES } from "./routes/index.ts";
import type { Route } from "./routes/route.ts";
import type { SavedViews } from "./saved-views.ts";
import { checkHost, checkOrigin, checkToken, securityHeaders } from "./security.ts";
import { addGauges } from "./server-gauges.ts";
import type { Settings } from "./settings.ts";
import type { Transactions } from "./transactions.ts";
import { openTransactions } from "./transactions.ts";

export interface AppOptions {
  readonly backend: Backend;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Folder of the built page; without it only the API is served. */
  readonly clientFolder?: string | undefined;
  /** Version of the program, for the metrics. */
  readonly version?: string | undefined;
  /** Where requests that ask the database find a place; made from the settings when absent. */
  readonly places?: Places;
  /** Where figures are drawn; whoever gives it closes it. Made from the settings when absent. */
  readonly pool?: RenderPool;
  readonly metrics?: Metrics;
  /** Explicit transactions; whoever gives them ends them. Made from the settings when absent. */
  readonly transactions?: Transactions;
  /** Where views are saved; nowhere when absent. */
  readonly views?: SavedViews | undefined;
  /** Told of every request, for whoever wants to wait for them. */
  readonly requests?: ActiveRequests;
}

/** What needs a token, where there is one, and counts for the limits of clients. */
const GUARDED = ["/api", "/db", "/metrics"];

/** The server as an express app; nothing listens yet. */
export function createApp(options: AppOptions): Express {
  const { settings, logger } = options;
  const context = contextOf(options);
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  // Repeated and flat parameters only: no objects can be smuggled into a query string.
  app.set("query parser", "simple");
  app.set("trust proxy", settings.trustProxy.length === 0 ? false : [...settings.trustProxy]);
  if (options.requests !== undefined) app.use(options.requests.handler);
  app.use(requestLog(logger), context.metrics.handler, securityHeaders(settings), checkHost(settings));
  app.use(warnOfProxy(logger, settings), shareWithOrigins(settings), checkOrigin(settings));
  app.use(GUARDED, rateFor(settings), tokenFor(settings));
  app.use(compression({ filter: mayCompress }));
  app.use("/db", queryBodyReader(settings));
  const limiter = limitClient(settings);
  const hasPage = options.clientFolder !== undefined;
  for (const route of ROUTES) mount(app, route, context, limiter, hasPage);
  answerOtherMethods(app);
  if (options.clientFolder !== undefined) servePage(app, options.clientFolder);
  app.use((request) => {
    throw new GraphError("not_found", `There is no ${request.method} ${request.path}.`, {
      hint: "/api/openapi.json lists all routes.",
    });
  });
  app.use(errorHandler());
  return app;
}

function contextOf(options: AppOptions): Context {
  const { backend, settings } = options;
  const parts = {
    backend,
    settings,
    places: options.places ?? places(settings.maxQueries),
    pool: options.pool ?? renderPool({ timeLimitMs: settings.renderTimeoutSeconds * 1000 }),
    metrics: options.metrics ?? createMetrics(options.version ?? ""),
    transactions: options.transactions ?? openTransactions(settings),
    views: options.views,
  };
  addGauges(parts);
  return createContext(parts);
}

/** Counts requests of each client; the liveness probe never fails because somebody else asks too much. */
function rateFor(settings: Settings): RequestHandler {
  const limit = limitRate(settings);
  return (request, response, next) => {
    if (pathOf(request) === liveRoute.path) next();
    else limit(request, response, next);
  };
}

function tokenFor(settings: Settings): RequestHandler {
  const open = ROUTES.filter((route) => route.open === true).map((route) => route.path);
  const check = checkToken(settings.token, open);
  return (request, response, next) => {
    // Mounted handlers see the path behind their mount point.
    const { url } = request;
    request.url = request.originalUrl;
    try {
      check(request, response, () => undefined);
    } finally {
      request.url = url;
    }
    next();
  };
}

function mount(app: Express, route: Route, context: Context, limiter: RequestHandler, hasPage: boolean): void {
  const path = patternOf(route);
  const isFree = route.free === true;
  app[route.method](path, (_request, response, next) => {
    recordOf(response).onRoute(route.path, !isFree);
    next();
  });
  if (!isFree) app[route.method](path, limiter);
  if (route.body?.isDocument === true) app[route.method](path, documentParser(context.settings));
  app[route.method](path, async (request, response, next) => {
    // `/` is the page for people and the discovery document for programs.
    const isForPeople = hasPage && route.path === "/";
    if (isForPeople && request.accepts(["text/html", "application/json"]) !== "application/json") return next();
    await route.handle(context, request, response);
  });
}

/** OPTIONS says what a path takes; anything else that it does not take is 405, not 404. */
function answerOtherMethods(app: Express): void {
  for (const [path, routes] of groupBy(ROUTES, patternOf)) {
    const taken = routes.map((route) => route.method.toUpperCase());
    const allowed = [...taken, ...(taken.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    app.all(path, (request, response, next) => {
      if (request.method === "OPTIONS") response.status(204).setHeader("Allow", allowed.join(", ")).end();
      else if (allowed.includes(request.method)) next();
      else throw methodNotAllowed(request.method, request.path, allowed);
    });
  }
}

/** The path of a route as express writes it: `/api/nodes/:id`. */
function patternOf(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, ":$1");
}

function pathOf(request: Request): string {
  return request.originalUrl.split("?", 1)[0] ?? "";
}

function servePage(app: Express, folder: string): void {
  if (!existsSync(join(folder, "index.html"))) {
    throw new GraphError("internal", `The page is not built: ${folder} has no index.html.`, {
      hint: "Run npm run build.",
    });
  }
  app.use(
    express.static(folder, {
      index: "index.html",
      redirect: false,
      setHeaders: (response: Response, file: string) => {
        // Names of assets hold a hash of their content; everything else may change under its name.
        const isHashed = /[\\/]assets[\\/]/.test(file);
        response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
}

const mayCompress: compression.CompressionFilter = (request, response) => {
  const type = String(response.getHeader("Content-Type") ?? "");
  if (/ndjson|jsonl/.test(type)) return false;
  return /json/.test(type) || compression.filter(request, response);
};
