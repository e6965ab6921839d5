import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes/index.ts";

type Json = { readonly [key: string]: unknown };

const document = openApiDocument(ROUTES) as {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Json } };
  readonly components: { readonly [kind: string]: { readonly [id: string]: object } };
};

it("describes every route, once, under a name of its own", () => {
  expect(document.openapi).toBe("3.1.0");
  for (const route of ROUTES)
    expect(document.paths[route.path]?.[route.method]).toMatchObject({ operationId: route.name });
  expect(Object.values(document.paths).flatMap((path) => Object.keys(path))).toHaveLength(ROUTES.length);
  expect(new Set(ROUTES.map((route) => route.name)).size).toBe(ROUTES.length);
});

it("names each parameter of each path", () => {
  for (const route of ROUTES) {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const parameters = document.paths[route.path]?.[route.method]?.parameters as readonly Json[];
    expect(parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(names);
  }
});

it("points to components that are there, which are JSON Schemas", () => {
  const ids = Object.keys(document.components.schemas ?? {});
  const references = [
    ...JSON.stringify({ ...document.paths, ...document.components }).matchAll(/"\$ref":"([^"]+)"/g),
  ].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(10);
  for (const reference of references) {
    const [, , kind = "", id = ""] = reference?.split("/") ?? [];
    expect(Object.keys(document.components[kind] ?? {})).toContain(id);
  }
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: "parley", ...document });
  for (const id of ids) expect(() => ajv.compile({ $ref: `parley#/components/schemas/${id}` })).not.toThrow();
});

it("tells the limits of what it takes", () => {
  const parameters = document.paths["/api/paths"]?.get?.parameters as readonly Json[];
  expect(parameters.find((one) => one.name === "maxHops")).toMatchObject({
    required: false,
    schema: { minimum: 1, maximum: 8, default: 6 },
  });
  expect(parameters.find((one) => one.name === "from")).toMatchObject({ required: true });
});

it("is OpenAPI 3.1, as its own schema says", async () => {
  const checked = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(checked.errors ?? []).toEqual([]);
  expect(checked.valid).toBe(true);
});

it("has examples that fit their schemas", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "parley", ...document });
  let count = 0;
  for (const [path, method, media, place] of mediaTypes()) {
    if (media.example === undefined || media.schema === undefined) continue;
    // References are to the whole document, so the schema is compiled as a part of it.
    const check = ajv.compile({ $ref: `parley#/paths/${pointer(path)}/${method}/${place}/schema` });
    check(media.example);
    expect(check.errors ?? [], `${method} ${path} ${place}`).toEqual([]);
    count += 1;
  }
  expect(count).toBeGreaterThan(8);
});

it("tells of every answer and error its headers, of every error what it means", () => {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      const responses = operation.responses as { readonly [status: string]: Json };
      for (const [status, response] of Object.entries(responses)) {
        expect(response.description).toMatch(/\S/);
        // What is too long is answered before it has an id.
        if (status !== "431") expect(response.headers).toHaveProperty("X-Request-Id");
        if (status === "429") expect(response.headers).toHaveProperty("Retry-After");
      }
      expect(Object.keys(responses)).toContain("400");
    }
  }
});

it("says what follows from an answer: routes that are there, with parameters that they have", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const links = operations.flatMap((operation) =>
    Object.values(operation.responses as { readonly [status: string]: { readonly links?: Links } }).flatMap(
      (response) => Object.values(response.links ?? {}),
    ),
  );
  expect(links.length).toBeGreaterThan(5);
  for (const { operationId, parameters } of links) {
    const found = operations.find((operation) => operation.operationId === operationId);
    const names = (found?.parameters as readonly Json[] | undefined)?.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(parameters)));
  }
});

it("asks for the token where the server has one, but for what is open", () => {
  const guarded = openApiDocument(ROUTES, { needsToken: true }) as typeof document;
  for (const { path, method, open } of ROUTES) {
    const needed = open === true ? [] : [{ token: [] }];
    expect(guarded.paths[path]?.[method]?.security).toEqual(needed);
    expect(document.paths[path]?.[method]?.security).toEqual(open === true ? [] : [{}, ...needed]);
  }
});

it("describes answers by line as lists of their lines", () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: "parley", ...document });
  const lines = ajv.compile({ $ref: "parley#/components/schemas/QueryLines" });
  expect(lines([{ fields: ["n"] }, [{ $type: "Integer", _value: "1" }], { summary: { queryType: "r" } }])).toBe(true);
  expect(lines([{ fields: ["n"] }, { rows: 1 }])).toBe(false);
  const events = ajv.compile({ $ref: "parley#/components/schemas/TransactionEvents" });
  const state = { transaction: { id: "a", expires: "2026-01-01T00:00:00Z" } };
  expect(
    events([
      { $event: "Header", _body: {} },
      { $event: "Summary", _body: state },
    ]),
  ).toBe(true);
  expect(events([{ $event: "Summary", _body: { rows: 1 } }])).toBe(false);
});

type Links = { readonly [name: string]: { readonly operationId: string; readonly parameters: object } };

const pointer = (text: string): string => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Every description of a body or an answer in one media type, with where it stands in its operation. */
function* mediaTypes(): Generator<readonly [path: string, method: string, media: Json, place: string]> {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const { requestBody, responses } = operation as {
        readonly requestBody?: Json;
        readonly responses: { readonly [status: string]: Json };
      };
      const contents = [
        ...(requestBody === undefined ? [] : [["requestBody", requestBody] as const]),
        ...Object.entries(responses).map(([status, response]) => [`responses/${status}`, response] as const),
      ];
      for (const [place, { content }] of contents) {
        for (const [type, media] of Object.entries((content ?? {}) as { readonly [type: string]: Json }))
          yield [path, method, media, `${place}/content/${pointer(type)}`];
      }
    }
  }
}
