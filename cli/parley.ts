#!/usr/bin/env node
/** The program: commands, their options and help, signals and exit codes. The only place that puts server, seeder and database together. */
import process from "node:process";
import { Command } from "commander";
import { errorText, exitCodeOf, SUCCESS } from "./exit-codes.ts";
import { environmentHelp, type GivenOptions, withConnection, withListening } from "./options.ts";
import { withFigure, withFile, withQuery, withSelection } from "./output-options.ts";
import { parleyVersion } from "./parley-version.ts";
import { say } from "./terminal.ts";

/** What a shell reports for a program that Ctrl+C ended. */
const INTERRUPTED = 130;

/** Each command loads its own code only when it runs: checking files needs no server. */
function createProgram(signal: AbortSignal): Command {
  const program = new Command("parley")
    .description("A knowledge-graph explorer with evidence behind every edge: who talked to whom, and who says so.")
    .version(parleyVersion())
    .showHelpAfterError("(parley --help says more)")
    .addHelpText("after", environmentHelp())
    .exitOverride();
  withListening(withConnection(program.command("serve")))
    .description("serve the page and the API; starts and fills a local Neo4j unless an address is given")
    .action(async (options: GivenOptions) => (await import("./serve.ts")).serve(options, signal));
  withConnection(program.command("seed"))
    .description("load data sets: built-in ones by name, others by folder (default: all built-in ones)")
    .argument("[dataset...]", "names or folders")
    .option("--check", "only check the files; nothing is loaded")
    .option("--reset", "remove what these data sets loaded before")
    .option("--json", "print the report as one JSON object a line")
    .action(async (datasets: readonly string[], options: GivenOptions) =>
      (await import("./seed.ts")).seed(datasets, options, signal),
    );
  withConnection(program.command("import"))
    .description(
      "load your own files: CSV, TSV, JSON, JSON Lines, GraphML, GEXF, neo4j-admin CSV, ICEWS, GDELT, PLOVER; also .gz and .zip",
    )
    .argument("[file...]", "files; what they are is recognised")
    .option("--dataset <NAME>", "name of the data set (default: the name of the first file)")
    .option("--format <FORMAT>", "what the files are, where that is not recognised")
    .option("--mapping <FILE>", "YAML file that says what the columns mean")
    .option("--guess", "print a mapping to start from; nothing is loaded")
    .option(
      "--types <TYPES>",
      "three: only NEGOTIATED_WITH, REJECTED, PRESSURED; all: others keep their own type (default: all)",
    )
    .option("--encoding <NAME>", "encoding of the files, where it is not detected right")
    .option(
      "--decisions <FILE>",
      "YAML file that says which actors are the same (default: decisions.yaml in the data folder)",
    )
    .option("--max-rejects <NUMBER>", "records that may be rejected; with one more nothing is loaded (default: 0)")
    .option("--rejects <FILE>", "file for the rejected records (default: NAME.rejects.csv)")
    .option("--check", "only check the files; nothing is loaded")
    .option("--reset", "remove what the data set brought before; then load the files, if there are any")
    .option("--json", "print the report as JSON")
    .action(async (files: readonly string[], options: GivenOptions) =>
      (await import("./import.ts")).importCommand(files, options, signal),
    );
  addOutputCommands(program, signal);
  withConnection(program.command("doctor"))
    .description("check Java, Maven or Docker, the database, constraints, claims and imports, and say what to do")
    .option("--duplicates", "print actors that may be the same as a file of decisions to be made; nothing is merged")
    .option("--decisions <FILE>", "decisions that were made already (default: decisions.yaml in the data folder)")
    .option("--json", "print the findings as JSON")
    .action(async (options: GivenOptions) => (await import("./doctor.ts")).doctor(options, signal));
  return program;
}

/** The commands that get something out. */
function addOutputCommands(program: Command, signal: AbortSignal): void {
  withConnection(withQuery(program.command("query")))
    .description("run a Cypher statement that reads, and print its rows")
    .argument("[cypher]", "the statement; - or nothing reads standard input")
    .action(async (statement: string | undefined, options: GivenOptions) =>
      (await import("./query.ts")).query(statement, options, signal),
    );
  withConnection(withFigure(withSelection(program.command("render"))))
    .description("draw a part of the graph as SVG, PNG, PDF or interactive HTML")
    .action(async (options: GivenOptions) => (await import("./render.ts")).render(options, signal));
  withConnection(withFile(withSelection(program.command("export"))))
    .description("write a part of the graph as a file for other programs")
    .action(async (options: GivenOptions) => (await import("./export.ts")).exportCommand(options, signal));
  // The list of formats would load them all, so it is made for this command only.
  program.hook("preSubcommand", async (_program, command) => {
    if (command.name() === "export") command.addHelpText("after", (await import("./export.ts")).formatHelp());
  });
}

/** Fires at the first signal to end; the second ends the process at once. */
function endSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(INTERRUPTED);
      say("Ending. (Once more ends at once.)");
      controller.abort(new Error(`ended by ${name}`));
    });
  }
  return controller.signal;
}

/** Runs the command that was given, and says how it ended. */
async function main(): Promise<void> {
  const signal = endSignal();
  try {
    await createProgram(signal).parseAsync();
    process.exitCode = SUCCESS;
  } catch (error) {
    const code = exitCodeOf(error);
    process.exitCode = signal.aborted ? INTERRUPTED : code;
    // Commander has told its own errors already.
    if (!signal.aborted && !(error instanceof Error && "exitCode" in error)) say(errorText(error));
  }
}

void main();
