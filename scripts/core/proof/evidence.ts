import { readings } from "../history/history.ts";
import { placeNow } from "../history/lineage.ts";
import type { Members } from "../history/version.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";
import { quoted } from "./shell.ts";

/** The evidence files that the record names today, in the form that `sha256sum -c` reads. */
export function evidencePart({ lineage, history, repository }: ProofScope): ProofPart {
  const title = { "zh-TW": "佐證檔案", en: "Evidence files" };
  const last = readings(history, lineage).at(-1);
  if (placeNow(lineage) === undefined || last === undefined || lineage.kind === "evidence")
    return { title, statements: [] };
  const named = namedFiles(history.documentAt(last.place));
  const there = named.filter(([path, sha256]) => repository.evidence.get(path) === sha256);
  const lines = there.map(([path, sha256]) => quoted(`${sha256}  ${path}`));
  const statements: Statement[] = [];
  if (there.length > 0)
    statements.push({
      footing: "content",
      text: {
        "zh-TW": "紀錄所載的佐證檔案與其雜湊相符（在工作目錄中執行）。",
        en: "The evidence files have the digests that the record states (run in a work tree).",
      },
      check: {
        commands: `printf '%s\\n' \\\n  ${lines.join(" \\\n  ")} |\n  sha256sum -c`,
        output: there.map(([path]) => `${path}: OK\n`).join(""),
      },
    });
  for (const [path] of named)
    if (!there.some(([one]) => one === path))
      statements.push({
        footing: "claim",
        text: {
          "zh-TW": `紀錄指稱的 ${path} 不存在，或內容與紀錄所載的雜湊不符。`,
          en: `${path}, which the record names, is not there or has another digest than it states.`,
        },
      });
  return { title, statements };
}

function namedFiles(value: unknown): readonly (readonly [path: string, sha256: string])[] {
  if (Array.isArray(value)) return value.flatMap(namedFiles);
  if (typeof value !== "object" || value === null) return [];
  const { path, sha256 } = value as Members;
  const isFile =
    typeof path === "string" && path.startsWith("records/evidence/") && typeof sha256 === "string";
  return [...(isFile ? [[path, sha256] as const] : []), ...Object.values(value).flatMap(namedFiles)];
}
