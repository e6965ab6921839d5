import { expect, it } from "vitest";
import { PLAIN_WRITER } from "../graph/query-api/plain.ts";
import { streamOfTable } from "../graph/row-stream.ts";
import { tableOf } from "../test/tables.ts";
import { withSummary } from "./with-summary.ts";

it("hands over the same rows, and the changed summary", async () => {
  const stream = withSummary(streamOfTable(tableOf([[1n], [2n]])), (summary) => ({ ...summary, database: "other" }));
  const rows: string[] = [];
  await stream.texts(PLAIN_WRITER, (row) => {
    rows.push(row);
    return undefined;
  });
  expect(rows).toEqual(["[1]", "[2]"]);
  expect(stream.truncated()).toBe(false);
  expect((await stream.summary()).database).toBe("other");
});

it("changes it once, however often it is asked for", async () => {
  let times = 0;
  const stream = withSummary(streamOfTable(tableOf([])), (summary) => {
    times += 1;
    return summary;
  });
  await Promise.all([stream.summary(), stream.summary()]);
  expect(times).toBe(1);
});

it("fails with what fails on the way", async () => {
  const stream = withSummary(streamOfTable(tableOf([])), () => Promise.reject(new Error("not committed")));
  await expect(stream.summary()).rejects.toThrow("not committed");
});
