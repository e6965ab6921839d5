import { expect, it } from "vitest";
import { COMMANDS } from "./commands.ts";

it("every command is written as its usage says, once, with a sentence in both languages", () => {
  expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  for (const { name, usage, sentence } of COMMANDS) {
    expect(usage).toMatch(new RegExp(`^:${name}\\b`));
    expect(sentence.en).toMatch(/\.$/);
    expect(sentence.ja).toMatch(/。$/);
  }
});
