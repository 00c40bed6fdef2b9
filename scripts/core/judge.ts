import { assess } from "./assess.ts";
import type { Assessment, Finding, Severity } from "./assessment.ts";
import type { FileFacts, FileFault } from "./file-facts.ts";
import { linkFaults } from "./links.ts";
import { lostFiles, surelyNamed } from "./lost-files.ts";
import { buildModel, type Model } from "./model.ts";
import type { Rule } from "./rule.ts";
import type { SignatureCheck } from "./signature.ts";
import type { PlainDate } from "./time/plain-date.ts";
import { waive } from "./waive.ts";

/** A path of the data layout that holds no readable file of a known kind, and why. */
export interface Stray {
  readonly path: string;
  readonly message:
    | "no-kind"
    | "wrong-extension"
    | "odd-name"
    | "symlink"
    | "not-a-file"
    | "name-clash"
    | "missing";
  readonly args: Readonly<Record<string, string>>;
}

/** Everything that was collected before judging begins. */
export interface Collected {
  readonly files: readonly FileFacts[];
  readonly strays: readonly Stray[];
  readonly evidence: ReadonlyMap<string, string>;
  /** What came of checking the signature of each signed receipt, by its path; that of a collector by `witnessPlace`. */
  readonly signatures: ReadonlyMap<string, SignatureCheck>;
}

export interface Judgement {
  readonly today: PlainDate;
  readonly assessments: readonly Assessment[];
  /** Undefined when procedure or parameters could not be read: then only files were judged. */
  readonly model?: Model;
}

type Links = ReturnType<typeof linkFaults>;

/** The whole judgement, from collected data to assessments in a stable order. Pure. */
export function judge(collected: Collected, rules: readonly Rule[], today: PlainDate): Judgement {
  const lost = lostFiles(collected.files, collected.strays);
  const links = linkFaults([...collected.files, ...lost], collected.evidence);
  const files = judgeFiles(collected, links);
  const known = [...surelyNamed(collected.files, links), ...lost];
  const model = buildModel({ ...collected, files: known, today });
  if (model === undefined) return { today, assessments: files };
  return { today, assessments: [...files, ...waive(assess(rules, model), model.repository)], model };
}

function judgeFiles({ files, strays }: Collected, links: Links): Assessment[] {
  return [
    ...files.map(({ path }) => verdict("file-known", path, [])),
    ...strays.map(({ path, message, args }) =>
      verdict("file-known", path, [finding("file-known", message, args, { file: path, start: 0, end: 0 })]),
    ),
    ...files.flatMap((file) => judgeFile(file, links)),
  ];
}

function judgeFile(file: FileFacts, links: Links): Assessment[] {
  const of = (rule: string): Finding[] =>
    file.faults.filter((fault) => fault.rule === rule).map((fault) => located(file.path, fault));
  const unread = of("yaml-well-formed");
  const invalid = of("schema-valid");
  const linked = (links.get(file.path) ?? []).map(({ message, args, anchor, related }) => ({
    ...finding("links-resolve", message, args, anchor),
    related,
  }));
  const lost = (rule: string): Assessment => ({
    ...verdict(rule, file.path, []),
    outcome: "unknown",
    because: [file.path],
  });
  return [
    verdict("yaml-well-formed", file.path, unread),
    unread.length > 0 ? lost("schema-valid") : verdict("schema-valid", file.path, invalid),
    verdict("secrets-absent", file.path, of("secrets-absent")),
    file.value === undefined ? lost("links-resolve") : verdict("links-resolve", file.path, linked),
  ];
}

function located(file: string, { rule, message, args, place }: FileFault): Finding {
  return finding(rule, message, args, { file, ...place });
}

function finding(
  rule: string,
  message: string,
  args: Finding["args"],
  anchor: Finding["anchor"],
  severity: Severity = "error",
): Finding {
  return { rule, message, args, severity, anchor, related: [] };
}

function verdict(rule: string, path: string, findings: readonly Finding[]): Assessment {
  return {
    rule,
    subject: { kind: "file", id: path },
    outcome: findings.length > 0 ? "fail" : "pass",
    findings,
    duties: [],
  };
}
