import { describe, expect, it } from "vitest";
import { containerName, dockerArguments, settingVariable } from "./docker.ts";

const CHOICES = {
  name: "parley-0123",
  neo4jVersion: "5.26.30",
  port: 40123,
  dataFolder: "/data folder/neo4j/data",
  heapMegabytes: 512,
  pageCacheMegabytes: 64,
  ownerPid: 4711,
  user: "1000:1000",
};

/** Values that follow an option. */
function valuesOf(args: readonly string[], option: string): readonly string[] {
  return args.filter((_, index) => args[index - 1] === option);
}

describe("dockerArguments", () => {
  const args = dockerArguments(CHOICES);

  it("publishes Bolt on loopback only", () => {
    expect(valuesOf(args, "--publish")).toEqual(["127.0.0.1:40123:7687"]);
  });

  it("passes the password's variable on without its value", () => {
    expect(valuesOf(args, "--env")).toContain("NEO4J_AUTH");
    expect(args.join(" ")).not.toContain("NEO4J_AUTH=");
  });

  it("closes files and network as the child process does", () => {
    expect(valuesOf(args, "--env")).toEqual(
      expect.arrayContaining([
        "NEO4J_dbms_security_allow__csv__import__from__file__urls=false",
        "NEO4J_internal_dbms_cypher__ip__blocklist=0.0.0.0/0,::/0",
      ]),
    );
  });

  it("keeps the data in the folder, written as the user, in a container that goes when it ends", () => {
    expect(valuesOf(args, "--volume")).toEqual(["/data folder/neo4j/data:/data"]);
    expect(valuesOf(args, "--user")).toEqual(["1000:1000"]);
    expect(args).toContain("--rm");
    expect(valuesOf(args, "--label")).toEqual(["parley.owner=4711"]);
  });

  it("runs the same version", () => {
    expect(args).toContain("neo4j:5.26.30-community");
  });
});

describe("containerName", () => {
  it("differs by folder and is one Docker accepts", () => {
    expect(containerName("/a")).toMatch(/^parley-[0-9a-f]{12}$/);
    expect(containerName("/a")).not.toBe(containerName("/b"));
  });
});

describe("settingVariable", () => {
  it("doubles underscores and turns dots into underscores", () => {
    expect(settingVariable("db.tx_log.rotation.size")).toBe("NEO4J_db_tx__log_rotation_size");
  });
});
