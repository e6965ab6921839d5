import { connect } from "node:net";
import { expect, it } from "vitest";
import { STARTING, serve } from "../test/http.ts";

it.each(["0.0.0.0", "::", "192.168.1.1"])("refuses to listen on %s without a token", async (HOST) => {
  await expect(serve(STARTING, { environment: { HOST } })).rejects.toMatchObject({
    code: "invalid_request",
    hint: expect.stringContaining("PARLEY_TOKEN"),
  });
});

it("listens to the network with a token", async () => {
  const server = await serve(STARTING, { environment: { HOST: "0.0.0.0", PARLEY_TOKEN: "a-long-enough-token" } });
  expect((await fetch(`${server.address}/api/health/live`)).status).toBe(200);
  await server.close();
});

it("says which port is in use and offers PORT=0", async () => {
  const first = await serve(STARTING);
  await expect(serve(STARTING, { environment: { PORT: String(first.port) } })).rejects.toMatchObject({
    message: expect.stringContaining(String(first.port)),
    hint: expect.stringContaining("PORT=0"),
  });
  await first.close();
});

it("ends within the time it has, though somebody holds a connection, and may be ended twice", async () => {
  const server = await serve(STARTING);
  const socket = connect(server.port, "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write("GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n");
  const gone = new Promise((resolve) => socket.once("close", resolve));
  const started = performance.now();
  await Promise.all([server.close(100), server.close(100)]);
  await gone;
  expect(performance.now() - started).toBeLessThan(3_000);
  await expect(fetch(`${server.address}/api/health/live`)).rejects.toThrow();
});
