import { describe, expect, it } from "vitest";
import { archivePaths, queryArchive, queryFile } from "./export-files.ts";
import { planImport } from "./import-plan.ts";
import { readQueryFiles } from "./read-files.ts";
import type { SavedQuery } from "./saved.ts";
import { makeQuery } from "./saved.ts";

function query(folder: string, name: string, text = "RETURN 1"): SavedQuery {
  return makeQuery({ id: `${folder}/${name}`, folder, name, text, changedAt: 0 });
}

describe("saved queries as files", () => {
  it("have the name that the query has, as far as systems take it", async () => {
    const { name, content } = queryFile(query("talks", "Who: talked?"));
    expect(name).toBe("Who_ talked_.cypher");
    expect(await content.text()).toBe("// Who: talked?\nRETURN 1\n");
  });

  it("never fall on each other in an archive", () => {
    const paths = archivePaths([query("a", "X?"), query("a", "x*"), query("b", "X_")], "").map(([path]) => path);
    expect(paths).toEqual(["a/X_.cypher", "a/x_ (2).cypher", "b/X_.cypher"]);
  });

  it("leave out the path of the folder that is exported", () => {
    expect(archivePaths([query("talks/2025", "Who")], "talks")[0]?.[0]).toBe("2025/Who.cypher");
  });

  it("come back from the archive as they were", async () => {
    const queries = [
      query("talks/2025", "Who: talked?", "// Who: talked?\n// Why\n:param x => 1\nRETURN $x"),
      query("", "上位", "RETURN 'あ'"),
    ];
    const { name, content } = queryArchive(queries, "");
    expect(name).toBe("saved-queries.zip");
    const { queries: found, problems } = await readQueryFiles([{ path: name, file: content }]);
    expect(problems).toEqual([]);
    expect(planImport(queries, found, { newId: () => "new", now: 0 })).toEqual({ added: [], same: 2, clashes: [] });
  });
});
