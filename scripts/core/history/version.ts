import { canonicalJson } from "../canonical-json.ts";
import { digestOf, isApprovedKind, sha256Hex } from "../digest.ts";
import { decodeUtf8 } from "../yaml/decode.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { latestClaim } from "./claims.ts";
import { type KeptKind, recordName } from "./record-name.ts";

export type Members = Readonly<Record<string, unknown>>;

/**
 * What the judgement of a history needs of one file at one time: serialisable, from its path and bytes alone. Schemas
 * are not asked: a record was right by the schema of its day.
 */
export interface Version {
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly state: "read" | "empty" | "unreadable";
  readonly revision?: number;
  /** SHA-256 of what must stay as it is: the document without `approval`, `amendments` and `revision`. */
  readonly meaning?: string;
  /** SHA-256 of the whole document but its id: two records of a kind that share it differ by their names alone. */
  readonly likeness?: string;
  /** `bp-digest/v1` of a document that people approve. */
  readonly digest?: string;
  /** Digest that a receipt vouches for. */
  readonly approves?: string;
  /** SHA-256 of who it says approved it and when, where it does. */
  readonly approval?: string;
  /** SHA-256 of each amendment, in order. */
  readonly amendments: readonly string[];
  /** Its top-level keys. */
  readonly keys: readonly string[];
  readonly system?: string;
  readonly month?: string;
  /** The latest day or moment at which it says that it was written. */
  readonly claim?: string;
  /** Failed runs that a check records, as its plan schedules them: `job scheduledAt`. */
  readonly failures: readonly string[];
  /** SHA-256 of each field by which one event is told from another, in order; where all of them changed it is another record. */
  readonly identity: readonly string[];
  /** Evidence files that it names. */
  readonly evidence: readonly string[];
}

export interface Approval {
  readonly approver: string;
  readonly approvedOn: string;
}

/** What every record of its kind has: a record of nothing else says nothing. */
const formal = new Set(["id", "revision", "form", "classification"]);
const apart = new Set(["approval", "amendments", "revision"]);

/** Of kinds that are filled in for a while: what the event was that the record is about. */
const identities: Readonly<Partial<Record<KeptKind, readonly string[]>>> = {
  restoration: ["backupSet", "startedAt", "completedAt"],
  exception: ["about", "detectedAt", "symptom"],
  adhoc: ["change", "backup"],
  config: ["change", "takenAt", "sha256"],
};

/** The facts of a file as its bytes tell them. */
export function versionOf(path: string, bytes: Uint8Array): Version {
  const sha256 = sha256Hex(bytes);
  const none = { sha256, amendments: [], keys: [], failures: [], identity: [], evidence: [] } as const;
  const name = recordName(path);
  if (name === undefined || name.kind === "evidence")
    return { ...none, state: bytes.length === 0 ? "empty" : "read", meaning: sha256 };
  const value = documentOf(bytes);
  if (value === undefined) return { ...none, state: isBlank(bytes) ? "empty" : "unreadable" };
  const { revision, system, month, digest } = value;
  const approval = approvalOf(value);
  const keys = Object.keys(value);
  return {
    sha256,
    state: keys.every((key) => formal.has(key)) ? "empty" : "read",
    meaning: meaningOf(value),
    likeness: sha256Hex(canonicalJson({ ...value, id: "" })),
    amendments: listOf(value["amendments"]).map((one) => sha256Hex(canonicalJson(one as Members))),
    keys,
    failures: failuresOf(value),
    identity: (identities[name.kind] ?? []).map((key) =>
      sha256Hex(canonicalJson({ [key]: value[key] ?? null })),
    ),
    evidence: evidenceOf(value),
    ...(approval !== undefined && { approval: sha256Hex(canonicalJson({ ...approval })) }),
    ...(typeof revision === "number" && { revision }),
    ...(typeof system === "string" && { system }),
    ...(typeof month === "string" && { month }),
    ...(isApprovedKind(name.kind) && { digest: digestOf(name.kind, value) }),
    ...(name.kind === "receipt" && typeof digest === "string" && { approves: digest }),
    ...claimed(latestClaim(name.kind, value)),
  };
}

/** The document that bytes hold; undefined where they hold none. */
export function documentOf(bytes: Uint8Array): Members | undefined {
  // A mark that some editors put first takes nothing away.
  const decoded = decodeUtf8(startsWithMark(bytes) ? bytes.subarray(3) : bytes);
  return "text" in decoded ? documentIn(decoded.text) : undefined;
}

/** As {@link documentOf}, of text. */
export function documentIn(text: string): Members | undefined {
  const { value } = readYaml(text.replace(/^\uFEFF/, ""));
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
}

function startsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** What must stay as it is once a record is closed. */
export function lastingPart(document: Members): Members {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !apart.has(key)));
}

/** Who approved it and when, as the record says itself; what else stands beside it goes on after the approval. */
export function approvalOf({ approval }: Members): Approval | undefined {
  if (typeof approval !== "object" || approval === null) return undefined;
  const { approver, approvedOn } = approval as Members;
  return { approver: String(approver), approvedOn: String(approvedOn) };
}

function meaningOf(document: Members): string {
  return sha256Hex(canonicalJson(lastingPart(document)));
}

function claimed(claim: string | undefined): { readonly claim?: string } {
  return claim === undefined ? {} : { claim };
}

function failuresOf(value: Members): readonly string[] {
  return listOf(value["runs"]).flatMap((row) => {
    const { job, scheduledAt, result } = row as Members;
    return result === "failed" ? [`${job} ${scheduledAt}`] : [];
  });
}

/** Paths of `evidence` and `logs` lists, wherever they stand. */
function evidenceOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf);
  if (typeof value !== "object" || value === null) return [];
  const { path } = value as Members;
  const own = typeof path === "string" && path.startsWith("records/evidence/") ? [path] : [];
  return [...own, ...Object.values(value).flatMap(evidenceOf)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}
