// @ts-check
/** What the page was given, its words, and how elements are made: text is always set as text. */

/**
 * @typedef {readonly [name: string, text: string]} NamedText
 * @typedef {{ readonly words: string, readonly colour: string, readonly shape: string }} Kind
 * @typedef {{ readonly forward: string, readonly backward: string, readonly symmetric: boolean, readonly between: string, readonly after: string,
 *   readonly colour: string, readonly line: string, readonly arrow: string, readonly evidence: boolean }} Type
 * @typedef {{ readonly key: string, readonly caption: string, readonly kind: number, readonly labels: string, readonly names: readonly string[],
 *   readonly facts: readonly NamedText[], readonly properties: readonly NamedText[] }} Node
 * @typedef {{ readonly day: string, readonly first: string, readonly last: string }} Days
 * @typedef {{ readonly key: string, readonly start: number, readonly end: number, readonly type: number, readonly name: string,
 *   readonly when?: string, readonly days?: Days, readonly contested?: true, readonly facts: readonly NamedText[],
 *   readonly properties: readonly NamedText[], readonly claims: readonly number[] }} Relationship
 * @typedef {{ readonly outlet: string, readonly title: string, readonly byline: string, readonly published: string, readonly language?: string,
 *   readonly url?: string }} Article
 * @typedef {{ readonly summary: string, readonly certainty: string, readonly certaintyWord: string, readonly who: string, readonly when: string,
 *   readonly where: string, readonly article: number }} Claim
 * @typedef {{ readonly language: "en" | "ja", readonly words: Readonly<Record<string, string>>, readonly kinds: readonly Kind[],
 *   readonly types: readonly Type[], readonly nodes: readonly Node[], readonly relationships: readonly Relationship[],
 *   readonly articles: readonly Article[], readonly claims: readonly Claim[] }} Payload
 */

/** @type {Payload} */
export const payload = JSON.parse(byId("parley-graph").textContent ?? "");
export const { nodes, relationships, types, kinds } = payload;

const numbers = new Intl.NumberFormat(payload.language);

/**
 * The relationships of each node, as places.
 * @type {readonly number[][]}
 */
export const relationshipsOf = nodes.map(() => []);
for (const [index, { start, end }] of relationships.entries()) {
  relationshipsOf[start]?.push(index);
  if (end !== start) relationshipsOf[end]?.push(index);
}

/**
 * An element that the document always has.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/**
 * A text of the page with its places filled in.
 * @param {string} key
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function say(key, values = {}) {
  return (payload.words[key] ?? key).replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name, one, many) => {
    const value = values[name] ?? "";
    if (one !== undefined) return value === 1 ? one : many;
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

/**
 * An element with attributes and children; strings become text. An attribute that is undefined or false is left out.
 * @param {string} name
 * @param {Readonly<Record<string, string | boolean | undefined>>} [attributes]
 * @param {...(globalThis.Node | string | undefined)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/**
 * An element of SVG.
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} attributes
 */
export function drawing(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/**
 * A text that runs in its own direction.
 * @param {string} text
 */
export function isolated(text) {
  return element("bdi", {}, text);
}

/**
 * A button with a text.
 * @param {string} className
 * @param {string} text
 * @param {() => void} onClick
 */
export function button(className, text, onClick) {
  const made = element("button", { type: "button", class: className }, text);
  made.addEventListener("click", onClick);
  return made;
}

/**
 * The fragment that names a node or relationship, so that links go there and back.
 * @param {"node" | "relationship"} kind
 * @param {number} index
 */
export function fragmentOf(kind, index) {
  const key = (kind === "node" ? nodes : relationships)[index]?.key ?? "";
  return `#${kind}=${encodeURIComponent(key)}`;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let announcing;

/**
 * Says something to those who listen, once typing or dragging has come to rest.
 * @param {string} text
 */
export function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    byId("announcement").textContent = text;
  }, 400);
}
