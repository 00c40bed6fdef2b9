import type { DocumentJudgement } from "../../core/proposal/judgement.ts";
import { interfaceWords } from "../../i18n/interface.ts";
import { mdCode, mdText } from "../markdown-text.ts";
import {
  inWords,
  missingText,
  type ProposalSheet,
  receiptTexts,
  rowText,
  sheetName,
  sheetWords,
  signedText,
  verdictWords,
} from "./sheet.ts";

/** The judgement of a pull request as GitHub Markdown, for a comment or a job summary: a table with a row a document. */
export function proposalMarkdown(sheet: ProposalSheet): string {
  const { locale, judgement } = sheet;
  const word = (key: keyof typeof sheetWords): string => mdText(sheetWords[key][locale]);
  const { documents, receipts, controls, because, strays, remarks } = judgement;
  const { colon, separator } = interfaceWords(locale);
  const verdict = (one: keyof typeof verdictWords): string => `**${mdText(verdictWords[one][locale])}**`;
  const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell || "—").join(" | ")} |`;
  const cell = (texts: readonly string[]): string => texts.map(mdText).join("<br>");
  const head = [
    row(word("document"), word("verdict"), word("reviews"), word("missing")),
    row("---", "---", "---", "---"),
  ];
  const table = documents.map((one) =>
    row(
      `${mdCode(one.path)}${one.digest === undefined ? "" : `<br>${mdCode(one.digest.slice(0, 19))}`}`,
      verdict(one.verdict),
      cell([
        ...one.because.map((reason) => inWords(reason, locale)),
        ...one.rows.map((review) => rowText(review, locale)),
        ...signedText(one.signed, locale),
      ]),
      [
        ...[missingText(one, locale), ...one.remarks.map((remark) => inWords(remark, locale))]
          .filter((text) => text !== "")
          .map(mdText),
        ...lineToCopy(one),
      ].join("<br>"),
    ),
  );
  const owned = (controls?.files ?? []).map((file) =>
    row(
      mdCode(file.path),
      verdict(file.verdict),
      cell([
        ...file.because.map((reason) => inWords(reason, locale)),
        ...file.rows.map((review) => rowText(review, locale)),
      ]),
      cell([file.owners.join(" ")]),
    ),
  );
  const kept = receipts.map((one) =>
    row(mdCode(one.path), verdict(one.verdict), cell(receiptTexts(one, locale)), ""),
  );
  const rows = [...table, ...kept, ...owned];
  return [
    `## ${word("heading")} ${mdText(`(${sheetName(sheet)})`)}`,
    "",
    `${word("verdict")}${colon}${verdict(judgement.verdict)}`,
    "",
    ...[...because, ...(controls?.because ?? []), ...(controls?.faults ?? [])].map(
      (reason) => `- ${mdText(inWords(reason, locale))}`,
    ),
    ...(rows.length > 0 ? ["", ...head, ...rows] : [word("nothing")]),
    ...(strays.length > 0
      ? ["", `${word("strays")}${colon}${strays.map(({ path }) => mdCode(path)).join(separator)}`]
      : []),
    ...remarks.map((remark) => `\n- ${mdText(inWords(remark, locale))}`),
    "",
  ].join("\n");
}

/** What a strict review must say, as code: in text the marks that keep names from being mentioned would be copied along. */
function lineToCopy({ isStrict, missing }: DocumentJudgement): readonly string[] {
  const line = missing?.echo ?? "";
  return isStrict && /^approve [a-z0-9-]+ sha256:[0-9a-f]+$/.test(line) ? [`\`${line}\``] : [];
}
