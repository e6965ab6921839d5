import { describe, expect, it } from "vitest";
import type { Facts } from "./probe.ts";
import { absences, remedy } from "./remedy.ts";

const NOTHING: Facts = {
  neo4jVersion: "5.26.30",
  java: undefined,
  tooOld: [],
  maven: undefined,
  docker: { client: undefined, engine: undefined },
  cacheFolder: "/cache",
  hasJars: false,
  installer: undefined,
  debianJava: undefined,
  isRoot: false,
};
const JAVA = { program: "/j/bin/java", home: "/j", major: 17, version: "17.0.15" };

describe("absences", () => {
  it("names the Java that is too old", () => {
    const facts = { ...NOTHING, tooOld: [{ ...JAVA, major: 11, version: "11.0.2" }] };
    expect(absences(facts)[0]).toBe("Java 17 or newer was not found (only 11.0.2)");
  });

  it("does not miss Maven when the jars are there", () => {
    expect(absences({ ...NOTHING, hasJars: true }).join()).not.toContain("Maven");
  });
});

describe("remedy", () => {
  it("installs only what is missing", () => {
    expect(remedy({ ...NOTHING, installer: "dnf", java: JAVA })).toBe("Run: sudo dnf install -y maven");
  });

  it("leaves out sudo for root and where the package manager wants none", () => {
    expect(remedy({ ...NOTHING, installer: "pacman", isRoot: true })).toBe(
      "Run: pacman -S --needed jre21-openjdk-headless maven",
    );
    expect(remedy({ ...NOTHING, installer: "brew" })).toBe("Run: brew install openjdk@21 maven");
  });

  it("names Docker where no Maven can be had", () => {
    expect(remedy({ ...NOTHING, installer: "winget" })).toBe("Run: winget install Docker.DockerDesktop");
  });
});
