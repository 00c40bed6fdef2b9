import type { Repository } from "../../core/repository.ts";
import { type Invocation, UsageError } from "../command.ts";

export const noPolicy = new UsageError({
  "zh-TW":
    "policy/procedure.yaml 或 policy/parameters.yaml 無法讀取，不能定錨。請先執行 backproof validate 並改正。",
  en: "policy/procedure.yaml or policy/parameters.yaml cannot be read, so nothing can be anchored. Run backproof validate and mend them first.",
});

export const notWhole = new UsageError({
  "zh-TW": "歷史不完整或有疑義，不能定錨。請先執行 backproof history 並處理其發現。",
  en: "The history is not whole, so nothing can be anchored on it. Run backproof history and settle what it finds.",
});

/** Who writes the anchor: a person on file. */
export function askedPerson({ options }: Invocation, repository: Repository): string {
  const person = options["as"] as string | undefined;
  if (person !== undefined && repository.find("person", person) !== undefined) return person;
  throw new UsageError(
    person === undefined
      ? {
          "zh-TW": "請以 --as 指明定錨人（policy/people.yaml 的 id）。",
          en: "Say who writes the anchor with --as (an id in policy/people.yaml).",
        }
      : {
          "zh-TW": `policy/people.yaml 沒有「${person}」。`,
          en: `There is no "${person}" in policy/people.yaml.`,
        },
  );
}

export function unreadable(path: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError({
    "zh-TW": `${path} 無法讀取（${reason}），不能列入清單。`,
    en: `${path} cannot be read (${reason}), so it cannot be listed.`,
  });
}
