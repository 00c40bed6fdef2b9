import type { Anchor } from "../assessment.ts";
import type { ApprovedKind } from "../digest.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Plan, type Repository } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { systemName } from "./names.ts";

/** A document of any kind that people approve. */
export type ApprovedDocument = SubjectOf<ApprovedKind>;

/** A plan as it was approved: the receipt is the approval, so it has none of its own. */
export type ApprovedPlan = Omit<Plan, "approval">;

const kindNames: Readonly<Record<Exclude<ApprovedKind, "plan">, Localized>> = {
  restoration: { "zh-TW": "回復紀錄", en: "Restoration" },
  disposal: { "zh-TW": "銷毀紀錄", en: "Disposal" },
  waiver: { "zh-TW": "豁免", en: "Waiver" },
  exception: { "zh-TW": "異常紀錄", en: "Exception" },
  migration: { "zh-TW": "文件轉換紀錄", en: "Migration" },
  anchor: { "zh-TW": "定錨紀錄", en: "Anchor" },
};

/** What a document is called at the start of a sentence. */
export function documentName(
  repository: Repository,
  kind: ApprovedKind,
  id: string,
  revision: number,
): Localized {
  if (kind !== "plan") {
    const name = kindNames[kind];
    return { "zh-TW": `${name["zh-TW"]}「${id}」`, en: `${name.en} ${id}` };
  }
  const system = systemName(repository, id);
  return {
    "zh-TW": `「${system}」備份計畫第 ${revision} 版`,
    en: `Revision ${revision} of the plan of "${system}"`,
  };
}

/** Where the receipt of a revision is kept. */
export function receiptPath(id: string, revision: number): string {
  return `records/approvals/${id}/${revision}.yaml`;
}

/** The receipt of a revision of a document, found by its path. */
export function receiptOf(
  repository: Repository,
  id: string,
  revision: number,
): Entity<"receipt"> | undefined {
  return repository.find("receipt", `${id}/${revision}`);
}

/** Whether a later revision has a receipt already, so that the document went back: `approval-matches-content` says so. */
export function wentBack(repository: Repository, id: string, revision: number): boolean {
  return receiptOf(repository, id, revision + 1) !== undefined;
}

/** Whether a receipt covers the present content of a document. */
export function covers(receipt: Entity<"receipt">, document: ApprovedDocument): boolean {
  return receipt.value.digest === document.digest;
}

/** The digest of a receipt as it is written, which later receipts name and signatures cover, whatever was renamed since. */
export function writtenDigest({ value, rewording }: Entity<"receipt">): string {
  return rewording?.written ?? value.digest;
}

/**
 * Receipts of migrations that have still to be approved before a receipt covers a document that they renamed something in;
 * none where that is not what is missing.
 */
export function awaitedMigrations(receipt: Entity<"receipt">, document: ApprovedDocument): readonly string[] {
  const { awaiting } = receipt.rewording ?? {};
  if (awaiting === undefined || awaiting.digest !== document.digest) return [];
  return awaiting.migrations.map(({ file, value }) => receiptPath(file.id, value.revision));
}

/** Whether a receipt keeps other content than its digest vouches for. */
export function isAltered({ digest, value }: Entity<"receipt">): boolean {
  return digest !== undefined && digest !== value.digest;
}

/** The plan that a receipt keeps, where its digest vouches for it. */
export function keptPlan(receipt: Entity<"receipt">): ApprovedPlan | undefined {
  const { subject, content, digest } = receipt.value;
  if (subject.kind !== "plan" || receipt.digest !== digest) return undefined;
  return content as unknown as ApprovedPlan;
}

/**
 * What the approver of a plan approved, with the place where it is written: the plan itself while its receipt covers it,
 * otherwise the plan kept inside the receipt; undefined where neither can be trusted.
 */
export function approvedPlan(
  plan: Entity<"plan">,
  receipt: Entity<"receipt">,
): { readonly value: ApprovedPlan; readonly place: (pointer: string) => Anchor } | undefined {
  if (covers(receipt, plan)) return { value: plan.value, place: (pointer) => at(plan, pointer) };
  const kept = keptPlan(receipt);
  return kept && { value: kept, place: (pointer) => at(receipt, `/content${pointer}`) };
}

/** The document and revision that a receipt belongs to by its path. */
export function receiptSubject({ id }: Entity<"receipt">): {
  readonly id: string;
  readonly revision: number;
} {
  const end = id.lastIndexOf("/");
  return { id: id.slice(0, end), revision: Number(id.slice(end + 1)) };
}

/**
 * The digest that the `previous` of a receipt should name and does not ("" where nothing precedes it); undefined where
 * it is right, or where the receipt before it is gone or altered and cannot tell.
 */
export function brokenChain(repository: Repository, receipt: Entity<"receipt">): string | undefined {
  const { id, revision } = receiptSubject(receipt);
  const { previous = "" } = receipt.value;
  if (revision === 1) return previous === "" ? undefined : "";
  const before = receiptOf(repository, id, revision - 1);
  if (before === undefined || isAltered(before) || previous === writtenDigest(before)) return undefined;
  return writtenDigest(before);
}
