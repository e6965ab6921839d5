import { it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import type { QueryAnswer } from "../api/query.ts";
import { ENVOY } from "../testing/graph.ts";
import { Setting } from "../testing/page.tsx";
import * as T from "../testing/talks.ts";
import { Console } from "./Console.tsx";

const schema = {
  labels: ["Person", "Country", "Head of State"],
  types: ["NEGOTIATED_WITH", "REJECTED"],
  propertyKeys: ["name", "nameJa", "date"],
};
const values = Object.values(T.EVERYTHING.properties);
const answer: QueryAnswer = {
  fields: ["a", "r", "path", "text", ...Object.keys(T.EVERYTHING.properties)],
  rows: Array.from({ length: 1000 }, (_, i) => [
    i % 7 === 0 ? T.HOSTILE_NODE : ENVOY,
    T.PRESSURE,
    T.TALK_PATH,
    "キリル・ドミトリエフ特別代表 row " + i,
    ...values,
  ]),
  truncated: true,
  databaseMs: 12,
  notifications: [
    {
      code: "Neo.X",
      title: "Unbounded path",
      description: "It may take long.",
      severity: "WARNING",
      position: { line: 1, column: 2, offset: 1 },
    },
  ],
};
const statement = `// who talked\n:param name => 'Witkoff'\nMATCH p = (a:Actor {name: $name})-[r:NEGOTIATED_WITH|REJECTED]->(b:\`Head of State\`)\nWHERE a.date >= date('2025-10-01') AND size(b.name) > 3.5 AND b.ok = true\nRETURN p, count(*) AS n // how many\nLIMIT 25`;
const shot = (name: string) => page.screenshot({ path: `../../test-results/shots/console-${name}.png` });
const wait = (ms = 300) => new Promise((r) => setTimeout(r, ms));
for (const [scheme, language, w, h] of [
  ["light", "en", 1280, 420],
  ["dark", "ja", 1280, 420],
  ["light", "ja", 390, 700],
] as const) {
  it(`${scheme} ${w}`, async () => {
    localStorage.clear();
    await page.viewport(w, h + 60);
    let fail = false;
    const s = await render(
      <Setting scheme={scheme} language={language}>
        <div style={{ height: h }}>
          <Console
            lens={T.TALKS_LENS}
            schema={schema}
            scheme={scheme}
            run={async () => {
              if (fail)
                throw new GraphError("cypher_error", "Variable `p` not defined (line 3, column 8)", {
                  hint: "Name it in MATCH.",
                  details: { line: 3, column: 8 },
                });
              return answer;
            }}
            onShow={T.noop}
            onSelect={T.noop}
            onClose={T.noop}
            initialStatement={statement}
          />
        </div>
      </Setting>,
    );
    await wait();
    await shot(`${scheme}-${w}-idle`);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await wait();
    await shot(`${scheme}-${w}-table`);
    await s.getByRole("radio", { name: /Graph|グラフ/ }).click({ force: true });
    await wait();
    await shot(`${scheme}-${w}-graph`);
    await s.getByRole("radio", { name: "JSON" }).click({ force: true });
    await wait();
    await shot(`${scheme}-${w}-json`);
    fail = true;
    await s.getByRole("textbox", { name: /Cypher/ }).click();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await wait();
    await shot(`${scheme}-${w}-error`);
    await userEvent.keyboard("{Control>}{End}{/Control}{Enter}MATCH (n:");
    await wait(500);
    await shot(`${scheme}-${w}-complete`);
  });
}
