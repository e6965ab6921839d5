/** The options of commands, made from the settings table, and the settings of one run: command line first, then environment. */
import process from "node:process";
import { type Command, Option } from "commander";
import { parseSettings, SETTINGS, type Setting, type SettingName, type Settings } from "../server/settings.ts";
import { askPassword } from "./terminal.ts";

/** Options that every command takes. */
const CONNECTION: readonly SettingName[] = ["neo4jUri", "neo4jUsername", "neo4jDatabase", "dataFolder"];
/** Options of `serve` besides. */
const LISTENING: readonly SettingName[] = ["host", "port", "viewsFolder", "embedOrigins", "logLevel"];

/** What commander hands to an action. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** Adds the options by which a database is found. */
export function withConnection(command: Command): Command {
  return addOptions(command, CONNECTION);
}

/** Adds the options by which `serve` listens. */
export function withListening(command: Command): Command {
  return addOptions(command, LISTENING);
}

/**
 * The settings of this run. The password comes from the environment; where there is none and a user name is given, it is asked for.
 * @throws GraphError `invalid_request` naming what is wrong
 */
export async function settingsOf(given: GivenOptions): Promise<Settings> {
  const flags: { [name in SettingName]?: string } = {};
  for (const name of [...CONNECTION, ...LISTENING]) {
    const value = given[optionOf(name)?.attributeName() ?? ""];
    if (typeof value === "string") flags[name] = value;
  }
  const settings = parseSettings({ flags, environment: process.env });
  if (settings.neo4jUri === undefined) return settings;
  if (settings.neo4jPassword !== undefined) return { ...settings, neo4jUsername: settings.neo4jUsername ?? "neo4j" };
  if (settings.neo4jUsername === undefined) return settings; // A database without authentication.
  const neo4jPassword = await askPassword(`Password of ${settings.neo4jUsername} at ${settings.neo4jUri}: `);
  return { ...settings, neo4jPassword };
}

/** The variables that have no option, for the help: secrets, and what is set once for a machine. */
export function environmentHelp(): string {
  const rows = Object.values(SETTINGS).map((setting: Setting<unknown>): readonly [string, string] => [
    setting.variable,
    [
      setting.help,
      setting.flag ?? "",
      setting.fallback === undefined || setting.fallback === "" ? "" : `(default ${setting.fallback})`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  ]);
  const width = Math.max(...rows.map(([variable]) => variable.length));
  return ["", "Environment:", ...rows.map(([variable, help]) => `  ${variable.padEnd(width)}  ${help}`)].join("\n");
}

function addOptions(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const option = optionOf(name);
    if (option !== undefined) command.addOption(option);
  }
  return command;
}

function optionOf(name: SettingName): Option | undefined {
  const { flag, argument, help, variable, fallback }: Setting<unknown> = SETTINGS[name];
  if (flag === undefined) return undefined;
  const otherwise = fallback === undefined ? "" : `; default ${fallback}`;
  return new Option(`${flag} <${argument ?? "VALUE"}>`, `${help} (${variable}${otherwise})`);
}
