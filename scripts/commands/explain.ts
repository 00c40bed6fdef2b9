import type { Locale, Localized } from "../core/localized.ts";
import type { Rule } from "../core/rule.ts";
import type { ProcedureDocument } from "../core/types.generated.ts";
import { exit } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { momentText } from "../reporters/moment-text.ts";
import { printable } from "../reporters/printable.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { load } from "./load.ts";
import { atOption, commonOptions } from "./options.ts";
import { publish } from "./publish.ts";

export const explain: Command = {
  name: "explain",
  summary: {
    "zh-TW": "說明規則或條文：內容、理由、改正方式與範例",
    en: "a rule or clause: what, why, how to mend, examples",
  },
  positionals: { "zh-TW": "[規則或條號]", en: "[rule or clause]" },
  options: [atOption, ...commonOptions.filter(({ name }) => name !== "quiet")],
  run: (invocation) => {
    const [topic] = invocation.positionals;
    const loaded = load(invocation);
    const { rules, locale, judgement, moment } = loaded;
    if (moment !== undefined) invocation.notice(`${momentText(moment, locale)}\n`);
    const procedure = judgement.model?.repository.policy.procedure;
    publish(
      invocation,
      topic === undefined
        ? everything(rules, procedure, locale)
        : one(topic, invocation, rules, procedure, locale),
    );
    return exit.good;
  },
};

function everything(
  rules: readonly Rule[],
  procedure: ProcedureDocument | undefined,
  locale: Locale,
): string {
  const words = interfaceWords(locale);
  const clauses = (procedure?.clauses ?? []).map(({ id, title }) => `  ${id.padEnd(10)} ${title[locale]}`);
  const lines = rules.map(({ id, title }) => `  ${id.padEnd(32)} ${title[locale]}`);
  return `${[words.clause, ...clauses, "", words.rule, ...lines].map(printable).join("\n")}\n`;
}

function one(
  topic: string,
  { ports }: Invocation,
  rules: readonly Rule[],
  procedure: ProcedureDocument | undefined,
  locale: Locale,
): string {
  const rule = rules.find(({ id }) => id === topic);
  if (rule !== undefined) return rulePage(rule, ports.rulePage(rule.id) ?? "", procedure, locale);
  const clause = procedure?.clauses.find(({ id }) => id === topic);
  if (clause !== undefined) return clausePage(clause, rules, locale);
  throw new UsageError({
    "zh-TW": `沒有「${topic}」這條規則或條文；不帶參數執行 explain 可列出全部。`,
    en: `There is no rule or clause "${topic}"; \`explain\` without an argument lists them.`,
  });
}

/** The rule's own page in one language, then its examples. */
function rulePage(
  rule: Rule,
  page: string,
  procedure: ProcedureDocument | undefined,
  locale: Locale,
): string {
  const words = interfaceWords(locale);
  const clauses = (procedure?.clauses ?? [])
    .filter(({ rules }) => rules?.includes(rule.id))
    .map(({ id }) => id);
  const section = (heading: string): string =>
    page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0]?.trim() ?? "";
  const parts = [
    `${rule.id}: ${rule.title[locale]}`,
    `${words.severity}: ${words[rule.severity]}${clauses.length > 0 ? `    ${words.clause}: ${clauses.join(words.separator)}` : ""}`,
    section(locale),
    section("Examples"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function clausePage(
  clause: ProcedureDocument["clauses"][number],
  rules: readonly Rule[],
  locale: Locale,
): string {
  const words = interfaceWords(locale);
  const title = (id: string): Localized | undefined => rules.find((rule) => rule.id === id)?.title;
  const lines = [
    `${clause.id} ${clause.title[locale]} (${clause.modality})`,
    "",
    clause.duty[locale],
    ...(clause.verbatim === undefined ? [] : ["", clause.verbatim]),
    ...(clause.rules === undefined
      ? []
      : ["", words.rule, ...clause.rules.map((id) => `  ${id.padEnd(32)} ${title(id)?.[locale] ?? ""}`)]),
    ...(clause.forms === undefined ? [] : ["", `${words.form}: ${clause.forms.join(", ")}`]),
    ...(clause.attestations ?? []).flatMap(({ statement, reason }) => [
      "",
      `${words.attestation} ${statement}`,
      `  ${reason[locale]}`,
    ]),
    ...(clause.informative === undefined ? [] : ["", clause.informative[locale]]),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}
