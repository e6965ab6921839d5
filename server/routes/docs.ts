/** `GET /docs`: a page to try the API, made of Swagger UI and this server's own description; nothing of it comes from elsewhere. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Request, Response } from "express";
import { z } from "zod";
import { GraphError } from "../../graph/errors.ts";
import { packageText } from "../../render/package-files.ts";
import { answeredByTag, tagOf } from "../etag.ts";
import type { Route } from "./route.ts";
import { NOTHING } from "./route.ts";

const require = createRequire(import.meta.url);
const own = (name: string) => (): string => packageText("server", "docs-page", name);
const library = (file: string) => (): string => readFileSync(file, "utf8");

const CSS = "text/css";
const SCRIPT = "text/javascript";
const PAGE = { mediaType: "text/html", text: own("index.html") };
/** What the page is made of: name, media type, text. */
const FILES: ReadonlyMap<string, DocsFile> = new Map([
  ["initializer.js", { mediaType: SCRIPT, text: own("initializer.js") }],
  ["page.css", { mediaType: CSS, text: own("page.css") }],
  ["swagger-ui.css", { mediaType: CSS, text: library(require.resolve("swagger-ui-dist/swagger-ui.css")) }],
  [
    "swagger-ui-bundle.js",
    { mediaType: SCRIPT, text: library(require.resolve("swagger-ui-dist/swagger-ui-bundle.js")) },
  ],
]);

interface DocsFile {
  readonly mediaType: string;
  readonly text: () => string;
}

/** Swagger UI writes styles into its elements and has pictures in its style sheet; it runs and reaches nothing but what is served here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const docsFile = z.strictObject({
  file: z.enum(["initializer.js", "page.css", "swagger-ui.css", "swagger-ui-bundle.js"]),
});

const kept = new Map<DocsFile, { readonly bytes: Buffer; readonly tag: string }>();

/** Sends a file, which is read once; browsers ask each time whether it is still the same. */
function sendPart(request: Request, response: Response, file: DocsFile): void {
  const bytes = kept.get(file)?.bytes ?? Buffer.from(file.text());
  const tag = kept.get(file)?.tag ?? tagOf(bytes, "weak");
  kept.set(file, { bytes, tag });
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Content-Type", `${file.mediaType}; charset=utf-8`);
  if (!answeredByTag(request, response, tag)) response.send(bytes);
}

export const docsRoute: Route = {
  method: "get",
  path: "/docs",
  name: "getDocs",
  summary: "A page to try this API",
  query: NOTHING,
  answer: { status: 200, mediaTypes: ["text/html"] },
  errors: ["invalid_request"],
  open: true,
  free: true,
  tagged: true,
  handle: (_context, request, response) => {
    // Its files are named relative to it, so that it works behind a proxy that puts it into a folder.
    if (request.path.endsWith("/")) {
      response.redirect(308, "../docs");
      return;
    }
    NOTHING.parse(request.query);
    response.setHeader("Content-Security-Policy", POLICY);
    sendPart(request, response, PAGE);
  },
};

export const docsFileRoute: Route = {
  method: "get",
  path: "/docs/{file}",
  name: "getDocsFile",
  summary: "What that page is made of",
  pathParameters: docsFile,
  answer: { status: 200, mediaTypes: [SCRIPT, CSS] },
  errors: ["invalid_request", "not_found"],
  open: true,
  free: true,
  tagged: true,
  handle: (_context, request, response) => {
    const name = String(request.params.file);
    const found = FILES.get(name);
    if (found === undefined) {
      throw new GraphError("not_found", `There is no ${request.path}.`, { hint: "/docs is the page itself." });
    }
    sendPart(request, response, found);
  },
};
