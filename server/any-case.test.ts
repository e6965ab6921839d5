import { expect, it } from "vitest";
import { z } from "zod";
import { anyCase } from "./any-case.ts";

const mode = anyCase(["READ", "WRITE"]);

it.each(["READ", "Read", "read"])("takes %s", (word) => expect(mode.parse(word)).toBe("READ"));

it.each(["", "reads", 1, null])("refuses %j", (word) => expect(mode.safeParse(word).success).toBe(false));

it("is described as the list", () => {
  expect(z.toJSONSchema(mode, { io: "input" })).toMatchObject({ type: "string", enum: ["READ", "WRITE"] });
});
