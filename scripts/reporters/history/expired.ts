import { bySystem, type Expired } from "../../core/history/expired.ts";
import type { Locale } from "../../core/localized.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { readPlain } from "../../core/yaml/plain-scalar.ts";
import { csvText } from "../csv.ts";
import { printable } from "../printable.ts";

/** What may be disposed of, ready to print. */
export interface ExpiredReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly locale: Locale;
  readonly today: PlainDate;
  /** The commit that was judged. */
  readonly revision: string;
  readonly expired: readonly Expired[];
  /** How many records are still to be kept. */
  readonly kept: number;
}

const words = {
  "zh-TW": {
    heading: (today: string) => `${today} 可辦理銷毀的紀錄`,
    count: (one: number, kept: number) => `${one} 件可辦理銷毀，${kept} 件仍應保存。`,
    none: "沒有可辦理銷毀的紀錄。",
    noSystem: "不屬於單一系統",
    rule: "本工具不刪除任何檔案：請以 backproof new disposal 起草紀錄銷毀單，經核准後再刪除。",
    columns: ["系統", "種類", "識別碼", "檔案", "起算日", "保存至（含）", "起算理由", "月數", "依據"],
    kept: (from: string, until: string) => `${from} 起保存至 ${until}（含）`,
    because: (reason: string, months: number, source: string) => `${reason}起算 ${months} 個月；${source}`,
  },
  en: {
    heading: (today: string) => `Records that may be disposed of as of ${today}`,
    count: (one: number, kept: number) => `May be disposed of: ${one}; still to be kept: ${kept}.`,
    none: "Nothing may be disposed of.",
    noSystem: "of no single system",
    rule: "Nothing is deleted here: draft a disposal with backproof new disposal, have it approved, then delete.",
    columns: ["System", "Kind", "Id", "File", "From", "Through", "Counted from", "Months", "By"],
    kept: (from: string, until: string) => `kept from ${from} through ${until}`,
    because: (reason: string, months: number, source: string) => `${months} months from ${reason}; ${source}`,
  },
} as const;

/** For people: by system, each record with its days and what these rest on. */
export function expiredText({ locale, today, expired, kept }: ExpiredReport): string {
  const text = words[locale];
  const blocks = bySystem(expired).map(([system, all]) =>
    [
      system ?? text.noSystem,
      ...all.flatMap(({ row, keeping }) => [
        `  ${row.path}  ${text.kept(row.endedOn, row.retainUntil)}`,
        `    ${text.because(keeping.because[locale], keeping.months, keeping.source[locale])}`,
      ]),
    ]
      .map((line) => `${printable(line)}\n`)
      .join(""),
  );
  const tail = expired.length === 0 ? [`${text.none}\n`] : [`${text.rule}\n`];
  return [`${text.heading(today)}\n`, ...blocks, `${text.count(expired.length, kept)}\n`, ...tail].join("\n");
}

/** Version 1 of the list as JSON; `rows` of `new disposal` are taken from it as they are. */
export function expiredJson({ tool, today, revision, expired, kept }: ExpiredReport): string {
  const records = expired.map(({ row, id, system, keeping }) => ({
    ...row,
    id,
    ...(system !== undefined && { system }),
    because: keeping.because,
    months: keeping.months,
    source: keeping.source,
  }));
  return `${JSON.stringify({ version: 1, tool, today, revision, kept, records }, null, 1)}\n`;
}

/** As CSV that spreadsheets read. */
export function expiredCsv({ locale, expired }: ExpiredReport): string {
  const rows = expired.map(({ row, id, system, keeping }) => [
    system ?? "",
    row.kind,
    id,
    row.path,
    row.endedOn,
    row.retainUntil,
    keeping.because[locale],
    String(keeping.months),
    keeping.source[locale],
  ]);
  return csvText([words[locale].columns, ...rows]);
}

/** Rows as a disposal record has them, by system: each system takes a record of its own. */
export function expiredYaml({ expired, today, locale }: ExpiredReport): string {
  const blocks = bySystem(expired).map(([system, all]) =>
    [
      `  # ${system ?? words[locale].noSystem}`,
      ...all.map(({ row }) => {
        const { path, kind, endedOn, retainUntil } = row;
        return `  - { path: ${scalar(path)}, kind: ${kind}, endedOn: ${endedOn}, retainUntil: ${retainUntil} }`;
      }),
    ].join("\n"),
  );
  const body = blocks.length === 0 ? "records: []" : ["records:", ...blocks].join("\n");
  return `# ${words[locale].heading(today)}\n${body}\n`;
}

function scalar(text: string): string {
  return /^[A-Za-z0-9._/-]+$/.test(text) && readPlain(text) === text ? text : JSON.stringify(text);
}
