import { type AccountFault, foreignAccount, sharedAccounts } from "./account-links.ts";
import type { Anchor, Arguments } from "./assessment.ts";
import type { FileFacts } from "./file-facts.ts";
import { evidenceFolder } from "./kind.ts";
import { listsOf } from "./registers.ts";
import { closest } from "./schema/closest.ts";
import { sharedEmails } from "./shared-emails.ts";
import type { Documents } from "./types.generated.ts";

export type LinkMessage =
  | "unresolved"
  | "duplicate-id"
  | "email-shared"
  | AccountFault["message"]
  | "id-differs-from-file"
  | "id-differs-from-content"
  | "wrong-folder";

export interface LinkFault {
  readonly message: LinkMessage;
  readonly args: Arguments;
  readonly anchor: Anchor;
  readonly related: readonly Anchor[];
}

interface Target {
  readonly anchor: Anchor;
}

/** Every reference that names nothing, every id or address used twice, every id that differs from its file's name, by file. */
export function linkFaults(
  files: readonly FileFacts[],
  evidence: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly LinkFault[]> {
  const targets = new Map<string, Map<string, Target>>();
  const unsure = new Set<string>();
  const faults = new Map<string, LinkFault[]>();
  const report = (path: string, fault: LinkFault): void => {
    faults.set(path, [...(faults.get(path) ?? []), fault]);
  };
  const define = (kind: string, id: string, file: FileFacts, pointer: string): void => {
    const known = targets.get(kind) ?? new Map<string, Target>();
    targets.set(kind, known);
    const anchor: Anchor = { file: file.path, pointer, on: "value" };
    const first = known.get(id);
    if (first === undefined) known.set(id, { anchor });
    else report(file.path, { message: "duplicate-id", args: { id }, anchor, related: [first.anchor] });
  };
  const people = files.find(({ kind }) => kind === "people");
  for (const file of files) {
    const lists = listsOf(file.kind);
    if (file.value === undefined) {
      for (const [, kind] of lists ?? []) unsure.add(kind);
      // A record that cannot be read still exists under the name of its file.
      if (lists === undefined) define(file.kind, file.id, file, "");
    } else if (lists !== undefined) {
      for (const [list, kind] of lists) {
        const entries = (file.value as unknown as Record<string, readonly { id: string }[]>)[list] ?? [];
        for (const [index, entry] of entries.entries()) define(kind, entry.id, file, `/${list}/${index}/id`);
      }
      for (const fault of [...emailFaults(file), ...accountFaults(file, people)]) report(file.path, fault);
    } else {
      define(file.kind, file.id, file, "/id");
      for (const fault of [...nameFaults(file), ...accountFaults(file, people)]) report(file.path, fault);
    }
  }
  for (const file of files) {
    for (const { to, id, pointer, isLoose } of file.references) {
      if (unsure.has(to) || isLoose) continue;
      // A plan's own id, where it is not the one its file's name promises, is that one fault.
      if (pointer === "/id" && id !== file.id) continue;
      const known = targets.get(to);
      if (to === "evidence" ? evidence.has(id) || !id.startsWith(evidenceFolder) : known?.has(id)) continue;
      // `evidence-intact` speaks about evidence files.
      if (to === "evidence") continue;
      const meant = closest(id, [...(known?.keys() ?? [])]) ?? "";
      report(file.path, {
        message: "unresolved",
        args: { id, kind: to, meant },
        anchor: { file: file.path, pointer, on: "value" },
        related: [],
      });
    }
  }
  return faults;
}

function emailFaults({ kind, path, value }: FileFacts): LinkFault[] {
  if (kind !== "people") return [];
  return sharedEmails(value as Documents["people"]).map(({ pointer, otherPointer, ...args }) => ({
    message: "email-shared",
    args,
    anchor: { file: path, pointer, on: "value" },
    related: [{ file: path, pointer: otherPointer, on: "value" }],
  }));
}

function accountFaults({ kind, path, value }: FileFacts, register: FileFacts | undefined): LinkFault[] {
  if (register?.value === undefined || (kind !== "people" && kind !== "receipt")) return [];
  const people = register.value as Documents["people"];
  const found =
    kind === "people" ? sharedAccounts(people) : [foreignAccount(value as Documents["receipt"], people)];
  return found.flatMap((fault) => {
    if (fault === undefined) return [];
    const { pointer, otherPointer, ...said } = fault;
    const anchor: Anchor = { file: path, pointer, on: "value" };
    return [{ ...said, anchor, related: [{ file: register.path, pointer: otherPointer, on: "value" }] }];
  });
}

/** Years of the folder, and ids inside the document, must agree with the path. */
function nameFaults(file: FileFacts): LinkFault[] {
  const value = file.value as unknown as {
    id?: string;
    system?: string;
    month?: string;
    revision?: number;
    subject?: { id: string };
  };
  // Notes on one revision are told apart by a number that only their path has.
  const number = file.kind === "note" ? file.id.slice(file.id.lastIndexOf("-")) : "";
  const isOnRevision = file.kind === "receipt" || file.kind === "note";
  const said = isOnRevision ? `${value.subject?.id}/${value.revision}${number}` : value.id;
  const anchor = (key: string): Anchor => ({ file: file.path, pointer: `/${key}`, on: "value" });
  const faults: LinkFault[] = [];
  if (said !== undefined && said !== file.id) {
    const key = isOnRevision
      ? value.subject?.id === file.id.split("/")[0]
        ? "revision"
        : "subject/id"
      : "id";
    faults.push({
      message: "id-differs-from-file",
      args: { id: said, expected: file.id },
      anchor: anchor(key),
      related: [],
    });
  }
  const folder = /^records\/[a-z]+\/(\d{4})\//.exec(file.path)?.[1];
  // An id such as rt-2026-001 says in which year the record was opened.
  const year = /^[a-z]+-(\d{4})-/.exec(file.kind === "check" ? "" : file.id)?.[1];
  if (folder !== undefined && year !== undefined && folder !== year && said === file.id) {
    faults.push({
      message: "wrong-folder",
      args: { folder, expected: year },
      anchor: anchor("id"),
      related: [],
    });
  }
  if (file.kind === "check" && value.month !== undefined) {
    const expected = `${value.system}-${value.month}`;
    if (value.id !== expected && said === file.id) {
      faults.push({
        message: "id-differs-from-content",
        args: { id: file.id, expected },
        anchor: anchor(file.id.startsWith(`${value.system}-`) ? "month" : "system"),
        related: [],
      });
    }
    if (folder !== value.month.slice(0, 4)) {
      faults.push({
        message: "wrong-folder",
        args: { folder: folder ?? "", expected: value.month.slice(0, 4) },
        anchor: anchor("month"),
        related: [],
      });
    }
  }
  return faults;
}
