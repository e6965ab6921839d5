/** Which Neo4j is pinned and which Java each line of Neo4j runs on. */

/** The long-term version that Parley starts, unless told otherwise. */
export const PINNED_NEO4J = "5.26.30";

/** The newest calendar version that the tests run on as well, where there is a Java for it. */
export const NEWEST_NEO4J = "2026.08.1";

/** The oldest Java that a Neo4j runs on. */
export function oldestJava(neo4jVersion: string): number {
  return neo4jVersion.startsWith("5.") ? 17 : 21;
}

/** Java versions that this Neo4j was made for, best first; others that are new enough come after them. */
export function preferredJavas(neo4jVersion: string): readonly number[] {
  return neo4jVersion.startsWith("5.") ? [21, 17] : [25, 21];
}
