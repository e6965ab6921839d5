/** For browser tests: the console as the page shows it, over answers that the test gives. */
import type { ReactElement } from "react";
import { expect } from "vitest";
import { render } from "vitest-browser-react";
import type { Value } from "../../graph/values.ts";
import type { QueryAnswer } from "../api/query.ts";
import { Console } from "../console/Console.tsx";
import type { ConsoleProps } from "../console/props.ts";
import { Setting } from "./page.tsx";
import { noop, TALKS_LENS } from "./talks.ts";

const SCHEMA = { labels: ["Person", "Head of State"], types: ["KNOWS"], propertyKeys: ["name"] };
export const RUN = "{Control>}{Enter}{/Control}";

export function answerOf(
  rows: readonly (readonly Value[])[],
  fields: readonly string[],
  more: Partial<QueryAnswer> = {},
): QueryAnswer {
  return { fields, rows, truncated: false, databaseMs: 12, notifications: [], ...more };
}

export function consoleWith(props: Partial<ConsoleProps> = {}): ReactElement {
  return (
    <div style={{ height: 560 }}>
      <Console
        lens={TALKS_LENS}
        schema={SCHEMA}
        scheme="light"
        run={async () => answerOf([[1n]], ["n"])}
        onShow={noop}
        onSelect={noop}
        onClose={noop}
        {...props}
      />
    </div>
  );
}

export async function shown(props: Partial<ConsoleProps> = {}) {
  const screen = await render(consoleWith(props), { wrapper: Setting });
  await expect.element(screen.getByRole("textbox", { name: "Cypher statement" })).toHaveFocus();
  return screen;
}
