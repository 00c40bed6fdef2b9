import type { Locale, Localized } from "../../core/localized.ts";
import type { Bound, Part } from "../fitted.ts";
import { mdCode, mdText } from "../markdown-text.ts";
import type { Form } from "../pages/scope.ts";

export const enclosureWords = {
  changes: { "zh-TW": "變更的意義", en: "What changes" },
  findings: { "zh-TW": "檢核", en: "Findings" },
  unmerged: {
    "zh-TW": "提案無法與目標分支合併，因此未列出變更、檢核與表單。請先解決衝突。",
    en: "The proposal cannot be merged with its target branch, so changes, findings and forms are not shown. Resolve the conflict first.",
  },
} as const satisfies Record<string, Localized>;

/** What a change means, as a section of the comment. */
export function changesPart(diff: string, locale: Locale): Part {
  const name = mdText(enclosureWords.changes[locale]);
  return { name, text: `## ${name}\n\n${lowered(diff, 1)}` };
}

/** A rendered form that folds open, under its file and digest. */
export function formPart({ file, value }: Form, digest: string, form: string, locale: Locale): Part {
  const { code } = value.form;
  const zh = locale === "zh-TW";
  const label = mdText(zh ? `${code} 表單（${file}）` : `Form ${code} (${file})`);
  const revision = mdText(zh ? `第 ${value.revision} 版` : `revision ${value.revision}`);
  const body = lowered(form.replace(/^<!--.*-->\n/, ""), 2).trim();
  return {
    name: mdCode(file),
    text: `<details><summary>${label} ${revision}</summary>\n\n${mdCode(digest)}\n\n${body}\n\n</details>\n`,
  };
}

/** Headings go below those around them. Only ours begin a line with the mark: texts of the data have it escaped. */
function lowered(markdown: string, levels: number): string {
  return markdown.replaceAll(/^#+ /gm, (heading) => `${"#".repeat(levels)}${heading}`);
}

/** Names of parts that the sentence about what was left out lists. */
const mostNames = 10;

/** How much of a proposal's text a place holds, and what is said of the rest. `more` is where all of it can be read. */
export function roomFor(
  place: "comment" | "summary",
  locale: Locale,
  more: { readonly run?: string; readonly hasArtifact: boolean },
): Bound {
  const zh = locale === "zh-TW";
  const artifact = zh ? "附件（artifact）「proposal」" : "its artefact “proposal”";
  const summary = zh ? "工作摘要" : "its summary";
  const places = [...(place === "comment" ? [summary] : []), ...(more.hasArtifact ? [artifact] : [])];
  const where = mdText(places.join(zh ? "與" : " and "));
  const run = more.run === undefined ? "" : ` <${more.run}>`;
  return {
    // A comment holds 65,536 letters, a summary 1 MiB; what is over is not shown at all.
    most: place === "comment" ? 60_000 : 1_000_000,
    lengthOf: place === "comment" ? letters : bytes,
    leftOut: (names) => {
      const listed = names.slice(0, mostNames).join(zh ? "、" : ", ");
      const others = names.length - mostNames;
      const rest = others <= 0 ? "" : zh ? `等 ${names.length} 項` : ` and ${others} more`;
      const at =
        where === ""
          ? ""
          : zh
            ? `完整內容見本次執行的${where}${run}。`
            : ` Read them in this run: ${where}${run}.`;
      return zh
        ? `篇幅有限，未列出：${listed}${rest}。${at}`
        : `There is no room for: ${listed}${rest}.${at}`;
    },
  };
}

const letters = (text: string): number => text.length;
/** At most: a letter beyond ASCII takes two or three bytes of UTF-8, half a pair two. */
const bytes = (text: string): number => text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);
