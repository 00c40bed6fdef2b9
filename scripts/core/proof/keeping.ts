import { readings } from "../history/history.ts";
import { keepingOf } from "../history/keeping.ts";
import { keepingWords } from "../history/keeping-words.ts";
import { placeNow } from "../history/lineage.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";

/** How long it is to be kept and why, what it claims of its own day, and what the audit found about it. */
export function keepingPart({ lineage, history, repository, standing, findings }: ProofScope): ProofPart {
  const read = readings(history, lineage);
  const last = read.at(-1);
  const statements: Statement[] = [];
  const came = lineage.steps[0]?.commit;
  if (last !== undefined && came !== undefined) {
    const document = lineage.kind === "evidence" ? {} : (history.documentAt(last.place) ?? {});
    const keeping = keepingOf(lineage, document, {
      repository,
      by: repository.today,
      came: history.dayOf(came),
    });
    const words = keepingWords(keeping);
    const mayGo = standing !== undefined && "expired" in standing;
    const why = standing !== undefined && "kept" in standing ? standing.kept : undefined;
    statements.push({
      footing: "policy",
      text: { "zh-TW": `保存期限：${words["zh-TW"]}。`, en: `Keeping: ${words.en}.` },
    });
    if (placeNow(lineage) !== undefined && standing !== undefined)
      statements.push({
        footing: "policy",
        text: {
          "zh-TW": mayGo
            ? `${repository.today} 可辦理銷毀。`
            : `${repository.today} 不得銷毀：${why?.["zh-TW"]}。`,
          en: mayGo
            ? `As of ${repository.today} it may be disposed of.`
            : `As of ${repository.today} it may not be disposed of: ${why?.en}.`,
        },
      });
  }
  if (last?.version.claim !== undefined) {
    const arrived = history.dayOf(last.step.commit);
    statements.push({
      footing: "claim",
      text: {
        "zh-TW": `紀錄自稱的最晚日期或時間為 ${last.version.claim}；這個內容於 ${arrived} 以前進入主線。`,
        en: `The latest day or time that it claims for itself is ${last.version.claim}; this content was on the main line by ${arrived}.`,
      },
    });
  }
  for (const text of findings) statements.push({ footing: "policy", text });
  return { title: { "zh-TW": "保存期限與稽核", en: "Keeping and audit" }, statements };
}
