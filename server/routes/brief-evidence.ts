/** `POST /api/relationships/evidence`: who states many relationships, when and how surely. */
import { briefEvidenceAnswer, briefEvidenceBody } from "../../graph/contract/brief-evidence.ts";
import { readBriefEvidence } from "../../graph/questions/brief-evidence.ts";
import { bodyQuestionRoute } from "./body-question.ts";

export const briefEvidenceRoute = bodyQuestionRoute({
  path: "/api/relationships/evidence",
  name: "getBriefEvidence",
  summary: "The claims of many relationships, briefly: outlet, publication, certainty",
  description: "Up to 2,000 at once. For all that one relationship rests on, ask for its evidence alone.",
  body: briefEvidenceBody,
  bodyExample: { ids: ["dmitriev-witkoff-1"] },
  answer: briefEvidenceAnswer,
  example: {
    relationships: [
      {
        elementId: "5:5f2c:40",
        claims: [
          {
            id: "example/1",
            outlet: "Example Times",
            publishedAt: "2025-11-21T21:20:00+09:00",
            certainty: "stated",
          },
        ],
      },
    ],
    missing: [],
  },
  ask: (input, { reader, asking }) => readBriefEvidence(reader, input, asking),
});
