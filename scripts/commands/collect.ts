import { approvedKinds } from "../core/digest.ts";
import type { Localized } from "../core/localized.ts";
import { documentName, receiptOf, writtenDigest } from "../core/procedure/approvals.ts";
import type { Repository } from "../core/repository.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { printable } from "../reporters/printable.ts";
import { rowText } from "../reporters/proposal/sheet.ts";
import { collectorKey } from "./collect/collector-key.ts";
import { protections } from "./collect/protections.ts";
import { recheck } from "./collect/recheck.ts";
import { awaitingReceipts, type MergedRevision } from "./collect/revisions.ts";
import { unapprovedNote } from "./collect/unapproved-note.ts";
import { type Witnessed, witnessed } from "./collect/witnessed.ts";
import { writeNote } from "./collect/write-note.ts";
import { writeReceipt } from "./collect/write-receipt.ts";
import { type Command, UsageError } from "./command.ts";
import { forgeFor, forgeOptions, reasonOf } from "./forge-place.ts";
import { loadData, modelOf, textReader } from "./load.ts";
import { commonOptions } from "./options.ts";

export const collect: Command = {
  name: "collect",
  summary: {
    "zh-TW": "合併之後，將合併請求的審查寫成核准紀錄",
    en: "after a merge, turn reviews of pull requests into receipts",
  },
  options: [
    ...forgeOptions,
    {
      name: "key",
      type: "string",
      value: "FILE",
      text: {
        "zh-TW": "收集程式的 SSH 私鑰檔：核准紀錄加上見證簽章（L1）；沒有時為 L0",
        en: "private SSH key of the collector, which signs each receipt (L1); without it they are L0",
      },
    },
    {
      name: "recheck",
      type: "boolean",
      text: {
        "zh-TW": "再查已寫成核准紀錄的審查，將事後的撤銷與修改記入核准註記",
        en: "ask again for the reviews behind receipts; note what was dismissed or edited since",
      },
    },
    {
      name: "protections",
      type: "boolean",
      text: {
        "zh-TW": "只比對平台對主分支的保護與 .github/rulesets/default-branch.json，不收集",
        en: "only compare what protects the default branch with .github/rulesets/default-branch.json",
      },
    },
    {
      name: "dry-run",
      type: "boolean",
      text: { "zh-TW": "只列出結果，不寫檔", en: "print what would be written, write nothing" },
    },
    ...commonOptions.filter(({ name }) => name !== "output"),
  ],
  run: async (invocation) => {
    const { options, ports, out } = invocation;
    const inUse = await forgeFor(invocation);
    const committed = loadData(invocation, "HEAD");
    // Receipts are written beside the files of the working tree; which ones are due is read from what is committed.
    const { root, locale, revision: head } = committed;
    if (options["protections"] === true && head !== null)
      return protections(invocation, { root, commit: head, locale }, inUse);
    const repository = modelOf(committed)?.repository;
    if (repository === undefined || head === null) throw noPolicy;
    if (options["recheck"] === true) return recheck(invocation, committed, repository, inUse);
    const key = collectorKey(invocation, repository);
    const readText = textReader(ports.filesAt(root));
    let code: ExitCode = exit.good;
    const say = (revision: MergedRevision, text: string): void => {
      const name = documentName(repository, revision.kind, revision.id, revision.revision)[locale];
      out(`${printable(`${name}${interfaceWords(locale).colon}${text}`)}\n`);
    };
    for (const file of documents(repository)) {
      const history = ports.documentHistory(root, head, file);
      let previous: string | undefined;
      for (const revision of awaitingReceipts(file, history, repository, ports.reading())) {
        const before = receiptOf(repository, revision.id, revision.revision - 1);
        previous = before === undefined ? previous : writtenDigest(before);
        const result = await witnessed(invocation, root, inUse, revision);
        if (result.state !== "approved") {
          const { today } = repository;
          if (result.state !== "emergency" || result.due < today)
            code = worse(code, result.state === "unknown" ? exit.unknown : exit.failed);
          say(revision, notApproved(result, today, locale));
          if (result.state !== "unknown")
            await writeNote(invocation, root, repository.zone, unapprovedNote(revision, result, inUse));
          // What came unapproved stays so; what cannot be known now may get its receipt, and the next must follow it.
          if (result.state === "unknown") break;
          continue;
        }
        if (options["dry-run"] !== true)
          await writeReceipt(
            invocation,
            { root, readText },
            repository,
            inUse,
            revision,
            result,
            previous,
            key,
          );
        previous = revision.digest;
        say(revision, approvedText(result, locale));
      }
    }
    return code;
  },
};

/** Files of every document that people approve, in a stable order. */
function documents(repository: Repository): readonly string[] {
  return approvedKinds.flatMap((kind) => repository.all(kind).map(({ file }) => file)).sort();
}

/** A failure outweighs what is not known (product contract: 1 before 3). */
function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one === exit.failed || other === exit.failed ? exit.failed : other;
}

function awaitedText(
  { pullRequest: { number }, due }: Extract<Witnessed, { state: "emergency" }>,
  today: PlainDate,
): Localized {
  if (today <= due)
    return {
      "zh-TW": `緊急實施中，應於 ${due}（含）前由主管以 approve 簽署核准（#${number}）`,
      en: `in force as an emergency, approval due by ${due}, to be signed with approve (#${number})`,
    };
  return {
    "zh-TW": `緊急實施，核准期限 ${due} 已過而未核准；請主管以 approve 簽署（#${number}）`,
    en: `in force as an emergency, but approval was due by ${due} and there is none; have it signed with approve (#${number})`,
  };
}

function approvedText(
  { pullRequest, row }: Extract<Witnessed, { state: "approved" }>,
  locale: keyof Localized,
): string {
  return locale === "zh-TW"
    ? `已核准（#${pullRequest.number}，${row.person}，${row.at}）`
    : `approved (#${pullRequest.number}, ${row.person}, ${row.at})`;
}

function notApproved(
  result: Exclude<Witnessed, { state: "approved" }>,
  today: PlainDate,
  locale: keyof Localized,
): string {
  const zh = locale === "zh-TW";
  if ("answer" in result)
    return `${zh ? "無法得知" : "cannot be known"}${interfaceWords(locale).colon}${reasonOf(result.answer, locale)}`;
  if (result.state === "emergency") return awaitedText(result, today)[locale];
  const { pullRequest, judgement } = result;
  if (pullRequest === undefined)
    return zh
      ? "未經合併請求即進入主分支，沒有核准；請補送審查，或由主管以 approve 簽署。"
      : "came to the main branch without a pull request, so nobody approved it; have it reviewed, or signed with approve.";
  const rows = (judgement?.rows ?? []).map((row) => rowText(row, locale)).join(" ");
  const state =
    result.state === "unknown" ? (zh ? "無法判定" : "cannot be known") : zh ? "未經核准" : "was not approved";
  const number = zh ? `（#${pullRequest.number}）` : ` (#${pullRequest.number})`;
  return `${state}${number}${rows === "" ? "" : ` ${rows}`}`;
}

const noPolicy = new UsageError({
  "zh-TW": "policy/procedure.yaml 或 policy/parameters.yaml 無法讀取，請先以 validate 檢核。",
  en: "policy/procedure.yaml or policy/parameters.yaml cannot be read; run validate first.",
});
