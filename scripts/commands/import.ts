import type { Draft } from "../core/import/draft.ts";
import { type FormKind, formKinds } from "../core/import/form-words.ts";
import { gapsAt } from "../core/import/gaps.ts";
import { FormRefused } from "../core/import/refusal.ts";
import { sha256Hex } from "../core/import/source-digest.ts";
import { evidenceFolder } from "../core/kind.ts";
import { exit } from "../core/verdict.ts";
import type { FormContent } from "../ports/form-tables.ts";
import type { Writing } from "../ports/write-all.ts";
import { type Command, type Invocation, NotPublished, UsageError } from "./command.ts";
import { checkDraft } from "./import/check-draft.ts";
import { type DraftPlace, draftPlace } from "./import/draft-place.ts";
import {
  headings,
  legacyRemark,
  legacySource,
  missingText,
  noPolicy,
  oneFile,
  oneLine,
  sourceWords,
  summary,
  unreadable,
  unreadText,
} from "./import/import-words.ts";
import { draftReader } from "./import/read-draft.ts";
import { loadData, modelOf } from "./load.ts";
import { commonOptions } from "./options.ts";

/** Lines about single cells that a draft or a message holds; the summary counts them all. */
const mostLines = 300;

export const importForm: Command = {
  name: "import",
  summary: {
    "zh-TW": "將填好的紙本表單檔案轉成草稿，並逐項列出未能讀取的內容",
    en: "turn a filled paper form into a draft, and list what could not be read",
  },
  positionals: {
    "zh-TW": "填好的表單檔案（.xlsx、.ods、.docx、.odt、.csv）",
    en: "the filled form (.xlsx, .ods, .docx, .odt, .csv)",
  },
  options: [
    {
      name: "kind",
      type: "string",
      value: "KIND",
      choices: formKinds,
      text: { "zh-TW": "哪一種表單；預設由內容判斷", en: "which form; default: as its content tells" },
    },
    {
      name: "id",
      type: "string",
      value: "ID",
      text: {
        "zh-TW": "系統代號（計畫）或紀錄代號；預設由表單判斷",
        en: "id of the system (plan) or of the record; default: as the form tells",
      },
    },
    {
      name: "keep-source",
      type: "boolean",
      text: {
        "zh-TW": "將原表單檔案存入 records/evidence/<年>/",
        en: "keep the form itself in records/evidence/<year>/",
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
    const { ports, options, out } = invocation;
    const { name, bytes, content } = await source(invocation);
    const data = loadData(invocation);
    const { root, collected, locale, today } = data;
    const repository = modelOf(data)?.repository;
    if (repository === undefined) throw noPolicy;
    const { kind, draft } = draftReader(
      content.tables,
      repository,
      ports.reading(),
      options["kind"] as FormKind | undefined,
    );
    const taken = new Set(collected.files.map(({ id }) => id));
    const place = draftPlace(kind, draft({}), options["id"] as string | undefined, today, taken);
    const isThere = collected.files.some(
      (one) => one.path === place.path || (one.kind === kind && one.id === place.id),
    );
    if (isThere) throw new NotPublished(place.path, present);

    const digest = sha256Hex(bytes);
    const keeps = options["keep-source"] === true;
    const kept = `${evidenceFolder}${place.year}/${place.id}-form.${content.ending}`;
    const remark = legacyRemark(keeps ? kept : name, digest)[locale];
    const evidence = [{ path: kept, sha256: digest, description: sourceWords[locale] }];
    const made = draft({
      "/id": place.id,
      "/remarks": remark,
      "/legacy": { source: legacySource(keeps ? kept : name)[locale], sha256: digest, importedOn: today },
      ...(keeps && kind === "restoration" && { "/evidence": evidence }),
    });
    const placeholder = repository.policy.parameters.placeholders[0] ?? "TBD";
    const gaps = gapsAt(ports.reading().schemas, kind, made.missing, placeholder, locale);
    // The library that writes YAML is needed only here.
    const { draftText } = await import("../ports/draft-text.ts");
    const unread = listed(made, locale);
    const comments = unread.length === 0 ? [] : ["", headings.unread[locale], ...unread];
    const text = draftText(kind, place.path, made.value, gaps, comments);
    checkDraft(place.path, text, ports.reading());

    const isDry = options["dry-run"] === true;
    if (isDry) out(text);
    else {
      const writings: Writing[] = [{ path: place.path, text, isNew: true }];
      if (keeps) writings.push({ path: kept, text: bytes, isNew: true });
      write(invocation, root, place, writings);
    }
    const say = isDry ? invocation.notice : out;
    for (const line of unread) say(`${line}\n`);
    for (const gap of gaps) say(`${missingText(gap.label, `${gap.parent}/${gap.key}`)[locale]}\n`);
    const counts = { path: place.path, read: made.read, unread: made.unread.length, missing: gaps.length };
    if (options["quiet"] !== true) say(`${summary(counts, isDry)[locale]}\n`);
    return made.unread.length > 0 ? exit.unknown : exit.good;
  },
};

/** The form that the command line names. */
async function source({ ports, positionals, directory }: Invocation): Promise<{
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly content: FormContent;
}> {
  const [path, ...others] = positionals;
  if (path === undefined || path === "" || others.length > 0) throw oneFile;
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  try {
    const bytes = ports.readForm(directory, path);
    return { name, bytes, content: await ports.formTables(name, bytes) };
  } catch (error) {
    if (error instanceof FormRefused) throw new UsageError(error.localized);
    if (error instanceof Error && "code" in error) throw unreadable(path, error);
    throw error;
  }
}

const present = Object.assign(new Error("is there already"), {
  localized: {
    "zh-TW": "檔案已存在，匯入不會覆寫。請以 --id 指定其他代號，或先移開原檔",
    en: "the file is there already, and import replaces none; name another id with --id, or move the file away",
  },
});

function listed({ unread }: Draft, locale: "zh-TW" | "en"): string[] {
  const lines = unread.slice(0, mostLines).map((one) => oneLine(unreadText(one, locale), 600));
  return unread.length > mostLines
    ? [...lines, `${headings.more[locale]}: ${unread.length - mostLines}`]
    : lines;
}

function write(
  { ports }: Invocation,
  root: string,
  { path }: DraftPlace,
  writings: readonly Writing[],
): void {
  try {
    ports.writeAll(root, writings);
  } catch (error) {
    throw new NotPublished(path, error);
  }
}
