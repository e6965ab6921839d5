#!/usr/bin/env node
/**
 * Starts what bundle.mjs put together, as V8 has compiled it before: the first run of a command keeps what was compiled for it beside the program, the
 * next ones need not compile it again. Copied for each thread that begins by itself; `CODE`, the name of the file to run, is put in then.
 *
 * V8 says no to what another version of it, or one with other flags, has compiled. Of the source it compares only the length, so the name of the code
 * holds the hash of what stands in it, and the name of what was compiled begins with that; and it crashes on what was damaged, so a checksum follows.
 */
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const process = require("node:process");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
const { getEnvironmentData, isMainThread, setEnvironmentData } = require("node:worker_threads");
const { crc32 } = require("node:zlib");

/** Bytes of the checksum at the end of what is kept. */
const CHECKSUM = 4;

// Each command uses other code, also in the threads that it begins.
const command = isMainThread ? (process.argv[2] ?? "") : String(getEnvironmentData("parley-command"));
if (isMainThread) setEnvironmentData("parley-command", command);
const file = join(__dirname, CODE);
const kept = `${file}.${command.replace(/[^a-z]/g, "_").slice(0, 20)}.cache`;

// Set here, because what was compiled with other flags does not count.
if (command === "render") {
  // What cuts fonts is WebAssembly; V8 would optimise one large function of it for 0.2 seconds, for which the end of a short program waits.
  setFlagsFromString("--wasm-tiering-budget=1000000000");
  // And it would optimise much that then runs no more, for a twelfth of the time. Later versions choose better, and have no such flag.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=300000");
}

// All of it is ASCII.
const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData: keptBefore() });
if (script.cachedDataRejected !== false && mayKeep()) {
  // A thread is ended from outside, and says itself when it has done something.
  if (isMainThread) process.once("exit", (code) => code === 0 && keep());
  else globalThis.keepCompiled = keep;
}
script.runInThisContext()(exports, require, module, __filename, __dirname);

function keptBefore() {
  try {
    const bytes = readFileSync(kept);
    const end = bytes.length - CHECKSUM;
    const compiled = bytes.subarray(0, end);
    return crc32(compiled) === bytes.readUInt32LE(end) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the folder is ours to write to: an installed program's is often not, and need not be. */
function mayKeep() {
  try {
    accessSync(__dirname, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Written beside and renamed, so that another run never reads half of it; once. */
function keep() {
  globalThis.keepCompiled = undefined;
  const written = `${kept}.${process.pid}`;
  try {
    const compiled = script.createCachedData();
    const checksum = Buffer.alloc(CHECKSUM);
    checksum.writeUInt32LE(crc32(compiled));
    writeFileSync(written, Buffer.concat([compiled, checksum]));
    renameSync(written, kept);
  } catch {
    // A full disk: the next run compiles again.
    rmSync(written, { force: true });
  }
}
