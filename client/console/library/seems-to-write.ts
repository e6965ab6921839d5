/** A guess, on the safe side, whether a text may only be opened and never run by a click: the server decides what really writes. */
import type { Token } from "../../../graph/cypher-lexer.ts";
import { lexCypher } from "../../../graph/cypher-lexer.ts";

/** Words that change something or reach beyond the graph, wherever they stand. */
const WRITING_WORDS: ReadonlySet<string> = new Set(
  "CREATE INSERT MERGE DELETE DETACH NODETACH SET REMOVE FOREACH DROP ALTER LOAD TERMINATE GRANT REVOKE DENY".split(
    " ",
  ),
);
/** Words that do so only where a statement begins; elsewhere people name variables so. */
const WRITING_BEGINNINGS: ReadonlySet<string> = new Set(
  "START STOP RENAME ENABLE REALLOCATE DEALLOCATE DRYRUN".split(" "),
);
/** What makes a name of the word behind it. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([".", ":", "&", "|", "!"]);
/** Procedures that only tell of the graph and its schema. */
const READING_CALL = /^(?:db\.(?:labels|propertyKeys|relationshipTypes|schema|index|info|ping)\b|dbms\.components\b)/;
/** Commands that change nothing but parameters and what is shown. */
const HARMLESS_COMMAND = /^:(?:params?|clear|help|history|schema|play|explain|profile)\b/i;

/** Characters of a text that are looked at; a longer one is opened instead of run. */
const LONGEST = 200_000;

/**
 * Whether a text (commands and statements) holds a word that may write, calls a procedure that is not known to read, or has a command
 * that does more than set parameters. What is taken for writing by mistake is opened instead of run, and nothing is lost.
 */
export function seemsToWrite(text: string): boolean {
  if (text.length > LONGEST) return true;
  // A line of a statement can begin with `:Label` as well; it is taken for a command, on the safe side.
  const commands = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^:[a-z]/i.test(line));
  if (commands.some((command) => !HARMLESS_COMMAND.test(command))) return true;
  return [lexCypher(text), lexCypher(text, { unicodeEscapes: true })].some((tokens) =>
    tokens.some((_, index) => mayWrite(tokens, index)),
  );
}

function mayWrite(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word") return false;
  const word = token.text.toUpperCase();
  const before = tokens[index - 1];
  if (WRITING_BEGINNINGS.has(word)) return before === undefined || before.text === ";";
  if (before !== undefined && before.kind === "sign" && BEFORE_NAMES.has(before.text)) return false;
  if (WRITING_WORDS.has(word)) return true;
  return word === "CALL" && !isReadingCall(tokens.slice(index + 1, index + 12).map(({ text }) => text));
}

/** The words behind CALL: a subquery (`{` or `(x) {`), or a procedure that is known to read. */
function isReadingCall(words: readonly string[]): boolean {
  const [first] = words;
  return first === "{" || first === "(" || READING_CALL.test(words.join(""));
}
