import { describe, expect, it } from "vitest";
import { readCypherFile, renamed, safeFileName, safeFolder, safeName, withName } from "./cypher-file.ts";

const FILE =
  "// Who talked\n// To whom, and\n// how often.\n:param name => 'Witkoff'\n:param `since` => date('2025-01-01')\nMATCH (n)\n// inner\nRETURN n";

describe("a .cypher file", () => {
  it("tells name, description and parameters in its first lines", () => {
    expect(readCypherFile(FILE)).toEqual({
      name: "Who talked",
      description: "To whom, and how often.",
      parameters: ["name", "since"],
    });
  });

  it("may have no name", () => {
    expect(readCypherFile("RETURN 1 // one").name).toBeUndefined();
    expect(readCypherFile("//\nRETURN 1").name).toBeUndefined();
  });

  it("gets its name in front, once", () => {
    expect(withName("RETURN 1\r\n", "One")).toBe("// One\nRETURN 1");
    expect(withName(withName("RETURN 1", "One"), "One")).toBe("// One\nRETURN 1");
    expect(withName("// a comment\nRETURN 1", "One")).toBe("// One\n// a comment\nRETURN 1");
  });

  it("is renamed in its first line", () => {
    expect(renamed("// One\n// why\nRETURN 1", "Two")).toBe("// Two\n// why\nRETURN 1");
    expect(renamed("RETURN 1", "Two")).toBe("// Two\nRETURN 1");
    expect(renamed("// One", "Two")).toBe("// Two");
  });
});

describe("hostile names", () => {
  it("lose what cannot be seen, and their length", () => {
    expect(safeName("a\u0000b\u202Ec\nd\u200B")).toBe("a b c d");
    expect([...safeName("𠮷".repeat(300))]).toHaveLength(120);
  });

  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["C:\\Users\\x", "Users/x"],
    ["/a//b/./c/", "a/b/c"],
    ["..", ""],
    ["a/b/c/d/e/f/g/h/i/j", "a/b/c/d/e/f/g/h"],
  ])("cannot leave their folder: %s", (path, folder) => {
    expect(safeFolder(path)).toBe(folder);
  });

  it.each([
    ["a/b: c?", "a_b_ c_"],
    ["...", "query"],
    ["CON", "CON_"],
    ["名前。", "名前。"],
    ["end. ", "end"],
  ])("become file names that every system takes: %s", (name, file) => {
    expect(safeFileName(name)).toBe(file);
  });
});
