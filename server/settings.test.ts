import { describe, expect, it } from "vitest";
import type { Setting } from "./settings.ts";
import { parseSettings, SETTINGS } from "./settings.ts";

describe("settings", () => {
  it("have a default or are optional, all of them", () => {
    expect(parseSettings({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      token: undefined,
      allowWrites: false,
      allowedHosts: [],
      dataFolder: ".parley",
      queryTimeoutSeconds: 30,
    });
  });

  it("take the command line before the environment, and an empty variable as absent", () => {
    const environment = { PORT: "4000", HOST: "", NEO4J_URI: "bolt://db:7687", PARLEY_ALLOW_WRITES: "TRUE" };
    expect(parseSettings({ environment, flags: { port: "5000" } })).toMatchObject({
      port: 5000,
      host: "127.0.0.1",
      neo4jUri: "bolt://db:7687",
      allowWrites: true,
    });
  });

  it.each([
    [{ environment: { PORT: "http" } }, 'PORT is "http"'],
    [{ environment: { PORT: "70000" } }, "at most 65535"],
    [{ flags: { port: "-1" } }, '--port is "-1"'],
    [{ environment: { PARLEY_ALLOW_WRITES: "maybe" } }, 'PARLEY_ALLOW_WRITES is "maybe"'],
    [{ environment: { PARLEY_LOG_LEVEL: "loud" } }, "expected one of trace"],
    [{ environment: { PARLEY_MAX_ROWS: "0" } }, "PARLEY_MAX_ROWS"],
  ])("name what is wrong in %j", (sources, expected) => {
    expect(() => parseSettings(sources)).toThrow(expected);
  });

  it("never show a secret", () => {
    expect(() => parseSettings({ environment: { PARLEY_TOKEN: "hunter2" } })).toThrow("at least 16 characters");
    expect(() => parseSettings({ environment: { PARLEY_TOKEN: "hunter2" } })).not.toThrow("hunter2");
  });

  it("have unique variables, a help, and no flag for secrets", () => {
    const settings: readonly Setting<unknown>[] = Object.values(SETTINGS);
    expect(new Set(settings.map((setting) => setting.variable)).size).toBe(settings.length);
    for (const setting of settings) {
      expect(setting.help).toMatch(/\.$/);
      if (setting.secret === true) expect(setting.flag).toBeUndefined();
    }
  });
});
