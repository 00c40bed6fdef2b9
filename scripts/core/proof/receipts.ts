import { canonicalJson } from "../canonical-json.ts";
import { approvedContent, digestOf, isApprovedKind } from "../digest.ts";
import { readings } from "../history/history.ts";
import type { Members } from "../history/version.ts";
import type { Documents } from "../types.generated.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";
import { objectAt, quoted, sumLine } from "./shell.ts";
import { signatureStatements } from "./signatures.ts";

type Receipt = Documents["receipt"];

/** The receipts of the record (or the record itself, where it is one): digest, how to recompute it, signatures. */
export function receiptsPart(scope: ProofScope): ProofPart {
  const { lineage, files } = scope;
  const receipts = files.flatMap((file) => {
    const value = file.value as Receipt | undefined;
    if (file.kind !== "receipt" || value === undefined) return [];
    const { kind, id } = value.subject;
    const isMeant =
      lineage.kind === "receipt" ? file.id === lineage.id : kind === lineage.kind && id === lineage.id;
    return isMeant ? [{ path: file.path, value }] : [];
  });
  const sorted = receipts.sort((a, b) => a.value.revision - b.value.revision);
  return {
    title: { "zh-TW": "核准", en: "Approvals" },
    statements: sorted.flatMap(({ path, value }) => [
      ...digestStatements(path, value, scope),
      ...signatureStatements(path, value, scope),
    ]),
  };
}

function digestStatements(path: string, receipt: Receipt, scope: ProofScope): readonly Statement[] {
  const { history } = scope;
  const { subject, revision, digest, level, approver, approvedAt } = receipt;
  const content = contentOf(receipt, scope);
  const said: Statement = {
    footing: "claim",
    text: {
      "zh-TW": `${path}：${approver} 於 ${approvedAt} 核准 ${subject.id} 第 ${revision} 版（等級 ${level}）。人員當日的職務以 policy/people.yaml 為準（docs/verify-offline.md 第 4 節）。`,
      en: `${path}: ${approver} approved revision ${revision} of ${subject.id} at ${approvedAt} (level ${level}). Who held which role is what policy/people.yaml says (docs/verify-offline.md, section 4).`,
    },
  };
  const stated = (scope.readText(path) ?? "")
    .split("\n")
    .filter((line) => line === `digest: ${digest}`).length;
  if (content === undefined || stated === 0)
    return [
      said,
      {
        footing: "claim",
        text: {
          "zh-TW": `核准的摘要為 ${digest}，但現存內容與歷史都沒有與它相符的，無從重算。`,
          en: `It approves ${digest}, which neither the records nor their history come to; it cannot be recomputed.`,
        },
      },
    ];
  const json = canonicalJson(approvedContent(content));
  return [
    said,
    {
      footing: "content",
      text: {
        "zh-TW":
          "核准的內容全文如下（標準 JSON），其摘要即核准紀錄所載；請逐欄與文件對照。有 jq、yq 者可依 docs/digest.md 由文件直接重算。",
        en: "What was approved is this text (canonical JSON), whose digest is the one that the receipt states; read it field by field beside the document. With jq and yq, docs/digest.md recomputes it from the document itself.",
      },
      check: {
        commands: [
          `printf 'bp-${subject.kind}/v1\\n%s' ${quoted(json)} | sha256sum`,
          `git cat-file blob ${objectAt(history.evidence.head, path)} | grep -cx ${quoted(`digest: ${digest}`)}`,
        ].join("\n"),
        output: `${sumLine(digest.slice("sha256:".length))}${stated}\n`,
      },
    },
  ];
}

/** The content that a digest vouches for: kept in the receipt, or found among all that the record ever said. */
function contentOf({ subject, digest, content }: Receipt, { history }: ProofScope): Members | undefined {
  if (!isApprovedKind(subject.kind)) return undefined;
  const kept = content as Members | undefined;
  if (kept !== undefined && digestOf(subject.kind, kept) === digest) return kept;
  const lineage = history.find({ kind: subject.kind, id: subject.id });
  const reading = lineage && readings(history, lineage).findLast(({ version }) => version.digest === digest);
  return reading && history.documentAt(reading.place);
}
