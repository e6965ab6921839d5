/** Who asks: the address of the network from which a request comes, through proxies that the operator trusts. */
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import type { Logger } from "pino";
import { isLoopback } from "./security.ts";
import type { Settings } from "./settings.ts";

/** Headers that tell that a request came through a proxy. */
const PROXY_HEADERS = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];
/** One household or one machine has this much of IPv6. */
const IPV6_NETWORK = 64;

/**
 * The client of a request: its IPv4 address, or its network of IPv6. Undefined for this machine itself, which has no limits: whoever sits at it
 * could end the server as well. What a proxy on this machine passes on counts as one client, unless PARLEY_TRUST_PROXY names the proxy.
 * The token tells no clients apart, because a server has only one.
 */
export function clientOf(request: Request): string | undefined {
  const address = (request.ip ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isLoopback(address) && !isProxied(request)) return undefined;
  return ipKeyGenerator(address, IPV6_NETWORK);
}

/** Says once in the log that there is a proxy of which the operator said nothing: all its clients share the limits of one. */
export function warnOfProxy(logger: Logger, { trustProxy }: Pick<Settings, "trustProxy">): RequestHandler {
  let isSaid = trustProxy.length > 0;
  return (request, _response, next) => {
    if (!isSaid && isProxied(request)) {
      isSaid = true;
      logger.warn("Requests come through a proxy, whose clients count as one: name it in PARLEY_TRUST_PROXY.");
    }
    next();
  };
}

function isProxied(request: Request): boolean {
  return PROXY_HEADERS.some((name) => request.headers[name] !== undefined);
}
