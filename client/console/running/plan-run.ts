/** Makes the steps of a run from what is written. */
import type { Command } from "../commands/read-command.ts";
import { readCommand } from "../commands/read-command.ts";
import { SCHEMA_STEPS } from "../commands/schema-steps.ts";
import type { Statement } from "../editor/statements.ts";
import { failed } from "./run-statement.ts";
import type { Outcome, Step } from "./work.ts";

/** A step and what is to be done for it. */
export interface PlannedStep {
  readonly step: Step;
  /** `failure`: it cannot be done at all; the steps before it are. */
  readonly task:
    | { readonly kind: "statement"; readonly text: string; readonly from: number }
    | { readonly kind: "command"; readonly command: Command }
    | { readonly kind: "failure"; readonly outcome: Outcome };
}

let steps = 0;

/** One step for each statement and command; `:schema` is several. `from`: where the text that was cut begins in the editor. */
export function planRun(pieces: readonly Statement[], from: number): readonly PlannedStep[] {
  return pieces.flatMap((piece) => planned({ ...piece, from: from + piece.from }));
}

function planned(piece: Statement): readonly PlannedStep[] {
  if (piece.kind === "statement")
    return [{ step: stepOf(piece), task: { kind: "statement", text: piece.text, from: piece.from } }];
  try {
    const command = readCommand(piece.text);
    if (command.kind === "schema") return schemaSteps(piece);
    if (command.kind !== "plan") return [{ step: stepOf(piece), task: { kind: "command", command } }];
    // So that places of errors stay right, the mode takes the place of the command's own letters.
    const text = `${command.mode}${" ".repeat(Math.max(command.at - command.mode.length, 1))}${command.statement}`;
    return [{ step: stepOf(piece), task: { kind: "statement", text, from: piece.from } }];
  } catch (error) {
    return [{ step: stepOf(piece), task: { kind: "failure", outcome: failed(error, piece) } }];
  }
}

function schemaSteps(piece: Statement): readonly PlannedStep[] {
  return SCHEMA_STEPS.map(({ title, statement }) => ({
    step: { ...stepOf({ ...piece, kind: "statement", text: statement }), title },
    task: { kind: "statement", text: statement, from: piece.from },
  }));
}

function stepOf({ kind, text, from }: Statement): Step {
  steps += 1;
  return { id: steps, kind, text, from, outcome: { kind: "queued" } };
}
