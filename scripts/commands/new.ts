import { disposalMethodNames } from "../core/procedure/media-words.ts";
import type { ExitCode } from "../core/verdict.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { newDisposal } from "./new/disposal.ts";
import { commonOptions } from "./options.ts";

const kinds: Readonly<Record<string, (invocation: Invocation) => Promise<ExitCode>>> = {
  disposal: newDisposal,
};

/** `new` writes drafts: it never overwrites, and what only people know is left to be filled in. */
export const newCommand: Command = {
  name: "new",
  summary: {
    "zh-TW": "起草紀錄：目前為紀錄銷毀單，只列期滿且未受保全的紀錄",
    en: "draft a record: for now a disposal of records whose keeping is over",
  },
  positionals: { "zh-TW": Object.keys(kinds).join(" | "), en: Object.keys(kinds).join(" | ") },
  options: [
    {
      name: "records-from",
      type: "string",
      value: "FILE",
      text: {
        "zh-TW": "要銷毀的紀錄：history expired 的 yaml 或 json 輸出，可刪去不銷毀的列",
        en: "records to dispose of: what history expired wrote as yaml or json; rows may be taken out",
      },
    },
    {
      name: "as",
      type: "string",
      value: "PERSON",
      text: {
        "zh-TW": "執行人員（policy/people.yaml 的 id）",
        en: "who disposes (id in policy/people.yaml)",
      },
    },
    {
      name: "witness",
      type: "string",
      value: "PERSON",
      text: { "zh-TW": "見證人（同上）", en: "who witnesses it, likewise" },
    },
    {
      name: "date",
      type: "string",
      value: "YYYY-MM-DD",
      text: { "zh-TW": "預定的銷毀日", en: "day of the disposal" },
    },
    {
      name: "method",
      type: "string",
      value: "METHOD",
      choices: Object.keys(disposalMethodNames),
      text: { "zh-TW": "銷毀方式", en: "method" },
    },
    { name: "reason", type: "string", value: "TEXT", text: { "zh-TW": "事由", en: "reason" } },
    {
      name: "set",
      type: "string",
      isMultiple: true,
      value: "KEY=VALUE",
      text: {
        "zh-TW": "填入其他欄位，例如 verification=…、holdCheck.clear=true、approval.approver=…；可重複",
        en: "fill in another field, such as verification=…, holdCheck.clear=true, approval.approver=…; repeatable",
      },
    },
    {
      name: "dry-run",
      type: "boolean",
      text: { "zh-TW": "只印出草稿，不寫檔", en: "print the drafts, write nothing" },
    },
    ...commonOptions.filter(({ name }) => name !== "output" && name !== "quiet"),
  ],
  run: (invocation) => {
    const [kind = "", ...others] = invocation.positionals;
    const run = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (run === undefined || others.length > 0) throw unknownKind(kind);
    return run(invocation);
  },
};

function unknownKind(kind: string): UsageError {
  const known = Object.keys(kinds).join(", ");
  return new UsageError({
    "zh-TW": `new 不能起草「${kind}」；可用 ${known}。`,
    en: `new cannot draft "${kind}"; there is ${known}.`,
  });
}
