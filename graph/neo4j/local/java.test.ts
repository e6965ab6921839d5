import { describe, expect, it } from "vitest";
import { chooseJava, type Java, javaAt } from "./java.ts";

function java(major: number): Java {
  return { program: `/java${major}/bin/java`, home: `/java${major}`, major, version: `${major}.0.1` };
}

describe("chooseJava", () => {
  it("prefers the newest Java that the long-term Neo4j was made for", () => {
    expect(chooseJava([java(25), java(17), java(21), java(11)], "5.26.30")?.major).toBe(21);
  });

  it("takes a newer Java when none of the preferred is there", () => {
    expect(chooseJava([java(11), java(25)], "5.26.30")?.major).toBe(25);
  });

  it("leaves Java 17 out for a calendar version", () => {
    expect(chooseJava([java(17)], "2026.08.1")).toBeUndefined();
    expect(chooseJava([java(17), java(21), java(25)], "2026.08.1")?.major).toBe(25);
  });
});

describe("javaAt", () => {
  it("names the folder in which there is no Java", async () => {
    await expect(javaAt("/nowhere", "5.26.30")).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining("/nowhere"),
    });
  });
});
