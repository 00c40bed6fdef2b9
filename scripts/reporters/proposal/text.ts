import { printable } from "../printable.ts";
import { inWords, missingText, type ProposalSheet, rowText, sheetWords, verdictWords } from "./sheet.ts";

/** The judgement of a pull request for a terminal or a log. */
export function proposalText({ locale, number, title, judgement }: ProposalSheet): string {
  const word = (key: keyof typeof sheetWords): string => sheetWords[key][locale];
  const { documents, controls, because, strays, remarks } = judgement;
  const lines = [
    `${word("heading")} #${number} ${title}`,
    `${word("verdict")}：${verdictWords[judgement.verdict][locale]}`,
  ];
  for (const reason of because) lines.push(`  ${inWords(reason, locale)}`);
  for (const one of documents) {
    const revision = one.revision === undefined ? "" : ` r${one.revision} ${one.digest?.slice(0, 19) ?? ""}`;
    lines.push("", `${one.path}${revision}：${verdictWords[one.verdict][locale]}`);
    for (const reason of one.because) lines.push(`  ${inWords(reason, locale)}`);
    for (const row of one.rows) lines.push(`  ${rowText(row, locale)}`);
    const missing = missingText(one, locale);
    if (missing !== "") lines.push(`  ${word("missing")}：${missing}`);
    for (const remark of one.remarks) lines.push(`  ${word("remarks")}：${inWords(remark, locale)}`);
  }
  if (controls !== undefined) {
    lines.push("", `${word("controls")}：${verdictWords[controls.verdict][locale]}`);
    for (const { path, owners, verdict, because: reasons, rows } of controls.files) {
      lines.push(`  ${path} (${owners.join(" ")})：${verdictWords[verdict][locale]}`);
      for (const reason of reasons) lines.push(`    ${inWords(reason, locale)}`);
      for (const row of rows) lines.push(`    ${rowText(row, locale)}`);
    }
  }
  if (strays.length > 0)
    lines.push("", word("strays"), ...strays.map(({ path, message }) => `  ${path} (${message})`));
  for (const remark of remarks) lines.push(`${word("remarks")}：${inWords(remark, locale)}`);
  if (documents.length === 0 && controls === undefined && strays.length === 0) lines.push(word("nothing"));
  return `${lines.map(printable).join("\n")}\n`;
}
