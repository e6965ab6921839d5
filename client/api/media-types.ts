/** Media types of the HTTP contract that the page names. Written here because graph/contract is built on zod, which the page does without. */

/** JSON in which every property value says its type, so that nothing is lost. */
export const TYPED_JSON = "application/vnd.neo4j.query.v1.1";
