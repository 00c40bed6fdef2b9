import type { ApprovedKind } from "../digest.ts";
import type { Localized } from "../localized.ts";
import { type ApprovalDemand, type ApprovedRecord, approvalDemand } from "../procedure/approval-demand.ts";
import type { ApprovedDocument } from "../procedure/approvals.ts";
import type { Repository } from "../repository.ts";
import type {
  DisposalDocument,
  ExceptionDocument,
  MigrationDocument,
  PlanDocument,
} from "../types.generated.ts";
import type { ApprovedValue, Content, SystemFacts } from "./proposed-files.ts";

/** What the approval of a proposed document takes. */
export interface Demand {
  /** Person → what they are to the document, worded to follow "its". */
  readonly own: ReadonlyMap<string, Localized>;
  /** The unit whose supervisor must approve; undefined where any supervisor may. */
  readonly unit?: string;
  /** The review must repeat the digest. */
  readonly isStrict: boolean;
  /** The system in question, where neither target nor proposal has it on file. */
  readonly systemUnknown?: string;
  readonly limit?: ApprovalDemand["limit"];
}

const preparer = { "zh-TW": "擬定人", en: "preparer" };
const manager = { "zh-TW": "備份管理者", en: "backup manager" };
const deputy = { "zh-TW": "備份管理者代理人", en: "deputy backup manager" };
const declarer = { "zh-TW": "緊急實施的宣告人", en: "declarer of its emergency" };
const doer = { "zh-TW": "執行、見證或負責之人", en: "performer, witness or owner" };

type Read = Extract<Content, { state: "read" }>;

/**
 * What the approval of a document takes. Its system is taken from the target branch, and from the proposal only where it
 * is new there; it counts as core if either says so, so that no proposal frees itself of strictness.
 */
export function demandOf(
  repository: Repository,
  kind: ApprovedKind,
  id: string,
  content: Read,
  proposed: ReadonlyMap<string, SystemFacts> | undefined,
): Demand {
  const document = { kind, id, file: content.path, pointer: "", value: content.value } as ApprovedDocument;
  const demand =
    document.kind === "plan" ? undefined : approvalDemand(repository, document as ApprovedRecord);
  const system = systemOf(kind, id, content.value);
  const known = system === undefined ? undefined : repository.find("system", system.id)?.value;
  const facts = system && (known ?? proposed?.get(system.id));
  const limit = demand?.limit;
  return {
    own: ownPeople(kind, content.value, demand),
    // Media and records that are disposed of belong to their custodian's unit, whatever system they came from.
    ...(facts !== undefined && kind !== "disposal" && { unit: facts.unit }),
    isStrict:
      known?.core === true ||
      (system !== undefined && proposed?.get(system.id)?.core === true) ||
      touchesCore(repository, kind, content.value),
    ...(system !== undefined && facts === undefined && { systemUnknown: system.id }),
    ...(limit !== undefined && { limit }),
  };
}

/** Whether a document is an exception that is not closed, and so not ready for approval. */
export function isOpen(kind: ApprovedKind, value: ApprovedValue): boolean {
  return kind === "exception" && (value as ExceptionDocument).closedOn === undefined;
}

/** Whether a migration carries over the approval of the plan of a core system. */
function touchesCore(repository: Repository, kind: ApprovedKind, value: ApprovedValue): boolean {
  const listed = kind === "migration" ? (value as MigrationDocument).equivalences : [];
  return listed.some((one) => one.kind === "plan" && repository.find("system", one.id)?.value.core === true);
}

function ownPeople(
  kind: ApprovedKind,
  value: ApprovedValue,
  demand: ApprovalDemand | undefined,
): ReadonlyMap<string, Localized> {
  if (kind !== "plan") {
    const handler = kind === "exception" ? [(value as ExceptionDocument).handledBy] : [];
    return new Map([...(demand?.doers ?? handler)].map((person) => [person, doer]));
  }
  const { preparedBy, roles, emergency } = value as PlanDocument;
  return new Map([
    ...(emergency === undefined ? [] : [[emergency.declaredBy, declarer] as const]),
    ...(roles.deputy === undefined ? [] : [[roles.deputy, deputy] as const]),
    [roles.backupManager, manager] as const,
    [preparedBy, preparer] as const,
  ]);
}

function systemOf(kind: ApprovedKind, id: string, value: ApprovedValue): { readonly id: string } | undefined {
  if (kind === "plan") return { id };
  if (kind === "disposal") return named((value as DisposalDocument).formerSystem);
  if ("subject" in value)
    return ["system", "plan"].includes(value.subject.kind) ? { id: value.subject.id } : undefined;
  return "system" in value ? named(value.system) : undefined;
}

function named(id: string | undefined): { readonly id: string } | undefined {
  return id === undefined ? undefined : { id };
}
