import { describe, expect, it } from "vitest";
import { bodyText, checkJsonType, jsonBody, mediaTypeOf } from "./json-body.ts";

const bytes = (text: string): Buffer => Buffer.from(text);

it("reads the media type without its parameters", () => {
  expect(mediaTypeOf("Application/JSON; charset=utf-8")).toBe("application/json");
  expect(mediaTypeOf(undefined)).toBe("");
});

describe("the type of a body", () => {
  it.each(["application/json", "application/json;charset=UTF-8", 'application/json; charset="utf8"'])(
    "may be %s",
    (type) => {
      expect(() => checkJsonType(type)).not.toThrow();
    },
  );
  it("may be typed JSON", () => {
    expect(() => checkJsonType("application/vnd.neo4j.query.v1.1")).not.toThrow();
  });
  it.each([undefined, "", "text/plain", "application/xml", "application/jsonp", "application/json; charset=latin1"])(
    "may not be %s",
    (type) => {
      expect(() => checkJsonType(type)).toThrow(expect.objectContaining({ code: "invalid_request", status: 415 }));
    },
  );
});

describe("the text of a body", () => {
  it("is refused and not mended where it is no UTF-8", () => {
    for (const wrong of [
      [0x22, 0xff, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0xff, 0xfe, 0x7b, 0x00],
    ])
      expect(() => bodyText(Buffer.from(wrong), "application/json")).toThrow("not text in UTF-8");
  });
  it("may begin with a byte order mark", () => {
    expect(jsonBody(Buffer.from([0xef, 0xbb, 0xbf, 0x31]), "application/json")).toBe(1n);
  });
  it("must be there", () => {
    expect(() => bodyText(undefined, "application/json")).toThrow("no body");
  });
});

it("reads strictly", () => {
  expect(() => jsonBody(bytes('{"a":1,"a":2}'), "application/json")).toThrow('the key "a" twice');
});
