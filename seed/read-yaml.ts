/** Reads one YAML file so that every value in it can be traced to its line, and parses its records with zod. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { faultOf, SHOWING } from "../graph/contract/schema-fault.ts";
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
  const result = schema.safeParse(valueAt(yaml.value, path), SHOWING);
  if (result.success) return { record: result.data, at: (...inner) => yaml.at([...path, ...inner]) };
  for (const issue of result.error.issues.flatMap(tellingIssues)) {
    const whole = [...path, ...issue.path];
    if (issue.code !== "unrecognized_keys") {
      problems.push({ ...yaml.at(whole), message: sentence(issue) });
      continue;
    }
    for (const key of issue.keys) {
      problems.push({
        ...yaml.at([...whole, key]),
        message: `unknown field \`${key}\`.${didYouMean(key, fieldsOf(schemaAt(schema, issue.path)))}`,
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

/**
 * Where a value may be of several forms, the faults of the form that it tries to be: the one that is wrong inside and not as a whole. Where it is
 * none of them at all, the fault itself.
 */
function tellingIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isWhole = (inner: z.core.$ZodIssue): boolean => inner.path.length === 0 && inner.code !== "unrecognized_keys";
  const tried = issue.errors.find((errors) => errors.length > 0 && !errors.some(isWhole));
  if (tried === undefined) return [issue];
  return tried.flatMap((inner) => tellingIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.length === 0 ? "record" : `\`${issue.path.join(".")}\``;
  if (issue.input === undefined) return `${field} is missing`;
  const fault = `${field} ${faultOf(issue.input, issue)}`;
  if (issue.code === "invalid_value") {
    return `${fault}.${didYouMean(String(issue.input), issue.values.map(String))}`;
  }
  return issue.code === "invalid_type" ? `${fault}${quoteHint(issue)}` : fault;
}

function quoteHint(issue: z.core.$ZodIssueInvalidType): string {
  return issue.expected === "string" && typeof issue.input !== "object" ? "; put it in quotes" : "";
}

function fieldsOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema of a value inside another; undefined where it is one of several. */
function schemaAt(schema: unknown, path: Path): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  return schema instanceof z.ZodObject ? schemaAt(schema.shape[String(key)], rest) : undefined;
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
