/** An import of files as state: being read, asking about names that are taken, done. */
import { useState } from "react";
import type { ClashAnswer, ImportPlan } from "./import-plan.ts";
import { carryOut, planImport } from "./import-plan.ts";
import { newId } from "./kept.ts";
import type { GivenFile, ImportProblem } from "./read-files.ts";
import { readQueryFiles } from "./read-files.ts";
import { SAVED_WORDS } from "./saved-words.ts";
import type { SavedQueries } from "./use-saved.ts";
import type { Undo } from "./use-undo.ts";

export type ImportState =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "asking"; readonly plan: ImportPlan; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: "told";
      readonly added: number;
      readonly same: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: "failed"; readonly error: unknown };

export interface Importing {
  readonly state: ImportState;
  /** Reads the files and imports them, or asks first where names are taken. */
  take(files: Promise<readonly GivenFile[]> | readonly GivenFile[]): Promise<void>;
  /** What to do with the names that are taken. */
  answer(answer: ClashAnswer): void;
  /** Leaves everything as it is, and closes what was told. */
  dismiss(): void;
}

export function useImport({ queries, put, remove }: SavedQueries, tell: Undo["tell"]): Importing {
  const [state, setState] = useState<ImportState>({ kind: "none" });
  const finish = (plan: ImportPlan, problems: readonly ImportProblem[], answer: ClashAnswer): void => {
    const written = carryOut(plan, answer, queries);
    const ids = new Set(written.map(({ id }) => id));
    const replaced = queries.filter(({ id }) => ids.has(id));
    if (written.length > 0) {
      put(written);
      tell(SAVED_WORDS.imported, { count: written.length }, () => {
        const before = new Set(replaced.map(({ id }) => id));
        remove(written.filter(({ id }) => !before.has(id)));
        put(replaced);
      });
    }
    const isClear = written.length > 0 && plan.same === 0 && problems.length === 0;
    setState(isClear ? { kind: "none" } : { kind: "told", added: written.length, same: plan.same, problems });
  };
  const take: Importing["take"] = async (files) => {
    setState({ kind: "reading" });
    try {
      const { queries: found, problems } = await readQueryFiles(await files);
      const plan = planImport(queries, found, { newId, now: Date.now() });
      if (plan.clashes.length > 0) setState({ kind: "asking", plan, problems });
      else finish(plan, problems, "skip");
    } catch (error) {
      setState({ kind: "failed", error });
    }
  };
  return {
    state,
    take,
    answer: (answer) => {
      if (state.kind === "asking") finish(state.plan, state.problems, answer);
    },
    dismiss: () => setState({ kind: "none" }),
  };
}
