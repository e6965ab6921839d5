import { describe, expect, it } from "vitest";
import { httpClient } from "../api/client.ts";
import { linkTo } from "../console/library/link.ts";
import { createExplorer } from "../state/explorer.ts";
import { defaultPreferences } from "../state/preferences.ts";
import { takeConsoleLink } from "./take-console-link.ts";

function opened(hash: string) {
  const client = httpClient(async () => Promise.reject(new DOMException("", "AbortError")));
  const explorer = createExplorer({ client, preferences: defaultPreferences([]) });
  takeConsoleLink(explorer, hash);
  return explorer.store.getState();
}
const hashOf = (statement: string, run: boolean): string =>
  new URL(linkTo({ statement, parameters: { a: 9007199254740993n }, run }, "http://localhost/")).hash;

describe("a link that carries a query", () => {
  it("opens the console with its text and its parameters", () => {
    const { panels } = opened(hashOf("RETURN $a", true));
    expect(panels).toMatchObject({ console: true, arrival: { text: "RETURN $a", isRun: true, isFromLink: true } });
    expect({ ...panels.arrival?.parameters }).toEqual({ a: 9007199254740993n });
  });

  it("is never run where it may write", () => {
    expect(opened(hashOf("CREATE (n {a: $a})", true)).panels.arrival?.isRun).toBe(false);
  });

  it("that is damaged is told, and opens nothing", () => {
    const { panels, notices } = opened("#cypherz=%%%");
    expect(panels.console).toBe(false);
    expect(JSON.stringify(notices)).toContain("could not be opened");
  });
});
