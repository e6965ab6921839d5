/** An example of the library: a question, the statement that answers it, and what there is to learn from it. */
import type { Words } from "../../../graph/vocabulary.ts";

/** The names that occur in a graph; labels and types commonest first. */
export interface ExampleSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly propertyKeys: readonly string[];
}

export interface Example {
  /** Never changes: what is built on an example names it by this. */
  readonly id: string;
  readonly title: Words;
  /** One sentence: what the answer shows, and what of Cypher there is to learn. */
  readonly shows: Words;
  /** Commands that set parameters, then the statement. */
  readonly statement: string;
}

/** Examples that ask the same kind of question. */
export interface ExampleGroup {
  readonly id: string;
  readonly title: Words;
  readonly examples: readonly Example[];
}

/** One step of the course: what is explained, and a statement to try it with. */
export interface CourseStep {
  readonly id: string;
  readonly title: Words;
  /** A few short paragraphs. */
  readonly text: readonly Words[];
  readonly statement: string;
  /** What to change and run once more. */
  readonly task: Words;
}

/** A name of a schema in a title: not longer than a title can bear. */
export function shown(name: string): string {
  const characters = [...name];
  return characters.length <= 40 ? name : `${characters.slice(0, 39).join("")}…`;
}
