import { interfaceWords } from "../../i18n/interface.ts";
import { printable } from "../printable.ts";
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

/** The judgement of a pull request for a terminal or a log. */
export function proposalText(sheet: ProposalSheet): string {
  const { locale, title, judgement } = sheet;
  const { colon } = interfaceWords(locale);
  const word = (key: keyof typeof sheetWords): string => sheetWords[key][locale];
  const { documents, receipts, controls, because, strays, remarks } = judgement;
  const lines = [
    `${word("heading")} ${sheetName(sheet)} ${title}`.trimEnd(),
    `${word("verdict")}${colon}${verdictWords[judgement.verdict][locale]}`,
  ];
  for (const reason of because) lines.push(`  ${inWords(reason, locale)}`);
  for (const one of documents) {
    const revision = one.revision === undefined ? "" : ` r${one.revision} ${one.digest?.slice(0, 19) ?? ""}`;
    lines.push("", `${one.path}${revision}${colon}${verdictWords[one.verdict][locale]}`);
    for (const reason of one.because) lines.push(`  ${inWords(reason, locale)}`);
    for (const row of one.rows) lines.push(`  ${rowText(row, locale)}`);
    for (const text of signedText(one.signed, locale)) lines.push(`  ${text}`);
    const missing = missingText(one, locale);
    if (missing !== "") lines.push(`  ${word("missing")}${colon}${missing}`);
    for (const remark of one.remarks) lines.push(`  ${word("remarks")}${colon}${inWords(remark, locale)}`);
  }
  for (const one of receipts) {
    lines.push("", `${one.path}${colon}${verdictWords[one.verdict][locale]}`);
    for (const text of receiptTexts(one, locale)) lines.push(`  ${text}`);
  }
  if (controls !== undefined) {
    lines.push("", `${word("controls")}${colon}${verdictWords[controls.verdict][locale]}`);
    for (const reason of [...controls.because, ...controls.faults])
      lines.push(`  ${inWords(reason, locale)}`);
    for (const { path, owners, verdict, because: reasons, rows } of controls.files) {
      lines.push(`  ${path} (${owners.join(" ")})${colon}${verdictWords[verdict][locale]}`);
      for (const reason of reasons) lines.push(`    ${inWords(reason, locale)}`);
      for (const row of rows) lines.push(`    ${rowText(row, locale)}`);
    }
  }
  if (strays.length > 0)
    lines.push("", word("strays"), ...strays.map(({ path, message }) => `  ${path} (${message})`));
  for (const remark of remarks) lines.push(`${word("remarks")}${colon}${inWords(remark, locale)}`);
  if (documents.length === 0 && receipts.length === 0 && controls === undefined && strays.length === 0)
    lines.push(word("nothing"));
  return `${lines.map(printable).join("\n")}\n`;
}
