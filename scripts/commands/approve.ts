import { approvedKinds } from "../core/digest.ts";
import type { Localized } from "../core/localized.ts";
import { present } from "../core/present.ts";
import { approvalRequest, documentsNamed } from "../core/procedure/approval-request.ts";
import { documentName } from "../core/procedure/approvals.ts";
import { approverFitness } from "../core/procedure/approver-fitness.ts";
import type { Repository } from "../core/repository.ts";
import { dateIn } from "../core/time/timestamp.ts";
import type { ExitCode } from "../core/verdict.ts";
import { exit } from "../core/verdict.ts";
import { approvalSheet } from "../reporters/approval-sheet.ts";
import { printable } from "../reporters/printable.ts";
import { formText } from "./approve/form-text.ts";
import { signReceipt } from "./approve/sign-receipt.ts";
import { type Command, UsageError } from "./command.ts";
import { type Loaded, load } from "./load.ts";
import { commonOptions } from "./options.ts";

const yes = ["approve", "核准"];

export const approve: Command = {
  name: "approve",
  summary: {
    "zh-TW": "主管以自己的 SSH 金鑰離線簽署核准，寫成核准紀錄",
    en: "a supervisor signs an approval offline with an SSH key and writes its receipt",
  },
  positionals: {
    "zh-TW": "文件識別碼，例如系統代號或 rt-2026-001",
    en: "id of the document, such as that of a system or rt-2026-001",
  },
  options: [
    {
      name: "as",
      type: "string",
      value: "PERSON",
      text: { "zh-TW": "核准人（policy/people.yaml 的 id）", en: "who approves (id in policy/people.yaml)" },
    },
    {
      name: "key",
      type: "string",
      value: "FILE",
      text: {
        "zh-TW": "SSH 私鑰檔；金鑰在 ssh-agent 者指定公鑰檔",
        en: "private SSH key, or the public one of a key that the agent holds",
      },
    },
    {
      name: "statement",
      type: "string",
      value: "TEXT",
      text: { "zh-TW": "核准意見", en: "what the approver says" },
    },
    {
      name: "yes",
      type: "boolean",
      text: { "zh-TW": "不再詢問（已另行確認內容）", en: "do not ask (the content was agreed otherwise)" },
    },
    // An approval is given now: no day may be chosen for it.
    ...commonOptions.filter(({ name }) => name !== "today" && name !== "output"),
  ],
  run: async (invocation) => {
    const { options, positionals, ports, notice } = invocation;
    const [id, ...others] = positionals;
    const person = options["as"] as string | undefined;
    const keyFile = options["key"] as string | undefined;
    if (id === undefined || others.length > 0 || person === undefined || keyFile === undefined) throw wanting;
    const loaded = load(invocation);
    const { locale } = loaded;
    const refuse = (reason: Localized): ExitCode => {
      notice(`backproof: ${printable(reason[locale])}\n`);
      return exit.failed;
    };
    const repository = repositoryOf(loaded);
    const [document, twin] = documentsNamed(repository, approvedKinds, id);
    if (document === undefined) throw unknownDocument(id);
    if (twin !== undefined) throw ambiguous(id);
    const request = approvalRequest(repository, document);
    if ("refusal" in request) return refuse(request.refusal);
    const key = ports.signatures.publicKey(keyFile);
    if ("failure" in key)
      return refuse({
        "zh-TW": `無法讀取金鑰：${key.failure}`,
        en: `The key cannot be read: ${key.failure}`,
      });
    const approvedAt = ports.clock.now(repository.zone);
    const day = dateIn(approvedAt, repository.zone);
    const fitness = approverFitness(repository, request, { person, key: key.key, day });
    if ("refusal" in fitness) return refuse(fitness.refusal);

    const name = documentName(repository, document.kind, document.id, request.revision);
    const findings = present(loaded.judgement, loaded.rules, locale, loaded.readText)
      .filter(
        ({ outcome, subject }) => outcome === "fail" && (subject.id === id || subject.id === document.file),
      )
      .flatMap((one) => one.findings);
    invocation.out(
      approvalSheet({ locale, request, name, form: await formText(loaded, ports, document), findings }),
    );
    if (options["yes"] !== true) {
      const answer = await ports.ask(question[locale]);
      if (answer === undefined) throw noTerminal;
      if (!yes.includes(answer.trim()))
        return refuse({ "zh-TW": "已取消，沒有寫入任何檔案。", en: "Cancelled; nothing was written." });
    }
    return signReceipt(invocation, loaded, {
      request,
      person,
      keyFile,
      approvedAt,
      authority: fitness.authority,
    });
  },
};

const question: Localized = {
  "zh-TW": "輸入「核准」即以您的金鑰簽署以上內容；其他輸入皆取消：",
  en: 'Type "approve" to sign this with your key; anything else cancels: ',
};

const wanting = new UsageError({
  "zh-TW": "請指定一份文件、核准人與金鑰：backproof approve <識別碼> --as <人員> --key <金鑰檔>",
  en: "Name one document, who approves and the key: backproof approve <id> --as PERSON --key FILE",
});

const noTerminal = new UsageError({
  "zh-TW": "這裡不是終端機，無從確認；已另行確認內容者請加 --yes。",
  en: "There is no terminal to ask on; add --yes if the content was agreed otherwise.",
});

const unknownDocument = (id: string): UsageError =>
  new UsageError({
    "zh-TW": `沒有識別碼為「${id}」而需核准的文件（計畫、回復紀錄、銷毀紀錄、豁免、異常紀錄、文件轉換紀錄）。`,
    en: `There is no plan, restoration, disposal, waiver, exception or migration "${id}" to approve.`,
  });

const ambiguous = (id: string): UsageError =>
  new UsageError({
    "zh-TW": `有不只一份文件的識別碼是「${id}」，請先改正。`,
    en: `More than one document is called "${id}"; mend that first.`,
  });

function repositoryOf({ judgement }: Loaded): Repository {
  if (judgement.model === undefined)
    throw new UsageError({
      "zh-TW": "policy/procedure.yaml 或 policy/parameters.yaml 無法讀取，請先以 validate 檢核。",
      en: "policy/procedure.yaml or policy/parameters.yaml cannot be read; run validate first.",
    });
  return judgement.model.repository;
}
