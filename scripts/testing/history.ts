import { hash } from "node:crypto";
import type { Assessment } from "../core/assessment.ts";
import type {
  AnchorSeen,
  FileChange,
  HistoryCommit,
  HistoryEvidence,
  SignatureSeen,
} from "../core/history/evidence.ts";
import { versionKey } from "../core/history/evidence.ts";
import { historyOf } from "../core/history/history.ts";
import { judgeHistory } from "../core/history/judge-history.ts";
import { manifestDigest, manifestText, receiptsOf } from "../core/history/manifest.ts";
import { documentOf, type Version, versionOf } from "../core/history/version.ts";
import { dataFolders } from "../core/kind.ts";
import { buildModel } from "../core/model.ts";
import type { Rule } from "../core/rule.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { instant } from "../core/time/timestamp.ts";
import { collect } from "../ports/collect.ts";
import { memoryFiles } from "../ports/files-memory.ts";
import { type Edits, editedFrom, findingLines, reading, smallInstitution } from "./institution.ts";

/** One commit on the main line: its moment, who it says made it, and what it did to the files before it. */
export interface Past {
  readonly at: string;
  readonly by?: string;
  readonly email?: string;
  /** What checking its signature would tell; unsigned where absent. */
  readonly signature?: SignatureSeen;
  readonly edit?: Edits;
  /** Paths by where their files go, before the edits. */
  readonly move?: Readonly<Record<string, string>>;
}

type Tree = Readonly<Record<string, string>>;

/** The day on which the small institution of the tests took up keeping its records in git. */
export const adoptedAt = "2026-11-01T09:00:00+08:00";
const adoptionPath = "records/anchors/2026/adoption-2026-11-01.yaml";
const listPath = "records/evidence/2026/adoption-2026-11-01.sha256.txt";

/** The small institution with its adoption. */
export function adopted(base: Tree = smallInstitution()): Tree {
  const listed = Object.entries(base).map(([path, text]) => [path, hash("sha256", text, "hex")] as const);
  const list = manifestText(listed);
  const anchor = {
    id: "adoption-2026-11-01",
    revision: 1,
    purpose: "adoption",
    at: adoptedAt,
    by: "lin",
    tree: manifestDigest(list),
    receipts: manifestDigest(manifestText(receiptsOf(listed))),
    counts: {},
    files: { path: listPath, sha256: hash("sha256", list, "hex") },
  };
  return { ...base, [listPath]: list, [adoptionPath]: JSON.stringify(anchor) };
}

/** The files after each commit, the adoption first. */
export function treesOf(past: readonly Past[]): readonly Tree[] {
  const trees = [adopted()];
  for (const { edit = {}, move = {} } of past) {
    const tree = { ...(trees.at(-1) ?? {}) };
    for (const [from, to] of Object.entries(move)) {
      const text = tree[from];
      if (text === undefined) throw new Error(`no ${from} to move`);
      delete tree[from];
      tree[to] = text;
    }
    trees.push(editedFrom(tree, edit));
  }
  return trees;
}

/** What git would tell of these commits, one after the other on the main line. */
export function pastEvidence(past: readonly Past[]): HistoryEvidence {
  const trees = treesOf(past);
  const commits = [{ at: adoptedAt }, ...past].map(
    ({ at, by = "陳大文", email = "someone@example.edu" }: Past, index): HistoryCommit => {
      const hand = { name: by, email, at: instant(at) };
      return {
        id: commitId(index),
        parents: index === 0 ? [] : [commitId(index - 1)],
        author: hand,
        committer: hand,
      };
    },
  );
  const versions = new Map<string, Version>();
  const texts = new Map<string, string>();
  const blobOf = (path: string, text: string): string => {
    const blob = hash("sha1", `blob ${Buffer.byteLength(text)}\0${text}`, "hex");
    texts.set(blob, text);
    versions.set(versionKey(path, blob), versionOf(path, Buffer.from(text)));
    return blob;
  };
  const changes = trees.slice(1).flatMap((tree, index): FileChange[] => {
    const before = trees[index] ?? {};
    const paths = [...new Set([...Object.keys(before), ...Object.keys(tree)])].filter(isData).sort();
    return paths.flatMap((path) => {
      const [from, to] = [before[path], tree[path]];
      if (from === to) return [];
      return {
        commit: index + 1,
        path,
        ...(from !== undefined && { before: blobOf(path, from) }),
        ...(to !== undefined && { after: blobOf(path, to) }),
      };
    });
  });
  const first = trees[0] ?? {};
  const last = trees.at(-1) ?? {};
  return {
    head: commitId(past.length),
    branch: "main",
    gaps: [],
    commits,
    baseline: new Map(
      Object.entries(first).flatMap(([path, text]) =>
        isData(path) ? [[path, blobOf(path, text)] as const] : [],
      ),
    ),
    changes,
    sides: [],
    versions,
    anchors: Object.entries(last).flatMap(([file, text]): AnchorSeen[] => {
      const commit = file.startsWith("records/anchors/")
        ? documentOf(Buffer.from(text))?.["commit"]
        : undefined;
      if (typeof commit !== "string") return [];
      return [{ file, standing: commits.some(({ id }) => id === commit) ? "main-line" : "missing" }];
    }),
    signed: {
      signatures: new Map(
        past.map(({ signature = { state: "unsigned" } }, index) => [commitId(index + 1), signature]),
      ),
      tags: [],
    },
    textOf: (blob) => texts.get(blob),
  };
}

/** The id of the n-th commit of a past, the adoption being 0. */
export function commitId(index: number): string {
  return hash("sha1", `commit ${index}`, "hex");
}

function isData(path: string): boolean {
  return dataFolders.some((folder) => path.startsWith(`${folder}/`));
}

/** What a rule says of a past as of a day. */
export function pastAssessments(
  rule: Rule,
  past: readonly Past[],
  today: PlainDate = "2026-11-22",
): Assessment[] {
  return assessmentsOf(rule, pastEvidence(past), treesOf(past).at(-1) ?? {}, today);
}

/** What a rule says of evidence, with the files as they are today. */
export function assessmentsOf(
  rule: Rule,
  evidence: HistoryEvidence,
  files: Tree,
  today: PlainDate,
): Assessment[] {
  const model = buildModel({ ...collect(memoryFiles({ ...files }), reading), today });
  if (model === undefined) throw new Error("no policy");
  return judgeHistory(historyOf(evidence, model.repository), [rule], model);
}

/** Findings of a rule in a past, as short lines. */
export function pastFindings(rule: Rule, past: readonly Past[], today: PlainDate = "2026-11-22"): string[] {
  return findingLines(pastAssessments(rule, past, today));
}
