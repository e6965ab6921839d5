import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes/index.ts";

type Json = { readonly [key: string]: unknown };

const document = openApiDocument(ROUTES) as {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Json } };
  readonly components: { readonly schemas: { readonly [id: string]: object } };
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
  const ids = Object.keys(document.components.schemas);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
  expect(references.length).toBeGreaterThan(10);
  for (const reference of references) expect(ids).toContain(reference?.replace("#/components/schemas/", ""));
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
