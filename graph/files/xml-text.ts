/** Text as XML takes it: nothing in data can become markup, and no parser changes white space in it. */

// What XML 1.0 allows besides these is text; control characters and lone surrogates would make the whole file unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for here
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const EVERY_NOT_XML = new RegExp(NOT_XML, "gu");

const SPECIAL = /[&<>"\t\n\r\u0085\u2028]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, "g");
// Line ends and tabs as references: parsers turn bare ones into spaces in attributes, and make one line end of `\r\n` everywhere; some do so
// with the two of XML 1.1 as well.
const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

export interface XmlAttributes {
  readonly [name: string]: string | undefined;
}

/** Whether XML can hold all characters of a text. It cannot hold most control characters, nor halves of surrogate pairs. */
export function isXmlText(text: string): boolean {
  return !NOT_XML.test(text);
}

/** A text without the characters that XML cannot hold. */
export function xmlHeld(text: string): string {
  return NOT_XML.test(text) ? text.replace(EVERY_NOT_XML, "") : text;
}

/** A text as it stands in an attribute or an element; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  const held = xmlHeld(text);
  return SPECIAL.test(held) ? held.replace(EVERY_SPECIAL, (character) => ENTITIES[character] ?? "") : held;
}

/** A begin tag without its end: `<node id="1"`. Values are escaped, attributes without a value are left out. */
export function xmlTag(name: string, attributes: XmlAttributes): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${xmlText(value)}"`;
  }
  return text;
}

/** An element with nothing in it. */
export function xmlEmpty(name: string, attributes: XmlAttributes): string {
  return `${xmlTag(name, attributes)}/>`;
}

/** An element with a text. */
export function xmlWithText(name: string, attributes: XmlAttributes, text: string): string {
  return `${xmlTag(name, attributes)}>${xmlText(text)}</${name}>`;
}
