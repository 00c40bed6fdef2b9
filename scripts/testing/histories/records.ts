import { hash } from "node:crypto";
import { type ApprovedKind, digestOf } from "../../core/digest.ts";
import { manifestDigest, manifestText, receiptsOf } from "../../core/history/manifest.ts";
import { dataFolders } from "../../core/kind.ts";
import { readYaml } from "../../core/yaml/read-yaml.ts";
import type { Edits } from "../institution.ts";
import { type RestorationChanges, restorationText } from "../sample-restoration.ts";
import { type Files, moment, type Seen, type Told } from "./tell.ts";

/** Records of the small institution as it stands when it is adopted. */
export const plan = "plans/website.yaml";
export const restoration = "records/restorations/2026/rt-2026-001.yaml";
export const check = "records/checks/2026/website-2026-10.yaml";
export const openCheck = "records/checks/2026/website-2026-11.yaml";
export const adhoc = "records/adhoc/2026/adh-2026-001.yaml";
export const config = "records/configs/2026/cfg-2026-001.yaml";
export const exception = "records/exceptions/2026/exc-2026-001.yaml";
export const disposal = "records/disposals/2026/dsp-2026-001.yaml";
export const attestation = "records/attestations/2026/att-2026-010.yaml";
export const hold = "records/holds/2026/hold-2026-001.yaml";
export const waiver = "policy/waivers/wvr-kiosk.yaml";
export const receipt = "records/approvals/rt-2026-001/1.yaml";
export const evidence = "records/evidence/2026/rt-2026-001.txt";
export const adoption = "records/anchors/2026/adoption-2026-11-01.yaml";
export const adoptionList = "records/evidence/2026/adoption-2026-11-01.sha256.txt";
export const newTest = "records/restorations/2026/rt-2026-002.yaml";
export const newReceipt = "records/approvals/rt-2026-002/1.yaml";
export const newException = "records/exceptions/2026/exc-2026-002.yaml";
export const thirdException = "records/exceptions/2026/exc-2026-003.yaml";
export const newAttestation = "records/attestations/2026/att-2026-099.yaml";
export const note = "records/notes/website/2-1.yaml";

/** A restore test made and recorded on a day, not yet approved. */
export function draftText(on: string, changes: RestorationChanges = {}): string {
  return restorationText("rt-2026-002", {
    backupSet: { id: "e5f6", takenAt: `${on}T02:00:00+08:00`, method: "full", copy: "disk-main" },
    startedAt: `${on}T09:00:00+08:00`,
    completedAt: `${on}T12:00:00+08:00`,
    verifiedAt: `${on}T14:00:00+08:00`,
    cleanup: { done: true, method: "刪除測試主機", at: `${on}T16:00:00+08:00` },
    recordedOn: on,
    approval: undefined,
    ...changes,
  });
}

/** An attestation of a day. */
export function attestationText(on: string, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    ...{
      id: "att-2026-099",
      statement: "records_readable",
      text: "鏡像可讀",
      by: "kuo",
      role: "record_keeper",
    },
    ...{ date: on, expires: "2027-11-30", ...changes },
  });
}

/** An open exception about a backup that failed on a day. */
export function exceptionText(on: string, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    ...{ id: "exc-2026-002", revision: 1, system: "website" },
    about: { check: "website-2026-11", job: "weekly", scheduledAt: `${on}T03:00:00+08:00` },
    ...{ detectedAt: `${on}T09:00:00+08:00`, detectedBy: "lin", symptom: "每週備份失敗", handledBy: "lin" },
    ...{ status: "open", ...changes },
  });
}

/** A note that an approval was withdrawn. */
export const noteText = (on: string): string =>
  JSON.stringify({
    ...{ subject: { kind: "plan", id: "website" }, revision: 2 },
    ...{ digest: "sha256:7f9f03f59a90d8ccc5071f5b7cb04f97f1e6d87ca59ac6ac43c72a9b4c4ced2a" },
    ...{ event: "dismissed", at: `${on}T10:00:00+08:00`, notedAt: `${on}T11:00:00+08:00`, by: 104 },
  });

/** The receipt of a document as it stands in a text. */
export function receiptText(kind: ApprovedKind, text: string, approvedAt: string, unit = "教務處"): string {
  const document = readYaml(text).value as Readonly<Record<string, unknown>>;
  const { id, revision } = document;
  return JSON.stringify({
    ...{ subject: { kind, id }, revision, digest: digestOf(kind, document), approver: "wang" },
    ...{ authority: { role: "supervisor", unit }, approvedAt: moment(approvedAt), level: "L0" },
    ...(kind === "plan" && {
      content: Object.fromEntries(Object.entries(document).filter(([key]) => key !== "approval")),
    }),
  });
}

/** An edit that adds the receipt of a document as the commit before has it. */
export function approving(
  kind: ApprovedKind,
  path: string,
  { at, unit, more }: { readonly at: string; readonly unit?: string; readonly more?: Edits },
): (seen: Seen) => Edits {
  return (seen) => {
    const text = seen.tree(seen.last)[path] ?? "";
    const { id, revision } = readYaml(text).value as { id: string; revision: number };
    return { ...more, [`records/approvals/${id}/${revision}.yaml`]: receiptText(kind, text, at, unit) };
  };
}

/** The commit that brings the anchor of a month: all through the commit before it, or the one named. */
export function anchored(
  at: string,
  { of, change = {}, on }: { readonly of?: string; readonly change?: object; readonly on?: string } = {},
): Told {
  const month = moment(at).slice(0, 7);
  const path = `records/anchors/${month.slice(0, 4)}/anchor-${month}.yaml`;
  const edit = (seen: Seen): Edits => {
    const name = of ?? on ?? seen.last;
    const files = seen.tree(name);
    const listed = Object.entries(files)
      .filter(([file]) => dataFolders.some((folder) => file.startsWith(`${folder}/`)))
      .map(([file, text]) => [file, sha256(text)] as const);
    const before = Object.keys(files).filter((file) => file.startsWith("records/anchors/"));
    const last = before.sort((a, b) => (timeOf(files, a) < timeOf(files, b) ? -1 : 1)).at(-1) ?? "";
    const anchor = {
      ...{ id: `anchor-${month}`, revision: 1, purpose: "monthly", at: moment(at), by: "lin" },
      ...{ commit: seen.id(name), tree: manifestDigest(manifestText(listed)) },
      ...{ receipts: manifestDigest(manifestText(receiptsOf(listed))), counts: {} },
      previous: { path: last, sha256: sha256(files[last] ?? "") },
    };
    return { [path]: JSON.stringify({ ...anchor, ...change }) };
  };
  return { at, edit, name: `anchor ${month}`, ...(on !== undefined && { on }) };
}

export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

function timeOf(files: Files, path: string): string {
  return String((readYaml(files[path] ?? "").value as { at?: string } | undefined)?.at);
}
