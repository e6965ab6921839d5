/** Puts the server together: what every request passes, in order, and the routes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import type { Express, RequestHandler, Response } from "express";
import express from "express";
import type { Logger } from "pino";
import { GraphError } from "../graph/errors.ts";
import type { RenderPool } from "../render/render-pool.ts";
import { renderPool } from "../render/render-pool.ts";
import type { Backend } from "./backend.ts";
import type { Context } from "./context.ts";
import { createContext } from "./context.ts";
import { documentParser } from "./document-body.ts";
import { errorHandler } from "./errors.ts";
import type { Places } from "./places.ts";
import { places } from "./places.ts";
import { requestLog } from "./request-log.ts";
import { ROUTES } from "./routes/index.ts";
import type { Route } from "./routes/route.ts";
import { checkHost, checkOrigin, checkToken, securityHeaders } from "./security.ts";
import type { Settings } from "./settings.ts";

export interface AppOptions {
  readonly backend: Backend;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Folder of the built page; without it only the API is served. */
  readonly clientFolder?: string | undefined;
  /** Where requests that ask the database find a place; made from the settings when absent. */
  readonly places?: Places;
  /** Where figures are drawn; whoever gives it closes it. Made from the settings when absent. */
  readonly pool?: RenderPool;
}

/** The server as an express app; nothing listens yet. */
export function createApp(options: AppOptions): Express {
  const { backend, settings, logger } = options;
  const pool = options.pool ?? renderPool({ timeLimitMs: settings.renderTimeoutSeconds * 1000 });
  const context = createContext(backend, settings, options.places ?? places(settings.maxQueries), pool);
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  // Repeated and flat parameters only: no objects can be smuggled into a query string.
  app.set("query parser", "simple");
  app.use(requestLog(logger), securityHeaders(), checkHost(settings), checkOrigin());
  app.use(["/api", "/db"], tokenFor(settings));
  app.use(compression({ filter: mayCompress }));
  app.use("/db", express.text({ type: () => true, limit: settings.maxBodyKilobytes * 1024 }));
  for (const route of ROUTES) mount(app, route, context);
  if (options.clientFolder !== undefined) servePage(app, options.clientFolder);
  app.use((request) => {
    throw new GraphError("not_found", `There is no ${request.method} ${request.path}.`, {
      hint: "/api/openapi.json lists all routes.",
    });
  });
  app.use(errorHandler());
  return app;
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

function mount(app: Express, route: Route, context: Context): void {
  const path = route.path.replace(/\{(\w+)\}/g, ":$1");
  if (route.body?.isDocument === true) app[route.method](path, documentParser(context.settings));
  app[route.method](path, async (request, response, next) => {
    // `/` is the page for people and the discovery document for programs.
    if (route.path === "/" && request.accepts(["text/html", "application/json"]) !== "application/json") return next();
    await route.handle(context, request, response);
  });
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
