import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { diagnose } from "./diagnosis.ts";

const servers: Server[] = [];
const sockets = new Set<Socket>();

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

it("says that nothing listens", async () => {
  const port = await listen(createServer());
  await new Promise((resolve) => servers.pop()?.close(resolve));
  const found = await diagnose(`bolt://127.0.0.1:${port}`);
  expect(found).toMatchObject({ code: "engine_unavailable", message: `Nothing listens on port ${port} of 127.0.0.1.` });
});

it("says that there is no such host", async () => {
  const found = await diagnose("neo4j://no-such-host.invalid:7687");
  expect(found?.message).toMatch(/no-such-host\.invalid/);
  expect(found?.code).toBe("engine_unavailable");
});

it("tells a web server from a database", async () => {
  const port = await listen(createHttpServer((_, response) => response.end("web")));
  const found = await diagnose(`bolt://127.0.0.1:${port}`);
  expect(found?.message).toContain("a web server answers");
  expect(found?.hint).toContain("7687");
});

it("says that something else listens", async () => {
  const port = await listen(createServer((socket) => socket.end("220 mail.example.org ready\r\n")));
  expect((await diagnose(`bolt://127.0.0.1:${port}`))?.message).toContain("is not Neo4j");
});

it("does not wait for ever for one that says nothing", async () => {
  const port = await listen(
    createServer((socket) => {
      socket.on("data", () => undefined);
    }),
  );
  const started = performance.now();
  expect((await diagnose(`bolt://127.0.0.1:${port}`))?.message).toContain("is not Neo4j");
  expect(performance.now() - started).toBeLessThan(5_000);
});
