/** What keeps other people's pages and names away: response headers, the Host header, the origin of requests, the token. */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { Request, RequestHandler } from "express";
import helmet from "helmet";
import { GraphError } from "../graph/errors.ts";
import type { Settings } from "./settings.ts";

/**
 * Headers for every answer. Styles may be inline, because components and canvas insert style elements; scripts may not. No page may show ours in a
 * frame, but the origins that the operator named, and these only what is made for it (`?embed=1`): nobody can be led to press in the whole page.
 */
export function securityHeaders({ embedOrigins }: Pick<Settings, "embedOrigins">): RequestHandler {
  const closed = headersFor(["'none'"]);
  if (embedOrigins.length === 0) return closed;
  const framed = headersFor(embedOrigins);
  return (request, response, next) =>
    request.path === "/" && request.query.embed === "1"
      ? framed(request, response, next)
      : closed(request, response, next);
}

function headersFor(ancestors: readonly string[]): RequestHandler {
  const isClosed = ancestors.includes("'none'");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [...ancestors],
      },
    },
    // Plain HTTP on loopback is the normal case; whoever serves HTTPS in front sets this there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    // It knows no list of origins; browsers that know `frame-ancestors` go by that alone.
    xFrameOptions: isClosed ? { action: "deny" } : false,
  });
}

/** Whether an address to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  const name = bareHost(host);
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

/**
 * Refuses requests under names that are not ours: a page of somebody else whose name was made to point here (DNS rebinding) calls us by its own.
 * Where the server listens to the network, the token does that work, and any name will do.
 */
export function checkHost(settings: Pick<Settings, "host" | "allowedHosts">): RequestHandler {
  const allowed = new Set(["localhost", settings.host, ...settings.allowedHosts].map(bareHost));
  return (request, _response, next) => {
    const host = hostName(request.headers.host);
    if (host === undefined)
      throw new GraphError("invalid_request", "The request has no Host header, or one that is no host.");
    if (isLoopback(settings.host) && !isLoopback(host) && !host.endsWith(".localhost") && !allowed.has(host)) {
      throw new GraphError("invalid_request", `This server does not answer to the name “${host}”.`, {
        hint: "Use the address that it printed, or name this one in PARLEY_ALLOWED_HOSTS.",
      });
    }
    next();
  };
}

/** Methods that neither change nor cost anything by themselves. */
const HARMLESS = ["GET", "HEAD", "OPTIONS"];

/** Refuses requests that change or cost something and come from another site's page, unless the operator named that site. */
export function checkOrigin({ corsOrigins }: Pick<Settings, "corsOrigins">): RequestHandler {
  return (request, _response, next) => {
    const { origin } = request.headers;
    const isWelcome = origin !== undefined && corsOrigins.includes(origin);
    if (!HARMLESS.includes(request.method) && !isWelcome && isFromElsewhere(request)) {
      throw new GraphError("unauthorized", "Requests from pages of other sites are refused.", {
        hint: "Call the API from a program, or from the page that this server serves; PARLEY_CORS_ORIGINS names other sites that may.",
      });
    }
    next();
  };
}

/** Asks for the token where one is set: as `Bearer`, plain or in Base64 as Neo4j's clients send it, or as the password of `Basic`. */
export function checkToken(token: string | undefined, exempt: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (token !== undefined && !exempt.includes(request.path) && !carriesToken(request.headers.authorization, token)) {
      throw new GraphError("unauthorized", "This server asks for a token.", {
        hint: "Send it as `Authorization: Bearer …`; it is the value of PARLEY_TOKEN.",
      });
    }
    next();
  };
}

function isFromElsewhere(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  // Behind a proxy that is trusted this is the name by which the proxy was called.
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

function carriesToken(header: string | undefined, token: string): boolean {
  const [scheme, credentials] = (header ?? "").split(/\s+/, 2);
  if (credentials === undefined) return false;
  const decoded = Buffer.from(credentials, "base64").toString("utf8");
  if (scheme?.toLowerCase() === "bearer") return isSame(credentials, token) || isSame(decoded, token);
  return scheme?.toLowerCase() === "basic" && isSame(decoded.slice(decoded.indexOf(":") + 1), token);
}

/** Compares in a time that tells nothing about where two texts differ, nor about their lengths. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** The name of a Host header without its port; undefined where it is none. */
function hostName(header: string | undefined): string | undefined {
  if (header === undefined || !/^[\w.:[\]-]+$/.test(header) || !URL.canParse(`http://${header}`)) return undefined;
  return bareHost(new URL(`http://${header}`).hostname);
}

function bareHost(host: string): string {
  const bare = host
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
  return isIP(bare) === 6 ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
}
