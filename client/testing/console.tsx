/** For browser tests: the console as the page shows it, over answers that the test gives. */
import type { ReactElement } from "react";
import { expect } from "vitest";
import { render } from "vitest-browser-react";
import type { Value } from "../../graph/values.ts";
import type { StatementRequest } from "../api/send-query.ts";
import type { Answer, AnswerEnd } from "../console/answer.ts";
import { Console } from "../console/Console.tsx";
import type { ConsoleProps, ConsoleServer, Queries } from "../console/props.ts";
import { Setting } from "./page.tsx";
import { noop, TALKS_LENS } from "./talks.ts";

const SCHEMA = { labels: ["Person", "Head of State"], types: ["KNOWS"], propertyKeys: ["name"] };
export const SERVER: ConsoleServer = {
  database: "neo4j",
  writesAllowed: false,
  limits: { seconds: 30, rows: 100_000 },
  counts: { labels: new Map([["Person", 2]]), types: new Map([["KNOWS", 1]]) },
};
export const RUN = "{Control>}{Enter}{/Control}";

let answers = 0;

/** A whole answer; `end` changes how it ended. */
export function answerOf(
  rows: readonly (readonly Value[])[],
  fields: readonly string[],
  end: Partial<AnswerEnd> | undefined = {},
): Answer {
  answers += 1;
  return { id: answers, fields, rows, count: rows.length, end: { ...WHOLE, ...end } };
}

const WHOLE: AnswerEnd = {
  kind: "whole",
  error: undefined,
  totalMs: 20,
  databaseMs: 12,
  notifications: [],
  counters: {},
  statementType: "r",
  plan: undefined,
  profile: undefined,
};

/** Answers by a function; what the console asks by itself (plans while a text is written, functions and procedures) is not told to it. */
export function queriesOf(
  answer: (request: StatementRequest, tell: (answer: Answer) => void) => Promise<Answer> | Answer,
): Queries {
  return {
    run: async (request, tell) => {
      const isCheck = request.statement.startsWith("EXPLAIN ") && request.seconds === 5 && request.maxRows === 1;
      const isCatalogue = /^SHOW (FUNCTIONS|PROCEDURES) YIELD/.test(request.statement);
      const answered = isCheck || isCatalogue ? answerOf([], []) : await answer(request, tell);
      tell(answered);
      return answered;
    },
    open: () => Promise.reject(new Error("Nothing is downloaded here.")),
  };
}

export function consoleWith(props: Partial<ConsoleProps> = {}): ReactElement {
  return (
    <div style={{ height: 560 }}>
      <Console
        lens={TALKS_LENS}
        schema={SCHEMA}
        server={SERVER}
        scheme="light"
        queries={queriesOf(() => answerOf([[1n]], ["n"]))}
        isOpen
        isMaximised={false}
        onMaximise={noop}
        onShow={noop}
        onSelect={noop}
        onClose={noop}
        {...props}
      />
    </div>
  );
}

/** @param text what the editor holds when the test begins */
export async function shown(props: Partial<ConsoleProps> = {}, text?: string) {
  if (text !== undefined) localStorage.setItem("parley.console.tabs", JSON.stringify({ current: 0, texts: [text] }));
  const { scheme = "light" } = props;
  const screen = await render(<Setting scheme={scheme}>{consoleWith(props)}</Setting>);
  await expect.element(screen.getByRole("textbox", { name: "Cypher statement" })).toHaveFocus();
  return screen;
}
