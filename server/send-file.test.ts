import { expect, it } from "vitest";
import { contentDisposition } from "./send-file.ts";

it("names a file after its title, for programs that know ASCII only too", () => {
  expect(contentDisposition("inline", "ジュネーブ協議 (2025)", "svg")).toBe(
    `inline; filename="parley.svg"; filename*=UTF-8''${encodeURIComponent("ジュネーブ協議 ")}%282025%29.svg`,
  );
});

it.each([undefined, "", "  ", "../..\\", "\ud800", "\r\n"])("has a name where the title %j gives none", (title) => {
  expect(contentDisposition("attachment", title, "zip")).toMatch(
    /^attachment; filename="parley\.zip"(; filename\*=UTF-8''\.\.%20\.\.\.zip)?$/,
  );
});

it("lets nothing of a title out of its header or into another folder", () => {
  const header = contentDisposition("inline", 'a"\r\nSet-Cookie: x=1; /etc/passwd', "svg");
  expect(header).toMatch(/^[ -~]+$/);
  expect(header).not.toMatch(/Set-Cookie:|\/etc/);
});
