/** Reads one YAML file so that every value in it can be traced to its line, and parses its records with zod. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { didYouMean } from "./near-miss.ts";
import type { Place, Problem } from "./problems.ts";

/** Keys and indexes from the top of a file to a value in it. */
export type Path = readonly PropertyKey[];

/** A YAML file as plain values, with the line of each. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of the value at `path`; where there is none, of the nearest thing around it. */
  at(path: Path): Place;
}

/** A record that passed its schema, with the place of each of its values. */
export interface Entry<T> {
  readonly record: T;
  at(...path: Path): Place;
}

/** Parses YAML 1.2. Anything the parser finds wrong or doubtful, such as a key given twice, goes to `problems` and there is no file. */
export function parseYaml(file: string, text: string, problems: Problem[]): YamlFile | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const wrong = [...document.errors, ...document.warnings];
  for (const error of wrong) {
    problems.push({
      file,
      line: lineCounter.linePos(error.pos[0]).line,
      message: `is not valid YAML: ${error.message}`,
    });
  }
  if (wrong.length > 0) return undefined;
  const at = (path: Path): Place => ({ file, line: lineCounter.linePos(offsetOf(document, path)).line });
  return { value: document.toJS(), at };
}

/** Parses one value of a file; what is wrong goes to `problems`. */
export function parseEntry<T>(
  yaml: YamlFile,
  path: Path,
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T> | undefined {
  const result = schema.safeParse(valueAt(yaml.value, path), { reportInput: true });
  if (result.success) return { record: result.data, at: (...inner) => yaml.at([...path, ...inner]) };
  for (const issue of result.error.issues) {
    const whole = [...path, ...issue.path];
    if (issue.code !== "unrecognized_keys") {
      problems.push({ ...yaml.at(whole), message: sentence(issue) });
      continue;
    }
    for (const key of issue.keys) {
      problems.push({
        ...yaml.at([...whole, key]),
        message: `unknown field \`${key}\`.${didYouMean(key, fieldsOf(schema))}`,
      });
    }
  }
  return undefined;
}

/** Parses a file that is a list of records; each record is parsed on its own, so that one wrong record hides no other. */
export function parseList<T>(yaml: YamlFile, schema: z.ZodType<T>, problems: Problem[]): readonly Entry<T>[] {
  if (!Array.isArray(yaml.value)) {
    problems.push({ ...yaml.at([]), message: "must be a list of records" });
    return [];
  }
  return yaml.value
    .map((_, index) => parseEntry(yaml, [index], schema, problems))
    .filter((entry) => entry !== undefined);
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.length === 0 ? "record" : `\`${issue.path.join(".")}\``;
  if (issue.input === undefined) return `${field} is missing`;
  const given = shown(issue.input);
  if (issue.code === "invalid_value") {
    const expected = issue.values.map(String);
    return `${field} is ${given}, expected one of ${expected.join(", ")}.${didYouMean(String(issue.input), expected)}`;
  }
  if (issue.code === "invalid_type") return `${field} is ${given}, expected ${issue.expected}${quoteHint(issue)}`;
  return `${field} is ${given}: ${issue.message}`;
}

function quoteHint(issue: z.core.$ZodIssueInvalidType): string {
  return issue.expected === "string" && typeof issue.input !== "object" ? "; put it in quotes" : "";
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return input.length === 0 ? "an empty list" : "a list";
  if (typeof input === "object" && input !== null) return "a map";
  const json = JSON.stringify(input) ?? String(input);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

function fieldsOf(schema: z.ZodType): readonly string[] {
  return "shape" in schema && typeof schema.shape === "object" && schema.shape !== null
    ? Object.keys(schema.shape)
    : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
