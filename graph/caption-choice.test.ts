import { describe, expect, it } from "vitest";
import type { LabelSample } from "./caption-choice.ts";
import { chooseCaption, chooseCaptions, sampleLabels } from "./caption-choice.ts";
import { CAPTION_PROPERTIES, captionOf, lensFor } from "./lens.ts";
import type { Value } from "./values.ts";
import { GraphNode, valueMap } from "./values.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A label with properties: texts, or numbers written as texts. */
function sample(label: string, columns: Readonly<Record<string, readonly (string | number)[]>>): LabelSample {
  const [first = []] = Object.values(columns);
  return {
    label,
    nodes: first.length,
    properties: Object.entries(columns).map(([key, values]) => ({
      key,
      texts: values.map(String),
      isText: values.every((value) => typeof value === "string"),
    })),
  };
}

const choose = (label: string, columns: Readonly<Record<string, readonly (string | number)[]>>) =>
  chooseCaption(sample(label, columns), CAPTION_PROPERTIES);
const texts = (word: string, count = 10) => numbers(count).map((index) => `${word} ${index}`);

describe("the choice of a caption", () => {
  it("takes the name of the label itself before other names", () => {
    expect(
      choose("Product", { productID: numbers(10), productName: texts("Tea"), quantityPerUnit: texts("10 boxes") }),
    ).toBe("{productName}");
    expect(
      choose("category", {
        category_name: texts("Sweets"),
        description: texts("Desserts and candies, all of them and more than ".repeat(2)),
      }),
    ).toBe("{category_name}");
  });

  it("takes the name of a company before that of the contact", () => {
    expect(
      choose("Customer", {
        contactName: texts("Ana"),
        companyName: texts("Shop"),
        contactTitle: texts("Owner"),
        city: texts("Berlin"),
      }),
    ).toBe("{companyName}");
  });

  it("joins first and last name, and takes no title that is a job", () => {
    const job = numbers(10).map((index) => (index % 2 === 0 ? "Sales Representative" : "Manager"));
    expect(
      choose("Employee", { title: job, firstName: texts("Ann"), lastName: texts("Lee"), notes: texts("Long") }),
    ).toBe("{firstName} {lastName}");
  });

  it("says the label and the number where nothing is a name", () => {
    const shipped = numbers(10).map((index) => `Shop ${index % 2}`);
    expect(
      choose("Order", {
        orderID: numbers(10),
        shipName: shipped,
        orderDate: numbers(10).map(() => "1996-07-04 00:00:00.000"),
      }),
    ).toBe("<label> {orderID}");
    expect(choose("Thing", { id: numbers(4) })).toBe("<label> {id}");
  });

  it("leaves alone what is named as usual, and what has nothing that names it", () => {
    expect(choose("Person", { name: texts("Keanu"), born: numbers(10) })).toBeUndefined();
    expect(choose("Movie", { title: texts("Film"), tagline: texts("A film") })).toBeUndefined();
    expect(choose("Reading", { value: numbers(10) })).toBeUndefined();
    expect(choose("Empty", {})).toBeUndefined();
  });

  it("passes over addresses, hashes, descriptions and what few nodes have", () => {
    const urls = numbers(10).map((index) => `https://example.org/${index}`);
    const hashes = numbers(10).map((index) => `${index}`.padStart(32, "0"));
    expect(choose("Page", { name: hashes, url: urls, heading: texts("Chapter") })).toBe("{heading}");
    expect(choose("Page", { url: urls, name: ["one"] })).toBeUndefined();
  });

  it("gives every node of a file a caption that tells it from the others", () => {
    const node = (index: number, entries: Readonly<Record<string, Value>>) =>
      new GraphNode(`4:made:${index}`, ["Item"], valueMap(Object.entries(entries)));
    const named = numbers(3).map((index) => node(index, { item_label: `Item no. ${index}`, price: BigInt(index) }));
    const lens = lensFor({ labels: ["Item"], types: [], captions: chooseCaptions(sampleLabels(named)) });
    expect(named.map((one) => captionOf(lens, one, "en"))).toEqual(["Item no. 0", "Item no. 1", "Item no. 2"]);
    const bare = lensFor({ labels: ["Item"], types: [] });
    expect([4, 5].map((index) => captionOf(bare, node(index, {}), "en"))).toEqual(["Item 4", "Item 5"]);
    expect(captionOf(bare, new GraphNode("4:made:7", [], valueMap([])), "ja")).toBe("ノード 7");
  });
});
