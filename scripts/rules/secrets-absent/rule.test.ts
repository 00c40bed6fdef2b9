import { expect, test } from "vitest";
import { assessments, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const file = "registry/platforms.yaml";
const summary = (text: string) => ({ [file]: { "/platforms/0/maintenance/0/summary": text } });

test.each<[string, string, string | undefined]>([
  ["a password", "登入 password=Abc12345", "password"],
  ["a token of a forge", `權杖 ghp_${"a1B2".repeat(9)}`, "access-token"],
  ["a cloud key", "金鑰 AKIAABCDEFGHIJKLMNOP", "access-token"],
  ["a private key", "-----BEGIN OPENSSH PRIVATE KEY-----", "private-key"],
  ["a user and password in an address", "sftp://backup:Secret99@nas.example.org/x", "url-credentials"],
  ["words about passwords", "每半年更換 password 一次", undefined],
  ["an address without credentials", "https://nas.example.org:8443/backup", undefined],
  ["a moment and a digest", "2026-11-22T02:00:00+08:00 sha256:0123456789abcdef", undefined],
])("%s", (_, text, message) => {
  const found = findings(rule, summary(text)).map((line) => line.split(" ")[1]);
  expect(found).toEqual(message === undefined ? [] : [message]);
});

test("the secret itself is never repeated", () => {
  const found = assessments(rule, summary("登入 password=Abc12345")).flatMap((one) => one.findings);
  expect(JSON.stringify(found)).not.toContain("Abc12345");
});
