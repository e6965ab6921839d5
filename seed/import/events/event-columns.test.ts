import { describe, expect, it } from "vitest";
import { GDELT1_COLUMNS, GDELT2_COLUMNS, ICEWS_COLUMNS, POLECAT_COLUMNS } from "./event-columns.ts";

describe("columns of event files", () => {
  it("are as many as the codebooks say, each named once", () => {
    expect([ICEWS_COLUMNS, GDELT1_COLUMNS, GDELT2_COLUMNS, POLECAT_COLUMNS].map((columns) => columns.length)).toEqual([
      20, 58, 61, 40,
    ]);
    for (const columns of [ICEWS_COLUMNS, GDELT1_COLUMNS, GDELT2_COLUMNS, POLECAT_COLUMNS]) {
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it("of ICEWS stand where its files have them", () => {
    expect([ICEWS_COLUMNS[1], ICEWS_COLUMNS[2], ICEWS_COLUMNS[6], ICEWS_COLUMNS[8]]).toEqual([
      "Event Date",
      "Source Name",
      "CAMEO Code",
      "Target Name",
    ]);
  });

  it("of both GDELTs agree up to the first place", () => {
    expect(GDELT2_COLUMNS.slice(0, 39)).toEqual(GDELT1_COLUMNS.slice(0, 39));
    expect([GDELT1_COLUMNS[1], GDELT1_COLUMNS[6], GDELT1_COLUMNS[16], GDELT1_COLUMNS[26], GDELT1_COLUMNS[30]]).toEqual([
      "SQLDATE",
      "Actor1Name",
      "Actor2Name",
      "EventCode",
      "GoldsteinScale",
    ]);
  });

  it("of GDELT 2.0 differ by the second administrative division alone", () => {
    expect(GDELT2_COLUMNS.filter((column) => !column.endsWith("_ADM2Code"))).toEqual(GDELT1_COLUMNS);
    expect(GDELT2_COLUMNS[39]).toBe("Actor1Geo_ADM2Code");
    expect(GDELT1_COLUMNS[57]).toBe("SOURCEURL");
    expect(GDELT2_COLUMNS[60]).toBe("SOURCEURL");
  });

  it("of POLECAT stand where its files have them", () => {
    expect([POLECAT_COLUMNS[2], POLECAT_COLUMNS[3], POLECAT_COLUMNS[7], POLECAT_COLUMNS[15]]).toEqual([
      "Event Type",
      "Event Mode",
      "Actor Name",
      "Recipient Name",
    ]);
  });
});
