/** Reads XML in a stream and safely: nothing outside the file is fetched, no entity is expanded, no text, depth or number of attributes is without limit. */
import { SaxesParser } from "saxes";
import { GraphError } from "../../../graph/errors.ts";
import { inputError, quoted, type TextSource } from "../input.ts";

/** Characters of one text, attribute or comment at most. */
const LONGEST = 10_000_000;
/** Elements within each other at most. */
const DEEPEST = 200;
/** Attributes of one element at most. */
const MOST_ATTRIBUTES = 1_000;
/** Items handed on at once. */
const BATCH = 1_000;

export interface Attributes {
  readonly [name: string]: string | undefined;
}

/** The beginning of an element. */
export interface XmlElement {
  /** Without the prefix: files use prefixes that they never declare. */
  readonly name: string;
  readonly attributes: Attributes;
  /** 1-based line on which it begins. */
  readonly line: number;
}

/** What is told of a file. */
export interface XmlVisitor {
  open(element: XmlElement): void;
  /** `text` is all that stands directly in the element, without that of elements within it. */
  close(name: string, text: string): void;
}

interface OpenElement {
  readonly fullName: string;
  readonly name: string;
  readonly line: number;
  text: string;
}

/**
 * Reads a file whose outermost element is `root`. `visit` gets a function that takes what was read, and is asked once.
 * @throws GraphError `invalid_request` with file and line where it is not well-formed, has another root or is dangerous
 */
export async function* readXml<Item>(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0],
  root: string,
  visit: (emit: (item: Item) => void) => XmlVisitor,
): AsyncGenerator<readonly Item[]> {
  let items: Item[] = [];
  const reader = new Reader(
    source.name,
    root,
    visit((item) => items.push(item)),
  );
  for await (const piece of source.text(options)) {
    reader.write(piece);
    if (items.length < BATCH) continue;
    yield items;
    items = [];
  }
  reader.end();
  if (items.length > 0) yield items;
}

class Reader {
  readonly #file: string;
  readonly #root: string;
  readonly #visitor: XmlVisitor;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: OpenElement[] = [];
  #startLine = 1;
  #attributes = 0;
  /** Characters given to the parser since it last reported anything, which it therefore holds. */
  #held = 0;

  constructor(file: string, root: string, visitor: XmlVisitor) {
    this.#file = file;
    this.#root = root;
    this.#visitor = visitor;
    const parser = this.#parser;
    parser.on("error", (error) => this.#fail(error));
    parser.on("doctype", (doctype) => this.#doctype(doctype));
    parser.on("opentagstart", (tag) => this.#openStart(tag.name));
    parser.on("attribute", (attribute) => this.#attribute(attribute.name, attribute.value));
    parser.on("opentag", (tag) => this.#openElement(tag.name, tag.attributes));
    parser.on("text", (text) => this.#text(text));
    parser.on("cdata", (text) => this.#text(text));
    parser.on("closetag", (tag) => this.#close(tag.name));
    parser.on("comment", () => {
      this.#held = 0;
    });
    parser.on("processinginstruction", () => {
      this.#held = 0;
    });
  }

  write(piece: string): void {
    this.#held += piece.length;
    this.#parser.write(piece);
    if (this.#held > LONGEST) throw this.#tooLong();
  }

  end(): void {
    this.#parser.close();
  }

  #doctype(doctype: string): void {
    this.#held = 0;
    const at = doctype.search(/<!ENTITY/i);
    if (at < 0) return;
    const line = this.#parser.line - (doctype.slice(at).split("\n").length - 1);
    throw inputError(
      this.#file,
      line,
      "declares an entity; entities can read other files or blow up without limit, so files that declare them are not read",
      "Write the text in place of the entity and delete the declaration.",
    );
  }

  #openStart(fullName: string): void {
    this.#held = 0;
    this.#attributes = 0;
    // The parser has already taken the character behind the name; where that ended the line, the element began on the one before.
    this.#startLine = this.#parser.column === 0 ? this.#parser.line - 1 : this.#parser.line;
    const name = local(fullName);
    if (this.#open.length === 0 && name !== this.#root) {
      throw inputError(
        this.#file,
        this.#startLine,
        `the outermost element is <${shortened(fullName)}>, expected <${this.#root}>`,
      );
    }
    if (this.#open.length >= DEEPEST) {
      throw inputError(this.#file, this.#startLine, `elements are nested more than ${DEEPEST} deep`);
    }
  }

  #attribute(name: string, value: string): void {
    this.#held = 0;
    if (value.length > LONGEST) throw this.#tooLong();
    this.#attributes += 1;
    if (this.#attributes > MOST_ATTRIBUTES) {
      const message = `an element has more than ${MOST_ATTRIBUTES} attributes, the last ${quoted(name)}`;
      throw inputError(this.#file, this.#parser.line, message);
    }
  }

  #openElement(fullName: string, attributes: Attributes): void {
    const name = local(fullName);
    this.#open.push({ fullName, name, line: this.#startLine, text: "" });
    this.#visitor.open({ name, attributes, line: this.#startLine });
  }

  #text(text: string): void {
    this.#held = 0;
    const element = this.#open.at(-1);
    if (element === undefined) return;
    element.text += text;
    if (element.text.length > LONGEST) throw this.#tooLong();
  }

  #close(fullName: string): void {
    this.#held = 0;
    const element = this.#open.at(-1);
    // The parser reports an end tag that does not fit after it has closed the element: #fail tells of it.
    if (element === undefined || element.fullName !== fullName) return;
    this.#visitor.close(element.name, element.text);
    this.#open.pop();
    this.#closed = element;
  }

  /** The element that was closed last, for the message about an end tag that does not fit. */
  #closed: OpenElement | undefined;

  #tooLong(): GraphError {
    const message = `a text, an attribute or a comment has more than ${LONGEST / 1_000_000} MB`;
    return inputError(this.#file, this.#parser.line, message);
  }

  #fail(error: Error): never {
    if (error instanceof GraphError) throw error;
    const what = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw inputError(this.#file, this.#parser.line, this.#sentence(what));
  }

  #sentence(what: string): string {
    const inner = this.#open.at(-1);
    switch (what) {
      case "document must contain a root element":
        return `holds no element, expected <${this.#root}>`;
      case "text data outside of root node":
        return this.#closed === undefined
          ? `is not XML: there is text where <${this.#root}> is expected`
          : `there is text behind </${this.#root}>, expected the end of the file`;
      case "documents may contain only one root":
        return `there is another element behind </${this.#root}>, expected the end of the file`;
      case "undefined entity":
        return "an entity is used that XML does not define, expected one of &amp; &lt; &gt; &quot; &apos; or a character such as &#233;";
      case "unexpected close tag":
        return `an end tag stands where </${shortened(this.#closed?.fullName ?? "")}> is expected, for the element of line ${this.#closed?.line}`;
      case "unexpected end":
        return "the file ends in the middle of a tag or comment";
      default:
        if (what.startsWith("unclosed tag: ") && inner !== undefined) {
          return `the file ends within <${shortened(inner.fullName)}> of line ${inner.line}, expected </${shortened(inner.fullName)}>`;
        }
        return `is not well-formed XML: ${shortened(what)}`;
    }
  }
}

/** An element as it may stand in a file of rejects, as far as it is known. */
export function xmlText(name: string, attributes: Attributes, inner: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value ?? "")}"`);
  return inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>`;
}

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
