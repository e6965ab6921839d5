/** Answers of requests in explicit transactions that run no statement: the state of the transaction, or the bookmarks of its end. */
import type { Response } from "express";
import type { TransactionState } from "../graph/store.ts";
import type { QueryFormat } from "./query-formats.ts";

/** What such an answer tells; nothing at all after a rollback. */
export interface TransactionTold {
  readonly transaction?: TransactionState;
  readonly bookmarks?: readonly string[];
}

/** Sends it in the form that the client accepts: a document, or lines without fields and records. */
export function sendTransaction(response: Response, format: QueryFormat, told: TransactionTold): void {
  response.status(202);
  response.setHeader("Content-Type", format.mediaType);
  response.setHeader("Vary", "Accept");
  response.setHeader("Cache-Control", "no-store");
  response.end(format.told(JSON.stringify(told)));
}
