import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvalNamespace } from "../core/approval-text.ts";
import type { SigningKey } from "../core/signature.ts";
import { instant } from "../core/time/timestamp.ts";
import { witnessNamespace } from "../core/witness-text.ts";
import type { SignedText } from "./signatures.ts";
import { openSsh } from "./signatures-openssh.ts";

let folder: string;
const keyFile = (name: string): string => join(folder, name);
const publicKey = (name: string): string =>
  readFileSync(`${keyFile(name)}.pub`, "utf8")
    .split(" ")
    .slice(0, 2)
    .join(" ");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  for (const [name, type] of [
    ["lin", "ed25519"],
    ["huang", "ed25519"],
    ["elliptic", "ecdsa"],
  ] as const)
    execFileSync("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "example", "-f", keyFile(name)]);
  execFileSync("ssh-keygen", ["-q", "-N", "pass phrase", "-C", "example", "-f", keyFile("locked")]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = "backproof approval v1\nkind: plan\nstatement: 同意。\n";

function signed(name: string, change: Partial<SignedText> = {}, keys?: readonly SigningKey[]): SignedText {
  const made = openSsh.sign(text, keyFile(name), approvalNamespace);
  if ("failure" in made) throw new Error(made.failure);
  return {
    namespace: approvalNamespace,
    text,
    signature: made.signature,
    signer: "lin-shifan",
    keys: keys ?? [{ key: publicKey("lin"), from: "2024-08-01", to: "2026-07-31" }],
    signedAt: instant("2026-02-24T15:10:00+08:00"),
    zone: "Asia/Taipei",
    ...change,
  };
}

test("the public key of a key file, without its comment", () => {
  expect(openSsh.publicKey(keyFile("lin"))).toEqual({ key: publicKey("lin") });
  expect(openSsh.publicKey(`${keyFile("lin")}.pub`)).toEqual({ key: publicKey("lin") });
  expect(openSsh.publicKey(keyFile("nobody"))).toHaveProperty("failure");
});

test("a key that is not there signs nothing", () => {
  expect(openSsh.sign(text, keyFile("nobody"), approvalNamespace)).toHaveProperty("failure");
});

test.each(["lin", "elliptic"])("a signature made with %s is good", (name) => {
  expect(openSsh.check(signed(name, {}, [{ key: publicKey(name), from: "2024-08-01" }]))).toEqual({
    state: "good",
  });
});

describe("a signature is judged by the moment that was recorded, not by today", () => {
  test.each([
    ["the moment before the key's first day", "2024-07-31T23:59:59+08:00", "other-key"],
    ["the first moment of its first day", "2024-08-01T00:00:01+08:00", "good"],
    ["the last moment of its last day", "2026-07-31T23:59:58+08:00", "good"],
    ["the day after", "2026-08-01T00:00:01+08:00", "other-key"],
  ])("%s", (_, at, state) => {
    expect(openSsh.check(signed("lin", { signedAt: instant(at) }))).toEqual({ state });
  });
});

test.each<[string, () => SignedText, string]>([
  ["another person's key", () => signed("huang"), "other-key"],
  ["no key on file", () => signed("lin", {}, []), "other-key"],
  ["a text changed by a letter", () => signed("lin", { text: text.replace("同意", "不同意") }), "bad"],
  ["a signature cut short", () => signed("lin", { signature: signed("lin").signature.slice(0, 120) }), "bad"],
  ["no signature at all", () => signed("lin", { signature: "" }), "bad"],
])("%s", (_, make, state) => {
  expect(openSsh.check(make())).toEqual({ state });
});

test("an approver's signature is no collector's, nor a collector's an approver's", () => {
  for (const [made, asked] of [
    [approvalNamespace, witnessNamespace],
    [witnessNamespace, approvalNamespace],
  ] as const) {
    const one = openSsh.sign(text, keyFile("lin"), made);
    if ("failure" in one) throw new Error(one.failure);
    const { signature } = one;
    expect(openSsh.check(signed("lin", { signature, namespace: made }))).toEqual({ state: "good" });
    expect(openSsh.check(signed("lin", { signature, namespace: asked }))).toEqual({ state: "bad" });
  }
});

describe("a private key that must sign with nobody at the terminal", () => {
  const written = (name: string, content: string, mode = 0o600): string => {
    writeFileSync(keyFile(name), content);
    chmodSync(keyFile(name), mode);
    return keyFile(name);
  };
  const own = (): string => readFileSync(keyFile("lin"), "utf8");

  test("gives its public key, whatever lies beside it", () => {
    const file = written("moved", own());
    written("moved.pub", `${publicKey("huang")} example\n`, 0o644);
    expect(openSsh.privateKey(file)).toEqual({ key: publicKey("lin") });
  });

  test.each<[string, () => string, string]>([
    ["is not there", () => keyFile("nobody"), "missing"],
    ["may be read by others", () => written("open", own(), 0o644), "open-to-others"],
    ["has a pass phrase", () => keyFile("locked"), "encrypted"],
    ["lost its last line break", () => written("cut", own().trimEnd()), "not-a-key"],
    ["has the line ends of Windows", () => written("windows", own().replaceAll("\n", "\r\n")), "not-a-key"],
    ["is empty", () => written("empty", ""), "not-a-key"],
    ["is the public one", () => written("public", `${publicKey("lin")}\n`), "not-a-key"],
  ])("that %s cannot", (_, file, fault) => {
    expect(openSsh.privateKey(file())).toEqual({ fault });
  });
});

test("a signature made for another purpose will not do", () => {
  const file = join(folder, "other.txt");
  execFileSync(
    "sh",
    [
      "-c",
      `printf '%s' "$1" > "$2" && ssh-keygen -q -Y sign -n file -f "$3" "$2"`,
      "sh",
      text,
      file,
      keyFile("lin"),
    ],
    { stdio: "ignore" },
  );
  expect(openSsh.check(signed("lin", { signature: readFileSync(`${file}.sig`, "utf8") }))).toEqual({
    state: "bad",
  });
});

test("without OpenSSH nobody can tell", () => {
  // Not asked before: what was checked once is known.
  const one = signed("lin", { signer: "nobody-else" });
  const path = process.env["PATH"];
  process.env["PATH"] = folder;
  try {
    expect(openSsh.check(one)).toMatchObject({ state: "unchecked" });
    expect(openSsh.privateKey(keyFile("lin"))).toEqual({ fault: "no-ssh-keygen" });
  } finally {
    process.env["PATH"] = path;
  }
  expect(openSsh.check(one)).toEqual({ state: "good" });
});
