/** The kinds of values that settings have, and how a text becomes one. */
import { isIP } from "node:net";
import { z } from "zod";

/** How much may be logged. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export const text = z.string();
export const optionalText = z.string().optional();
export const truth = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["true", "false", "1", "0", "yes", "no"], { error: "expected true or false" }))
  .transform((value) => ["true", "1", "yes"].includes(value));
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `expected a whole number from ${least} to ${most}` })
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, { error: `expected at least ${least}` })
        .max(most, { error: `expected at most ${most}` }),
    );
export const list = z.string().transform((value) =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

/** Networks that have a name, as express knows them. */
const NAMED_NETWORKS = ["loopback", "linklocal", "uniquelocal"];

/** Addresses, networks in CIDR form, and names of networks. */
export const networks = list.refine((parts) => parts.every(isNetwork), {
  error: "expected addresses (10.0.0.7), networks (10.0.0.0/8) or the names loopback, linklocal, uniquelocal",
});

/** Origins of pages, each exactly as a browser sends it: scheme, host, and the port where it is not the usual one. */
export const origins = list.refine((parts) => parts.every(isOrigin), {
  error: "expected exact origins such as https://example.org, without a path; `*` and patterns are not taken",
});

function isNetwork(part: string): boolean {
  if (NAMED_NETWORKS.includes(part)) return true;
  const [address = "", bits, ...more] = part.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128) && Number(bits) > 0)
  );
}

function isOrigin(part: string): boolean {
  if (!/^https?:/.test(part) || !URL.canParse(part)) return false;
  return new URL(part).origin === part && !part.includes("*");
}
