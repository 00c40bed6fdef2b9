import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SignatureSeen, SignaturesSeen, TagSeen } from "../core/history/evidence.ts";
import { git } from "./git.ts";
import { gitSigned, type SignedObject } from "./history-git-signed.ts";
import { type KeptHistory, noHistoryKept } from "./kept-history.ts";
import { fingerprintOf, inFolder, sshKeygen } from "./signatures-openssh.ts";

/** Whose signatures to look at. */
export interface SignaturesQuestion {
  /** Ids of commits to check. */
  readonly commits: readonly string[];
  /** Ids of the commits of the main line, oldest first, whose annotated tags to check; none where absent. */
  readonly tagged?: readonly string[];
  readonly kept?: KeptHistory;
}

/** The namespace that git signs in. */
const namespace = "git";

/**
 * Reads commits and tags as objects and checks their SSH signatures with plain `ssh-keygen`. Git's own `verify-commit` is
 * not asked: which program it runs, and whose keys it trusts, are the repository's to say. A check tells which key signed;
 * whose key that is, and whether it could sign that day, is judged later.
 */
export function gitSignatures(
  root: string,
  { commits, tagged, kept = noHistoryKept }: SignaturesQuestion,
): SignaturesSeen {
  const found = tagged === undefined ? [] : tagsOn(root, tagged);
  const signatures = new Map<string, SignatureSeen>();
  const tags: TagSeen[] = [];
  inFolder((folder) => {
    const look = (id: string, object: SignedObject): void => {
      const known = kept.signature(id);
      const seen = known ?? seenOf(object, folder);
      signatures.set(id, seen);
      if (known === undefined && seen.state !== "unchecked") kept.keepSignature(id, seen);
    };
    for (const [id, object] of gitSigned(root, commits)) look(id, object);
    const names = new Map(found.map((one) => [one.id, one]));
    for (const [id, object] of gitSigned(root, [...names.keys()])) {
      const tag = names.get(id);
      if (tag === undefined || object.tagger === undefined) continue;
      look(id, object);
      tags.push({ ...tag, tagger: object.tagger });
    }
  });
  kept.save();
  return { signatures, tags };
}

/** Annotated tags of commits of the main line. */
function tagsOn(root: string, line: readonly string[]): readonly Omit<TagSeen, "tagger">[] {
  const indexes = new Map(line.map((id, index) => [id, index]));
  const format = "--format=%(objecttype) %(objectname) %(*objectname) %(refname:strip=2)";
  const listed = git(root, ["for-each-ref", format, "refs/tags/"]).toString("utf8").trimEnd();
  return listed.split("\n").flatMap((row) => {
    const [type, id = "", target = "", name = ""] = row.split(" ");
    const commit = indexes.get(target);
    return type === "tag" && commit !== undefined ? [{ id, name, commit }] : [];
  });
}

function seenOf({ payload, signature }: SignedObject, folder: string): SignatureSeen {
  if (signature === undefined) return { state: "unsigned" };
  if (!signature.startsWith("-----BEGIN SSH SIGNATURE-----")) return { state: "other-format" };
  const file = join(folder, "object.sig");
  writeFileSync(file, signature);
  const ran = sshKeygen(["-Y", "check-novalidate", "-n", namespace, "-s", file], { input: payload });
  if (ran.isMissing) return { state: "unchecked", because: ran.failure ?? "ssh-keygen" };
  const fingerprint = /^Good "git" signature with \S+ key (SHA256:\S+)$/m.exec(ran.output)?.[1];
  if (ran.failure !== undefined || fingerprint === undefined) return { state: "bad" };
  const key = keyIn(signature);
  // Two readers of one text may differ: the key read here must be the one that was checked there.
  return fingerprintOf(key) === fingerprint ? { state: "good", key } : { state: "bad" };
}

/** The public key (base64) inside an armored SSHSIG: six letters, a version, then the key with its length. */
function keyIn(signature: string): string {
  const [, armored = ""] =
    /-----BEGIN SSH SIGNATURE-----\s([\s\S]*?)-----END SSH SIGNATURE-----/.exec(signature) ?? [];
  const bytes = Buffer.from(armored, "base64");
  const [lengthAt, keyAt] = [10, 14];
  const length = bytes.length > keyAt ? bytes.readUInt32BE(lengthAt) : 0;
  return bytes.subarray(keyAt, keyAt + length).toString("base64");
}
