import { describe, expect, it } from "vitest";
import type { Value } from "../values.ts";
import { Temporal, valueMap } from "../values.ts";
import { captionParts, fillCaption, propertyTemplate } from "./caption-template.ts";

const anna = (properties: Record<string, Value>) => ({
  elementId: "4:x:1",
  properties: valueMap(Object.entries(properties)),
  label: "Person",
});

describe("a caption's template", () => {
  it("puts properties into its places", () => {
    expect(fillCaption("{name} ({role})", anna({ name: "Anna", role: "envoy" }), "en")).toBe("Anna (envoy)");
  });

  it("drops brackets and separators around what is missing", () => {
    expect(fillCaption("{name} ({role})", anna({ name: "Anna" }), "en")).toBe("Anna");
    expect(fillCaption("{role} · {name}", anna({ name: "Anna" }), "en")).toBe("Anna");
    expect(fillCaption("{name}（{role}）", anna({ name: "アンナ" }), "ja")).toBe("アンナ");
  });

  it("says nothing where all of it is missing", () => {
    expect(fillCaption("Mr {name}", anna({}), "en")).toBeUndefined();
    expect(fillCaption("{name}", anna({ name: "  " }), "en")).toBeUndefined();
  });

  it("takes a property in the reader's language where there is one", () => {
    const both = anna({ name: "Anna", nameJa: "アンナ", title_en: "Envoy", title: "特使" });
    expect(fillCaption("{name}", both, "ja")).toBe("アンナ");
    expect(fillCaption("{name}", both, "en")).toBe("Anna");
    expect(fillCaption("{title}", both, "en")).toBe("Envoy");
  });

  it("knows the id, the label and the type", () => {
    expect(fillCaption("<label> <id>", anna({}), "en")).toBe("Person 4:x:1");
    expect(fillCaption("<type>", { ...anna({}), type: "KNOWS" }, "en")).toBe("KNOWS");
  });

  it("writes numbers, truths, days and lists", () => {
    const values = anna({ n: 12n, yes: true, on: new Temporal("Date", "2025-11-21"), all: ["a", 1n, "b"] });
    expect(fillCaption("{n} {yes} {on} {all}", values, "en")).toBe("12 true 2025-11-21 a, 1, b");
    expect(fillCaption("{many}", anna({ many: Array.from({ length: 9 }, (_, index) => `${index}`) }), "en")).toBe(
      "0, 1, 2, 3, 4, …",
    );
  });

  it.each(["a}b", "a{b", "a\\b", "a b", "__proto__", "名前"])(
    "names the property “%s” whatever it is called",
    (name) => {
      expect(captionParts(propertyTemplate(name))).toEqual([{ kind: "property", name }]);
    },
  );

  it("takes braces that hold nothing as text", () => {
    expect(fillCaption("a {} < b", anna({}), "en")).toBe("a {} < b");
  });

  it("is read in a moment however long it is", () => {
    expect(captionParts("{".repeat(50_000))).toHaveLength(1);
  });
});
