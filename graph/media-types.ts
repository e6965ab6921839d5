/** Media types of the HTTP contract, for server and page. Apart from graph/contract, which is built on zod and costs the page too much. */

/**
 * JSON in which every value says its type, `{"$type", "_value"}`, so that nothing is lost. Accepted by every route: on those of
 * `/api` it decides how property values are written.
 */
export const TYPED_JSON = "application/vnd.neo4j.query.v1.1";

/** All versions of Neo4j's typed JSON, oldest first; 1.1 adds vectors and unsupported values. */
export const TYPED_MEDIA_TYPES = [
  "application/vnd.neo4j.query",
  "application/vnd.neo4j.query.v1.0",
  TYPED_JSON,
] as const;
