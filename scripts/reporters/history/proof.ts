import type { Locale } from "../../core/localized.ts";
import type { Footing, Proof, Statement } from "../../core/proof/proof.ts";
import { mdCode, mdText } from "../markdown-text.ts";
import { printable } from "../printable.ts";

/** A proof with what it was made of, ready to print. */
export interface ProofReport {
  readonly locale: Locale;
  readonly today: string;
  /** The commit that was judged. */
  readonly revision: string;
  readonly proof: Proof;
}

const words = {
  "zh-TW": {
    title: (name: string) => `${name}的查驗`,
    basis: (today: string) => `以 ${today} 為基準日，依提交`,
    tools: "只需 git、sha256sum、grep 與 ssh-keygen（OpenSSH 8.9 以上）；指令須印出所列的結果，一字不差。",
    script: "本文可直接以 sh 執行；#> 之後是應印出的結果。",
    legend: "每一句前註明其根據：",
    content: "內容",
    signature: "簽章",
    policy: "政策",
    claim: "自述",
    means: {
      content: "任何人可由複本重算",
      signature: "登錄的金鑰所簽",
      policy: "由紀錄依現行政策推得",
      claim: "有人如此記載，此處無從證明",
    },
  },
  en: {
    title: (name: string) => `How to check: ${name}`,
    basis: (today: string) => `As of ${today}, from commit`,
    tools:
      "It takes git, sha256sum, grep and ssh-keygen (OpenSSH 8.9 or newer); each command must print what is shown, to the letter.",
    script: "This text can be run by sh as it is; what must be printed stands behind #>.",
    legend: "What each statement rests on is said before it:",
    content: "content",
    signature: "signature",
    policy: "policy",
    claim: "claim",
    means: {
      content: "anyone can recompute it from a clone",
      signature: "a key on file made it so",
      policy: "it follows from the records by policy as it stands",
      claim: "somebody wrote it; nothing here proves it",
    },
  },
} as const;

const footings: readonly Footing[] = ["content", "signature", "policy", "claim"];

/** As a shell script: words are comments, commands stand as they are, and what they must print is behind `#>`. */
export function proofText({ locale, today, revision, proof }: ProofReport): string {
  const text = words[locale];
  const comment = (line: string): string => `# ${printable(line)}`;
  const block = ({ footing, text: said, check }: Statement): string =>
    [
      `${comment(`[${text[footing]}] ${said[locale]}`)}\n`,
      ...(check === undefined ? [] : [`${check.commands}\n`, expected(check.output)]),
    ].join("");
  return [
    [
      comment(text.title(proof.name[locale])),
      comment(`${text.basis(today)} ${revision}`),
      comment(text.tools),
      comment(text.script),
      comment(text.legend),
      ...footings.map((one) => comment(`  [${text[one]}] ${text.means[one]}`)),
      "",
    ].join("\n"),
    ...proof.parts.flatMap(({ title, statements }) => [
      `${comment(`== ${title[locale]} ==`)}\n`,
      ...statements.map(block),
    ]),
  ].join("\n");
}

/** As Markdown: commands in `sh` blocks, what they must print in a `text` block right below. */
export function proofMarkdown({ locale, today, revision, proof }: ProofReport): string {
  const text = words[locale];
  const fenced = (language: string, body: string): string => `\`\`\`${language}\n${body}\`\`\`\n`;
  const block = ({ footing, text: said, check }: Statement): string =>
    [
      `**${mdText(text[footing])}** ${mdText(said[locale])}\n`,
      ...(check === undefined ? [] : [`\n${fenced("sh", `${check.commands}\n`)}`]),
      ...(check === undefined || check.output === "" ? [] : [`\n${fenced("text", check.output)}`]),
    ].join("");
  return [
    `# ${mdText(text.title(proof.name[locale]))}\n`,
    `${mdText(text.basis(today))} ${mdCode(revision)}\n`,
    `${mdText(text.tools)}\n`,
    `${mdText(text.legend)}\n`,
    `${footings.map((one) => `- **${mdText(text[one])}** ${mdText(text.means[one])}`).join("\n")}\n`,
    ...proof.parts.flatMap(({ title, statements }) => [
      `## ${mdText(title[locale])}\n`,
      ...statements.map(block),
    ]),
  ].join("\n");
}

function expected(output: string): string {
  return output === ""
    ? ""
    : `${output
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `#> ${printable(line)}\n`)
        .join("")}`;
}
