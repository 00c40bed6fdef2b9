import { compare } from "../compare.ts";
import { digestOf, isApprovedKind } from "../digest.ts";
import type { FileFacts } from "../file-facts.ts";
import type { Localized } from "../localized.ts";
import { receiptPath } from "../procedure/approvals.ts";
import { listsOf } from "../registers.ts";
import type { Documents } from "../types.generated.ts";
import { type Equivalence, migrationsIn } from "./chain.ts";
import { migrated, type Operation } from "./operation.ts";
import { type SeenFile, throughMigrations } from "./seen.ts";

type Members = Readonly<Record<string, unknown>>;
type Receipt = Documents["receipt"];

/** What a renaming does to the files, before anything is written. */
export interface Renaming {
  /** Where the new id is to stand, by file: the register's entry and every reference. */
  readonly places: readonly { readonly path: string; readonly pointers: readonly string[] }[];
  readonly equivalences: readonly Equivalence[];
}

/** Works out a renaming over files that all could be read, or why it may not be made. */
export function renamingOf(
  files: readonly FileFacts[],
  operation: Operation,
): Renaming | { readonly refusal: Localized } {
  const { of, from, to } = operation;
  const entries = files.flatMap((file) => entriesOf(file, of));
  const own = entries.find(({ id }) => id === from);
  if (own === undefined)
    return refuse(`登錄裡沒有 ${of}「${from}」。`, `The registers have no ${of} "${from}".`);
  if (entries.some(({ id }) => id === to))
    return refuse(
      `${of}「${to}」已經存在；兩個不同的項目不能併為一個識別碼。`,
      `There is a ${of} "${to}" already; two things are not made one by renaming.`,
    );
  if (isRetired(files, operation))
    return refuse(
      `「${to}」曾是其他項目的識別碼，先前的轉換仍以它為準；請另取識別碼。`,
      `"${to}" was the id of another entry, and an earlier migration rests on it; choose another id.`,
    );
  const named = files.find((file) => isReceiptOrNote(file) && placesIn(file, operation).length > 0);
  if (named !== undefined)
    return refuse(
      `${named.path} 提到「${from}」；核准紀錄與註記寫入後不得更動，因此這個識別碼不能再改。`,
      `${named.path} names "${from}"; receipts and notes are never edited, so this id can no longer change.`,
    );
  const seen = throughMigrations(files);
  const receipts = new Map(seen.flatMap((file) => (file.kind === "receipt" ? [[file.path, file]] : [])));
  const listed = new Map<string, Equivalence>();
  for (const file of seen) {
    const step = file.kind === "receipt" ? ofReceipt(file, operation) : ofDocument(file, operation);
    if (step === undefined) continue;
    const receipt = receipts.get(receiptPath(step.id, step.revision));
    if (!isCovered(receipt, step)) {
      if (isOpen(file)) continue;
      return refuse(
        `${file.path} 提到「${from}」，但目前的內容尚無核准紀錄；請先取得核准紀錄（或改回核准的內容），再行轉換。`,
        `${file.path} names "${from}", but what it says now has no receipt; have that kept, or restore what was approved, before renaming.`,
      );
    }
    listed.set(`${step.kind} ${step.id} ${step.revision}`, step);
  }
  const places = files.flatMap((file) => {
    const pointers = placesIn(file, operation);
    return file.path === own.path || pointers.length > 0
      ? [{ path: file.path, pointers: [...(file.path === own.path ? [own.pointer] : []), ...pointers] }]
      : [];
  });
  const equivalences = [...listed.values()].sort(
    (a, b) => compare(a.kind, b.kind) || compare(a.id, b.id) || a.revision - b.revision,
  );
  return { places, equivalences };
}

function isReceiptOrNote({ kind }: FileFacts): boolean {
  return kind === "receipt" || kind === "note";
}

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly pointer: string;
}

function entriesOf({ kind, path, value }: FileFacts, of: Operation["of"]): Entry[] {
  const lists = (listsOf(kind) ?? []).filter(([, subject]) => subject === of);
  return lists.flatMap(([list]) =>
    ((value as unknown as Record<string, readonly { id: string }[]> | undefined)?.[list] ?? []).map(
      ({ id }, index) => ({ id, path, pointer: `/${list}/${index}/id` }),
    ),
  );
}

/** Whether an earlier migration led away from the new id, and no later one, this included, leads back to it. */
function isRetired(files: readonly FileFacts[], operation: Operation): boolean {
  const chain = [...migrationsIn(files).map(({ value }) => value.operation), operation];
  const own = chain.filter(({ of }) => of === operation.of);
  return own.reduce((id, { from, to }) => (id === from ? to : id), operation.to) !== operation.to;
}

function placesIn({ references }: FileFacts, { of, from }: Operation): string[] {
  return references.flatMap(({ to, id, pointer }) => (to === of && id === from ? [pointer] : []));
}

/** What a renaming does to the digest of a document that people approve; undefined where it does nothing. */
function ofDocument(
  { kind, id, value, references, digest }: SeenFile,
  operation: Operation,
): Equivalence | undefined {
  if (!isApprovedKind(kind) || value === undefined || digest === undefined) return undefined;
  const after = digestOf(kind, migrated({ value: value as unknown as Members, references }, operation).value);
  const { revision } = value as { readonly revision: number };
  return after === digest ? undefined : { kind, id, revision, before: digest, after };
}

/** The same for the content that a receipt keeps. */
function ofReceipt(
  { value, kept, rewording, digest: own }: SeenFile,
  operation: Operation,
): Equivalence | undefined {
  const { subject, revision, digest, content } = value as Receipt;
  if (content === undefined || kept === undefined || own !== digest) return undefined;
  const after = digestOf(
    subject.kind,
    migrated({ value: content as Members, references: kept }, operation).value,
  );
  const before = rewording?.awaiting?.digest ?? digest;
  return after === before ? undefined : { kind: subject.kind, id: subject.id, revision, before, after };
}

/** Whether a receipt covers what is renamed, or would once earlier migrations are approved. */
function isCovered(receipt: SeenFile | undefined, { kind, before }: Equivalence): boolean {
  if (receipt?.value === undefined) return false;
  const { subject, digest } = receipt.value as Receipt;
  return subject.kind === kind && [digest, receipt.rewording?.awaiting?.digest].includes(before);
}

/** An exception that is still written on has no approval to lose. */
function isOpen({ kind, value }: FileFacts): boolean {
  return kind === "exception" && (value as Documents["exception"]).closedOn === undefined;
}

function refuse(zh: string, en: string): { readonly refusal: Localized } {
  return { refusal: { "zh-TW": zh, en } };
}
