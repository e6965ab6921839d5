import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Facts, probe, whatIsMissing } from "./probe.ts";

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "parley-path-"));
});
afterEach(() => rm(path, { recursive: true, force: true }));

async function program(name: string, script: string): Promise<void> {
  await writeFile(join(path, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(path, name), 0o755);
}

function look(): Promise<Facts> {
  return probe({ environment: { PATH: path }, onlySearchPath: true, cacheFolder: path });
}

describe.skipIf(process.platform === "win32")("probe", () => {
  it("finds nothing on an empty search path", async () => {
    const facts = await look();
    expect(facts).toMatchObject({ java: undefined, maven: undefined, hasJars: false, installer: undefined });
    expect(facts.docker).toEqual({ client: undefined, engine: undefined });
    expect(whatIsMissing(facts)).toMatchObject({
      code: "engine_unavailable",
      hint: expect.stringContaining("Install Java 17 or newer and Maven, or Docker."),
    });
  });

  it("tells a Docker client without an engine from one with an engine", async () => {
    await program("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
    const without = await look();
    expect(without.docker).toEqual({ client: join(path, "docker"), engine: undefined });
    expect(whatIsMissing(without)?.message).toContain("its engine does not answer");

    await program("docker", "echo 28.1.1");
    const answering = await look();
    expect(answering.docker.engine).toBe("28.1.1");
    expect(whatIsMissing(answering)).toBeUndefined();
  });

  it("finds Maven and the package manager", async () => {
    await program("mvn", "exit 0");
    await program("brew", "exit 0");
    const facts = await look();
    expect(facts.maven).toBe(join(path, "mvn"));
    expect(whatIsMissing(facts)?.hint).toContain("Run: brew install openjdk@21\n");
  });

  it("asks Debian's package index which Java it carries", async () => {
    await program("apt-get", "exit 0");
    await program(
      "apt-cache",
      'for name; do :; done; [ "$name" = openjdk-17-jre-headless ] && echo "Version: 17.0.15"',
    );
    const facts = await look();
    expect(whatIsMissing(facts)?.hint).toMatch(/Run: (sudo )?apt-get install -y openjdk-17-jre-headless maven\n/);
  });

  it("does not take a file that cannot be run for a program", async () => {
    await writeFile(join(path, "mvn"), "");
    expect((await look()).maven).toBeUndefined();
  });
});
