import { describe, expect, it } from "vitest";
import { ALLOWED_PROCEDURES, closedSettings, settingsFile } from "./neo4j-settings.ts";

const PLACES = { port: 0, importFolder: "C:\\data\\import", logFolder: "C:\\data\\logs", logSettings: "C:\\x.xml" };

describe("closedSettings", () => {
  it("turns the search for other databases off where the version knows it", () => {
    expect(closedSettings({ neo4jVersion: "2026.08.1", pageCacheMegabytes: 64 })).toMatchObject({
      "server.fleet_discovery.enabled": "false",
    });
    expect(closedSettings({ neo4jVersion: "5.26.30", pageCacheMegabytes: 64 })).not.toHaveProperty(
      "server.fleet_discovery.enabled",
    );
  });

  it("allows no procedure that writes, configures or ends something", () => {
    expect(ALLOWED_PROCEDURES.filter((name) => /create|kill|set|clear|config|upgrade|jmx/i.test(name))).toEqual([]);
  });
});

describe("settingsFile", () => {
  it("doubles the backslashes of Windows paths", () => {
    const text = settingsFile({ neo4jVersion: "5.26.30", pageCacheMegabytes: 64 }, PLACES);
    expect(text).toContain("server.directories.import=C:\\\\data\\\\import\n");
    expect(text).toContain("server.bolt.listen_address=127.0.0.1:0\n");
  });
});
