import type { Anchor } from "../assessment.ts";
import { approvedKinds } from "../digest.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import {
  brokenChain,
  covers,
  documentName,
  isAltered,
  keptPlan,
  receiptOf,
  receiptPath,
  receiptSubject,
} from "./approvals.ts";
import { isInService } from "./lifecycle.ts";

type Receipt = Entity<"receipt">;

/** Something wrong with the receipts of a document, apart from what the document says now. */
export interface ReceiptFault {
  readonly id:
    | "content-altered"
    | "chain-broken"
    | "content-missing"
    | "revisions-missing"
    | "not-later"
    | "ahead"
    | "orphan";
  /** The revision concerned, in words. */
  readonly document: Localized;
  readonly anchor: Anchor;
  readonly related?: readonly Anchor[];
  /** A digest, a day, a path or a list of revisions, as the message needs. */
  readonly detail: string;
}

/** Whether a plan has receipts to judge, or should have some of earlier revisions. */
export function hasReceipts(repository: Repository, { id, value }: Entity<"plan">): boolean {
  const { revision } = value;
  return revision > 1 || [revision, revision + 1].some((one) => receiptOf(repository, id, one) !== undefined);
}

/** Faults of a plan's receipts: every revision has one, unaltered, following the one before, an earlier one with its content. */
export function planReceiptFaults(repository: Repository, plan: Entity<"plan">): ReceiptFault[] {
  const last = plan.value.revision;
  const named = (revision: number): Localized => documentName(repository, "plan", plan.id, revision);
  const place = at(plan, "/revision");
  const faults: ReceiptFault[] = [];
  const missing: number[] = [];
  let earlier: string | undefined;
  for (let revision = 1; revision <= last; revision++) {
    const receipt = receiptOf(repository, plan.id, revision);
    if (receipt === undefined) {
      if (revision < last && !disposed(repository, receiptPath(plan.id, revision))) missing.push(revision);
      continue;
    }
    // A receipt of another kind in this place is a stray one.
    if (receipt.value.subject.kind !== "plan") continue;
    const document = named(revision);
    const inPlan = revision === last && covers(receipt, plan);
    const from = inPlan ? plan.value.effectiveFrom : keptPlan(receipt)?.effectiveFrom;
    const fault = ownFault(repository, receipt, document);
    if (fault !== undefined) faults.push(fault);
    else if (revision < last && receipt.value.content === undefined)
      faults.push({ id: "content-missing", document, anchor: at(receipt, "/content", "key"), detail: "" });
    else if (from !== undefined && earlier !== undefined && from <= earlier) {
      const anchor = inPlan ? at(plan, "/effectiveFrom") : at(receipt, "/content/effectiveFrom");
      faults.push({ id: "not-later", document, anchor, detail: earlier });
    }
    earlier = from ?? earlier;
  }
  if (missing.length > 0) {
    const detail = missing.join(", ");
    faults.push({ id: "revisions-missing", document: named(last), anchor: place, detail });
  }
  const next = receiptOf(repository, plan.id, last + 1);
  if (next !== undefined) faults.push(ahead(place, next, named(last)));
  return faults;
}

/** Faults of a receipt that no plan answers for: of a document that is not there or not so far, or of another kind. */
export function strayReceiptFaults(repository: Repository, receipt: Receipt): ReceiptFault[] {
  const { id, revision } = receiptSubject(receipt);
  const { kind } = receipt.value.subject;
  const document = repository.find(kind, id);
  if (document === undefined) {
    // A registered system whose plan is gone is `system-has-plan`'s; once it has retired, nothing else would say so.
    const system = kind === "plan" ? repository.find("system", id)?.value : undefined;
    if (system !== undefined && isInService(system)) return [];
    const other = approvedKinds.some((one) => repository.find(one, id) !== undefined);
    const anchor = at(receipt, other ? "/subject/kind" : "/subject/id");
    return [
      { id: "orphan", document: documentName(repository, kind, id, revision), anchor, detail: receipt.file },
    ];
  }
  const current = document.value.revision;
  const named = documentName(repository, kind, id, current);
  if (revision > current) {
    // Of several in a row the first is reported; the one right after a plan's own is reported with that plan.
    const first = revision - 1 === current ? kind !== "plan" : !receiptOf(repository, id, revision - 1);
    return first ? [ahead(at(document, "/revision"), receipt, named)] : [];
  }
  const fault = kind === "plan" ? undefined : ownFault(repository, receipt, named);
  return fault === undefined ? [] : [fault];
}

/** What is wrong with a receipt in itself and against the one before it; the first fault only. */
function ownFault(repository: Repository, receipt: Receipt, document: Localized): ReceiptFault | undefined {
  if (isAltered(receipt))
    return { id: "content-altered", document, anchor: at(receipt, "/digest"), detail: receipt.file };
  const expected = brokenChain(repository, receipt);
  if (expected === undefined) return undefined;
  return { id: "chain-broken", document, anchor: at(receipt, "/previous"), detail: expected };
}

function ahead(anchor: Anchor, receipt: Receipt, document: Localized): ReceiptFault {
  return { id: "ahead", document, anchor, related: [at(receipt, "/revision")], detail: receipt.file };
}

/** Whether a record of disposal accounts for a file that is no longer kept. */
function disposed(repository: Repository, path: string): boolean {
  return repository.all("disposal").some(({ value }) => value.records?.some((one) => one.path === path));
}
