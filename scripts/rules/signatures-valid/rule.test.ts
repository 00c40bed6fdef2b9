import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvalText } from "../../core/approval-text.ts";
import { assess } from "../../core/assess.ts";
import { buildModel } from "../../core/model.ts";
import type { Documents } from "../../core/types.generated.ts";
import { checkedSignatures } from "../../ports/checked-signatures.ts";
import { openSsh } from "../../ports/signatures-openssh.ts";
import { collected, type Edits } from "../../testing/institution.ts";
import rule from "./rule.ts";

const receipt = "records/approvals/website/2.yaml";
let folder: string;
let keyFile: string;
let key: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  keyFile = join(folder, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", keyFile]);
  key = readFileSync(`${keyFile}.pub`, "utf8").split(" ").slice(0, 2).join(" ");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The receipt signed as it stands after an edit. */
function signature(edits: Edits = {}): string {
  const value = collected(edits).files.find(({ path }) => path === receipt)?.value as Documents["receipt"];
  const signed = openSsh.sign(approvalText(value), keyFile);
  if ("failure" in signed) throw new Error(signed.failure);
  return signed.signature;
}

/** The approver's keys, by the place of the approver in the register of people. */
function withKey(days: { readonly from: string; readonly to?: string }): Edits {
  const { files } = collected({});
  const people = files.find(({ kind }) => kind === "people")?.value as Documents["people"];
  const value = files.find(({ path }) => path === receipt)?.value as Documents["receipt"];
  const index = people.people.findIndex(({ id }) => id === value.approver);
  return { "policy/people.yaml": { [`/people/${index}/keys`]: [{ key, ...days }] } };
}

function judged(edits: Edits, from: "openssh" | "nowhere" = "openssh"): string[] {
  const all = collected(edits);
  const signatures = from === "openssh" ? checkedSignatures(all.files, openSsh) : new Map();
  const model = buildModel({ ...all, signatures, today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return assess([rule], model)
    .filter(({ subject }) => subject.id === "website/2")
    .flatMap(({ outcome, findings, because = [] }) => [
      outcome,
      ...findings.map(({ message }) => message),
      ...because,
    ]);
}

const always = { from: "2020-01-01" };

test("a receipt signed by its approver passes", () => {
  expect(judged({ ...withKey(always), [receipt]: { "/level": "L2", "/signature": signature() } })).toEqual([
    "pass",
  ]);
});

test.each<[string, () => Edits, string[]]>([
  [
    "a receipt that claims a signature and has none",
    () => ({ [receipt]: { "/level": "L2" } }),
    ["fail", "unsigned"],
  ],
  [
    "a statement changed after signing",
    () => ({ ...withKey(always), [receipt]: { "/signature": signature(), "/statement": "不同意。" } }),
    ["fail", "text-altered"],
  ],
  [
    "a time of approval changed after signing",
    () => ({
      ...withKey(always),
      [receipt]: { "/signature": signature(), "/approvedAt": "2026-10-25T09:00:01+08:00" },
    }),
    ["fail", "text-altered"],
  ],
  [
    "a key that nobody registered",
    () => ({ [receipt]: { "/signature": signature() } }),
    ["fail", "other-key"],
  ],
  [
    "a key retired on the day before",
    () => ({
      ...withKey({ from: "2020-01-01", to: "2026-10-24" }),
      [receipt]: { "/signature": signature() },
    }),
    ["fail", "other-key"],
  ],
  [
    "a key retired on the day itself",
    () => ({
      ...withKey({ from: "2020-01-01", to: "2026-10-25" }),
      [receipt]: { "/signature": signature() },
    }),
    ["pass"],
  ],
  [
    "a key that came later",
    () => ({ ...withKey({ from: "2026-10-26" }), [receipt]: { "/signature": signature() } }),
    ["fail", "other-key"],
  ],
  ["an unsigned receipt that claims none", () => ({}), ["not-applicable"]],
])("%s", (_, edits, expected) => {
  expect(judged(edits())).toEqual(expected);
});

test("a signature that nobody could check is unknown", () => {
  const edits = { ...withKey(always), [receipt]: { "/signature": signature() } };
  expect(judged(edits, "nowhere")).toEqual(["unknown", "ssh-keygen"]);
});

test("what else a receipt keeps is covered by the digest, not by the signature", () => {
  const edits = { ...withKey(always), [receipt]: { "/signature": signature(), "/level": "L2" } };
  expect(judged(edits)).toEqual(["pass"]);
});
