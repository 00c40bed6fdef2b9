import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SigningKey } from "../core/signature.ts";
import { instant } from "../core/time/timestamp.ts";
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
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = "backproof approval v1\nkind: plan\nstatement: 同意。\n";

function signed(name: string, change: Partial<SignedText> = {}, keys?: readonly SigningKey[]): SignedText {
  const made = openSsh.sign(text, keyFile(name));
  if ("failure" in made) throw new Error(made.failure);
  return {
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
  expect(openSsh.sign(text, keyFile("nobody"))).toHaveProperty("failure");
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
  const one = signed("lin");
  const path = process.env["PATH"];
  process.env["PATH"] = folder;
  try {
    expect(openSsh.check(one)).toMatchObject({ state: "unchecked" });
  } finally {
    process.env["PATH"] = path;
  }
});
