import { changesBetween } from "../../core/changes/changes.ts";
import type { DocumentJudgement } from "../../core/proposal/judgement.ts";
import { diffMarkdown } from "../../reporters/diff/markdown.ts";
import type { FilePages } from "../../reporters/file-pages.ts";
import { findingsSection } from "../../reporters/findings-section.ts";
import type { Part } from "../../reporters/fitted.ts";
import { mdText } from "../../reporters/markdown-text.ts";
import type { Form } from "../../reporters/pages/scope.ts";
import { changesPart, enclosureWords, formPart } from "../../reporters/proposal/enclosures.ts";
import type { ProposalSheet } from "../../reporters/proposal/sheet.ts";
import { againstBase } from "../against-base.ts";
import { formText } from "../approve/form-text.ts";
import type { Invocation } from "../command.ts";
import { treeOf } from "../diff.ts";
import { findingsReport } from "../findings-report.ts";
import { type Loaded, load, loadFiles } from "../load.ts";

const anyZone = "Asia/Taipei";
/** Of the 65,536 letters of a comment, what a table of fields may take. */
const mostOfDiff = 20_000;

/**
 * What a supervisor reads beside the table of approvals, of the data as the merge would leave them: what the change
 * means, what the check finds, and each changed form as the report renders it.
 */
export async function enclosures(
  given: Invocation,
  { sheet, head }: { readonly sheet: ProposalSheet; readonly head: string },
  pages: FilePages | undefined,
): Promise<readonly Part[]> {
  const { locale, judgement } = sheet;
  const invocation = { ...given, locale };
  const { ports } = invocation;
  const base = load(invocation, "HEAD");
  const files = base.revision === null ? undefined : ports.mergedFiles(base.root, base.revision, head);
  const name = (key: keyof typeof enclosureWords): string => mdText(enclosureWords[key][locale]);
  if (files === undefined) return [{ name: name("changes"), text: `${name("unmerged")}\n` }];
  const merged = {
    ...loadFiles(invocation, files),
    ...(base.prefix !== undefined && { prefix: base.prefix }),
  };
  const tool = { name: "backproof", version: ports.version };
  const changes = changesBetween(treeOf(base), treeOf(merged), ports.reading().schemas);
  const zone = merged.judgement.model?.repository.zone ?? anyZone;
  const diff = { tool, base: base.revision, head, locale, zone, changes, exitCode: 0 };
  const findings = againstBase(invocation, merged, findingsReport(merged, ports, false), base);
  return [
    changesPart(diffMarkdown(diff, mostOfDiff), locale),
    { name: name("findings"), text: findingsSection(findings, pages) },
    ...(await formParts(invocation, merged, judgement.documents, sheet)),
  ];
}

/** The changed plans and restorations that can be read, as the forms of the procedure. */
async function formParts(
  { ports }: Invocation,
  merged: Loaded,
  documents: readonly DocumentJudgement[],
  { locale }: ProposalSheet,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const { kind, path, digest } of documents) {
    if (kind !== "plan" && kind !== "restoration") continue;
    const form = formsOf(merged).find(({ file }) => file === path);
    const facts = merged.collected.files.find((file) => file.path === path);
    // A form is shown only where it is the one that the table is about.
    if (form === undefined || digest === undefined || facts?.digest !== digest) continue;
    parts.push(formPart(form, digest, await formText(merged, ports, form), locale));
  }
  return parts;
}

function formsOf({ judgement }: Loaded): readonly Form[] {
  const repository = judgement.model?.repository;
  return repository === undefined ? [] : [...repository.all("plan"), ...repository.all("restoration")];
}
