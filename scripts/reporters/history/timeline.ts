import { recordWords } from "../../core/history/record-words.ts";
import type { Locale } from "../../core/localized.ts";
import type { PresentedFinding } from "../../core/present.ts";
import type { Deed, TimelineEvent } from "../../core/timeline/timeline.ts";
import { mdCode, mdLink, mdText } from "../markdown-text.ts";
import { printable } from "../printable.ts";
import type { Paint } from "../report.ts";

/** The story of a system, ready to print. */
export interface TimelineReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly locale: Locale;
  readonly today: string;
  /** The commit that was judged. */
  readonly revision: string;
  readonly system: { readonly id: string; readonly name: string };
  readonly events: readonly TimelineEvent[];
  /** What the rules on history found about records of the system. */
  readonly findings: readonly PresentedFinding[];
}

const words = {
  "zh-TW": {
    title: (name: string, id: string) => `「${name}」（${id}）的歷程`,
    basis: (today: string) => `以 ${today} 為基準日，依提交`,
    claims: "日期為進入主線之日；「自稱」為紀錄自己所載，署名與自稱皆可任意填寫。",
    claimed: "自稱",
    none: "採用以來沒有這個系統的紀錄。",
    findings: "歷史規則的發現",
    noFindings: "歷史規則沒有發現事項。",
    columns: ["進入主線", "自稱", "事件", "紀錄", "內容", "提交", "署名"],
    deeds: {
      adopted: "採用時已有",
      came: "新增",
      back: "恢復",
      revised: "改版",
      amended: "更正",
      changed: "修改",
      moved: "移動",
      unreadable: "無法讀取",
      gone: "移除",
    },
  },
  en: {
    title: (name: string, id: string) => `The story of "${name}" (${id})`,
    basis: (today: string) => `As of ${today}, from commit`,
    claims:
      "Days are those on which something was on the main line; what a record claims for itself, and who signed a commit, is free text.",
    claimed: "claims",
    none: "Since the adoption there was no record of this system.",
    findings: "Found by the rules on history",
    noFindings: "The rules on history found nothing.",
    columns: ["On the main line", "Claimed", "What", "Record", "Says", "Commit", "Signed"],
    deeds: {
      adopted: "adopted",
      came: "new",
      back: "put back",
      revised: "revised",
      amended: "amended",
      changed: "changed",
      moved: "moved",
      unreadable: "made unreadable",
      gone: "taken out",
    },
  },
} as const;

/** For people: an event a paragraph, then what the audit found. */
export function timelineText(report: TimelineReport, paint: Paint): string {
  const { locale, system, today, revision, events, findings } = report;
  const text = words[locale];
  const separator = locale === "en" ? "; " : "；";
  const blocks = events.map((event) => {
    const { day, claimed, deed, commit, person, path, details } = event;
    const deeds: Readonly<Record<Deed, string>> = text.deeds;
    const said = details.map((one) => one[locale]).join(separator);
    const head = `${paint.strong(day)} ${deeds[deed]} ${printable(recordWords(event)[locale].trim())}`;
    const by = [path, commit, person, ...(claimed === undefined ? [] : [`${text.claimed} ${claimed}`])];
    return [
      head,
      ...(said === "" ? [] : [`  ${printable(said)}`]),
      `  ${paint.dim(printable(by.join("  ")))}`,
    ].join("\n");
  });
  const found = findings.map(
    ({ rule, severity, text: said, location, mend }) =>
      `${(severity === "error" ? paint.error : paint.warning)(severity)} ${rule} ${printable(location.file)}\n  ${printable(said)}${mend === "" ? "" : `\n  ${printable(mend)}`}`,
  );
  return [
    `${paint.strong(printable(text.title(system.name, system.id)))}\n${text.basis(today)} ${revision}\n${text.claims}`,
    ...(blocks.length === 0 ? [text.none] : blocks),
    ...(found.length === 0 ? [text.noFindings] : [text.findings, ...found]),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

/** Version 1 of the story as JSON. */
export function timelineJson({ tool, today, revision, system, events, findings }: TimelineReport): string {
  const found = findings.map(({ source: _, ...finding }) => finding);
  return `${JSON.stringify({ version: 1, tool, today, revision, system, events, findings: found }, null, 1)}\n`;
}

/** As a table in Markdown. */
export function timelineMarkdown(report: TimelineReport): string {
  const { locale, system, today, revision, events, findings } = report;
  const text = words[locale];
  const rows = events.map((event) => {
    const cells = [
      mdText(event.day),
      mdText(event.claimed ?? ""),
      mdText(text.deeds[event.deed]),
      event.deed === "gone"
        ? mdText(recordWords(event)[locale].trim())
        : mdLink(recordWords(event)[locale].trim(), `/${event.path}`),
      event.details.map((one) => mdText(one[locale])).join("<br>"),
      mdCode(event.commit),
      mdText(event.person),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `# ${mdText(text.title(system.name, system.id))}`,
    "",
    `${mdText(text.basis(today))} ${mdCode(revision)}`,
    "",
    mdText(text.claims),
    "",
    ...(rows.length === 0
      ? [mdText(text.none)]
      : [`| ${text.columns.map(mdText).join(" | ")} |`, `|${" --- |".repeat(text.columns.length)}`, ...rows]),
    "",
    ...(findings.length === 0
      ? [mdText(text.noFindings)]
      : [
          `## ${mdText(text.findings)}`,
          "",
          ...findings.map(({ rule, text: said, mend }) =>
            `- ${mdCode(rule)} ${mdText(said)} ${mdText(mend)}`.trimEnd(),
          ),
        ]),
    "",
  ].join("\n");
}
