/** What is wrong with a data set: problems with file and line, gathered and told all at once. */
import { compare } from "../graph/compare.ts";
import { GraphError } from "../graph/errors.ts";

/** A line of a file of a data set. `file` begins with the data set's folder name; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One thing that is wrong, and where. */
export interface Problem extends Place {
  readonly message: string;
}

/** `file:line: message`, as editors and terminals understand it. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}

/** The problems by file and line, each once. */
function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const byLine = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...byLine.values()].toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}

/** The error that carries them: `invalid_request`, a line for each problem in `message`, the same lines in `details.problems`. */
export function datasetError(dataset: string, problems: readonly Problem[]): GraphError {
  return problemsError(`The data set ${dataset}`, problems, "seed/datasets/README.md");
}

/** Likewise for a file that a user wrote for an import: a mapping, decisions. */
export function importFileError(file: string, problems: readonly Problem[]): GraphError {
  return problemsError(file, problems, "docs/import.md");
}

function problemsError(subject: string, problems: readonly Problem[], manual: string): GraphError {
  const lines = sortProblems(problems).map(problemLine);
  const problemsCount = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  return new GraphError("invalid_request", [`${subject} has ${problemsCount}.`, ...lines].join("\n"), {
    hint: `Nothing was loaded. Correct the lines above; ${manual} describes the format.`,
    details: { problems: lines },
  });
}
