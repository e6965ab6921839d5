/** The words for what is missing, and the one command that gets it with the package manager of this system. */
import type { Facts } from "./probe.ts";
import { oldestJava } from "./versions.ts";

/** Package managers that can be named, in the order in which they are looked for. */
export const INSTALLERS = ["apt-get", "dnf", "zypper", "pacman", "apk", "brew", "scoop", "choco", "winget"] as const;

/** One of them. */
export type Installer = (typeof INSTALLERS)[number];

/** How each installs, and what it calls a Java without a desktop and Maven. */
const COMMANDS: Readonly<
  Record<
    Installer,
    { readonly install: string; readonly java: string; readonly maven: string; readonly asRoot: boolean }
  >
> = {
  "apt-get": { install: "apt-get install -y", java: "default-jre-headless", maven: "maven", asRoot: true },
  dnf: { install: "dnf install -y", java: "java-21-openjdk-headless", maven: "maven", asRoot: true },
  zypper: { install: "zypper install -y", java: "java-21-openjdk-headless", maven: "maven", asRoot: true },
  pacman: { install: "pacman -S --needed", java: "jre21-openjdk-headless", maven: "maven", asRoot: true },
  apk: { install: "apk add", java: "openjdk21-jre-headless", maven: "maven", asRoot: true },
  brew: { install: "brew install", java: "openjdk@21", maven: "maven", asRoot: false },
  scoop: { install: "scoop bucket add java; scoop install", java: "temurin21-jre", maven: "maven", asRoot: false },
  choco: { install: "choco install -y", java: "temurin21jre", maven: "maven", asRoot: false },
  // No Maven there, but Docker, which alone is enough.
  winget: { install: "winget install", java: "", maven: "Docker.DockerDesktop", asRoot: false },
};

/** What is absent, one phrase each. */
export function absences(facts: Facts): readonly string[] {
  const phrases: string[] = [];
  if (facts.java === undefined) {
    const found = facts.tooOld.map(({ version }) => version).join(", ");
    phrases.push(
      `Java ${oldestJava(facts.neo4jVersion)} or newer was not found${found === "" ? "" : ` (only ${found})`}`,
    );
  }
  if (facts.maven === undefined && !facts.hasJars) phrases.push("Maven (mvn), which fetches Neo4j once, was not found");
  if (facts.docker.client === undefined) phrases.push("neither was Docker");
  else phrases.push("Docker is installed, but its engine does not answer");
  return phrases;
}

/** The command that gets what is absent, as a sentence. */
export function remedy(facts: Facts): string {
  const { installer } = facts;
  if (installer === undefined) return `Install Java ${oldestJava(facts.neo4jVersion)} or newer and Maven, or Docker.`;
  const { install, java, maven, asRoot } = COMMANDS[installer];
  const packages = [
    ...(facts.java === undefined ? [facts.debianJava ?? java] : []),
    ...(facts.maven === undefined && !facts.hasJars ? [maven] : []),
  ].filter((name) => name !== "");
  if (packages.length === 0) packages.push(maven);
  return `Run: ${asRoot && !facts.isRoot ? "sudo " : ""}${install} ${packages.join(" ")}`;
}
