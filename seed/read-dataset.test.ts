import { describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import { fixtureFolder, makeDataset } from "../test/made-dataset.ts";
import { readDataset } from "./read-dataset.ts";

async function problemsOf(folder: string): Promise<readonly string[]> {
  try {
    await readDataset(folder);
    return [];
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== "invalid_request") throw error;
    const problems = error.details?.problems;
    return Array.isArray(problems) ? problems : [];
  }
}

/** The problems after one edit; `LINE` in `expected` stands for the edited line. */
async function expectProblems(
  file: string,
  from: string,
  to: string,
  expected: readonly string[],
  lines = 0,
): Promise<void> {
  await using made = await makeDataset("border-talks");
  const line = (await made.edit(file, from, to)) + lines;
  expect(await problemsOf(made.folder)).toEqual(expected.map((problem) => `border-talks/${file}:${line}: ${problem}`));
}

describe("readDataset", () => {
  it("reads a correct data set, claims in the order of publication", async () => {
    const dataset = await readDataset(fixtureFolder("border-talks"));
    expect(dataset.actors).toHaveLength(6);
    expect(dataset.claims.map(({ id }) => id)).toEqual([
      "gazette-1/meeting",
      "gazette-1/next-meeting",
      "gazette-1/pressure",
      "shimbun-1/meeting",
      "gazette-2/refusal",
      "gazette-2/proposal",
      "gazette-2/call",
      "gazette-2/no-call",
      "gazette-2/secret-talks-denied",
      "gazette-2/opinion",
    ]);
  });

  it("says which folder is not there", async () => {
    await expect(readDataset("/nowhere/at-all")).rejects.toMatchObject({ code: "not_found" });
  });

  it("names an unknown field and the field that was probably meant", () =>
    expectProblems("actors/people.yaml", "  role:", "  rolle:", ["unknown field `rolle`. Did you mean `role`?"]));

  it("names an unknown actor and the actor that was probably meant", () =>
    expectProblems("claims/gazette-1.yaml", "[mira-sol]", "[mira-soll]", [
      "`mira-soll` is not the id of any actor. Did you mean `mira-sol`?",
    ]));

  it("says so when an id is of another kind", () =>
    expectProblems("claims/gazette-1.yaml", "proposal: river-plan", "proposal: northland", [
      "`northland` is not the id of any proposal; it is an actor.",
    ]));

  it("refuses a day that does not exist", () =>
    expectProblems("claims/gazette-2.yaml", '"2031-03-04"', '"2031-02-31"', [
      '`date` is "2031-02-31": must be a day that exists, as YYYY-MM-DD',
    ]));

  it("refuses a wrong word with the words there are", () =>
    expectProblems("claims/gazette-2.yaml", "certainty: stated", "certainty: statd", [
      '`certainty` is "statd", expected one of stated, attributed, inferred, disputed, denied, planned. Did you mean `stated`?',
    ]));

  it("asks for quotes where YAML reads a number", () =>
    expectProblems("claims/gazette-1.yaml", 'cameo: "046"', "cameo: 46", [
      "`cameo` is 46, expected a text; put it in quotes",
    ]));

  it("refuses an id that is taken, naming where", () =>
    expectProblems(
      "proposals.yaml",
      "- id: hill-plan",
      '- { id: carl-dahl, name: A, nameJa: あ, date: "2031-03-01", datePrecision: day }\n- id: hill-plan',
      ["the id `carl-dahl` is already taken at border-talks/actors/people.yaml:14"],
    ));

  it("refuses a key that is given twice", () =>
    expectProblems("claims/gazette-1.yaml", "key: next-meeting", "key: meeting", ["the key `meeting` is given twice"]));

  it("refuses a field that is given twice", async () => {
    await using made = await makeDataset("border-talks");
    const line = await made.edit("events.yaml", "  place: Border bridge", "  place: Border bridge\n  place: Here");
    expect(await problemsOf(made.folder)).toContainEqual(
      expect.stringContaining(`border-talks/events.yaml:${line + 1}: is not valid YAML: Map keys must be unique`),
    );
  });

  it("refuses one spelling for two people", () =>
    expectProblems("actors/people.yaml", "name: Carl Dahl", "name: アンナ・ベルグ", [
      "`アンナ・ベルグ` already names the Person `anna-berg` (border-talks/actors/people.yaml:9)",
    ]));

  it("refuses an end before the beginning", () =>
    expectProblems("events.yaml", 'dateEnd: "2031-03-03"', 'dateEnd: "2031-03-01"', [
      "`dateEnd` 2031-03-01 lies before `date` 2031-03-02",
    ]));

  it("refuses an affiliation without a source", () =>
    expectProblems("actors/people.yaml", ", publicRecord: true", "", [
      "says neither which `articles` state it nor `publicRecord: true`",
    ]));

  it("refuses a planned meeting that counts as a talk", () =>
    expectProblems("claims/gazette-1.yaml", "certainty: attributed", "certainty: planned", [
      "only PLANS_TO_MEET can be planned, not NEGOTIATED_WITH",
    ]));

  it("refuses a plan that is stated to have happened", () =>
    expectProblems("claims/gazette-1.yaml", "certainty: planned", "certainty: stated", [
      "PLANS_TO_MEET is planned, denied, disputed, never stated",
    ]));

  it("refuses a pressure without a topic", () =>
    expectProblems(
      "claims/gazette-1.yaml",
      "  topic: to sign the river plan\n  topicJa: 河川案への署名\n",
      "",
      ["PRESSURED needs `topic`: what it was about"],
      -6,
    ));

  it("refuses sides where somebody acts on somebody", () =>
    expectProblems(
      "claims/gazette-1.yaml",
      "  actors: [northland]\n",
      "  actors: [northland]\n  sides: [[mira-sol], [anna-berg]]\n",
      ["`sides` is not for PRESSURED: PRESSURED has `actors` and `recipients` instead"],
      1,
    ));

  it("refuses a party that meets itself", () =>
    expectProblems("claims/gazette-1.yaml", "    - [mira-sol]", "    - [anna-berg]", [
      "the party `anna-berg` is given twice",
    ]));

  it("refuses a claim file that belongs to no article", async () => {
    await using made = await makeDataset("border-talks");
    await made.write("claims/gazette-3.yaml", "[]\n");
    expect(await problemsOf(made.folder)).toEqual([
      "border-talks/claims/gazette-3.yaml:1: `gazette-3` is not the id of any article. Did you mean `gazette-1`?",
    ]);
  });

  it("refuses a file that is not part of a data set", async () => {
    await using made = await makeDataset("border-talks");
    await made.write("claim.yaml", "[]\n");
    expect(await problemsOf(made.folder)).toEqual(["border-talks/claim.yaml:1: is not part of a data set"]);
  });

  it("tells all problems at once, by file and line", async () => {
    await using made = await makeDataset("border-talks");
    await made.edit("claims/gazette-2.yaml", "locator: headline", "locator: somewhere");
    await made.edit("claims/gazette-2.yaml", "recipients: [hill-plan]", "recipients: [hil-plan]");
    await made.edit("actors/people.yaml", "kind: Person", "kind: Human");
    await made.edit("articles.yaml", '"2031-03-03T09:30:00+01:00"', '"2031-03-03T09:30:00"');
    const problems = await problemsOf(made.folder);
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "border-talks/actors/people.yaml:4",
      "border-talks/articles.yaml:7",
      "border-talks/claims/gazette-2.yaml:12",
      "border-talks/claims/gazette-2.yaml:17",
    ]);
  });

  it("does not blame what refers to a record that is wrong in itself", () =>
    expectProblems("actors/people.yaml", "country: NOR", "country: Norway", [
      '`country` is "Norway": must be an ISO 3166-1 alpha-3 code, such as UKR',
    ]));

  it("holds the data set to its assertions", () =>
    expectProblems("dataset.yaml", "claims: 10", "claims: 11", ["asserts 11 claims or more, but there are 10"]));

  it("holds the data set to what it says is absent", () =>
    expectProblems("dataset.yaml", "from: northland, to: southland", "from: carl-dahl, to: mira-sol", [
      "asserts that there is no NEGOTIATED_WITH from carl-dahl to mira-sol, but there is: gazette-1/meeting",
    ]));

  it("refuses an assertion about somebody who is not there", () =>
    expectProblems("dataset.yaml", "from: northland, to: southland", "from: nortland, to: southland", [
      "`nortland` is not the id of any actor or proposal. Did you mean `northland`?",
    ]));
});
