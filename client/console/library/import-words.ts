/** Why a file is not imported. */
import type { Words } from "../../../graph/vocabulary.ts";

export const IMPORT_WORDS = {
  unknownKind: {
    en: "not a .cypher, .cyp, .cql, .zip or .csv file",
    ja: ".cypher・.cyp・.cql・.zip・.csv のいずれでもありません",
  },
  tooLarge: {
    en: "too large: a query may have 1 MB, an archive 50 MB unpacked",
    ja: "大きすぎます(クエリは 1 MB、アーカイブは展開後 50 MB まで)",
  },
  tooMany: {
    en: "the rest was left out: 5,000 queries at most are taken at once",
    ja: "一度に取り込めるのは 5,000 件までのため、残りは取り込んでいません",
  },
  empty: { en: "there is nothing in it", ja: "中身が空です" },
  notText: {
    en: "not text in UTF-8 (or UTF-16 with a byte order mark); save it as UTF-8 and try again",
    ja: "UTF-8(または BOM 付き UTF-16)のテキストではありません。UTF-8 で保存し直してください",
  },
  brokenArchive: { en: "not a ZIP archive, or a damaged one", ja: "ZIP ではないか、壊れています" },
  notSavedCypher: {
    en: "not an export of saved queries: the columns name and query are missing",
    ja: "保存済みクエリのエクスポートではありません(name と query の列がありません)",
  },
} satisfies Record<string, Words>;
