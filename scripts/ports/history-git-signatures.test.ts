import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SignatureSeen } from "../core/history/evidence.ts";
import { type SignedPast, signedPast } from "../testing/signed-past.ts";
import { gitSignatures } from "./history-git-signatures.ts";

const at = "2026-11-10T09:00:00+08:00";
let past: SignedPast;
let good = "";
beforeAll(() => {
  past = signedPast();
  past.commit({ at }, { "plans/a.yaml": "a: 1\n" });
  good = past.commit({ at, key: "wang" }, { "plans/a.yaml": "a: 2\n" });
});
afterAll(() => past.remove());

const seen = (id: string): SignatureSeen | undefined =>
  gitSignatures(past.folder, { commits: [id] }).signatures.get(id);
const base64 = (name: string): string => past.publicKey(name).split(" ")[1] ?? "";
const text = (id: string): string => past.git(["cat-file", "commit", id]);
/** Writes a commit as text, as anyone may. */
const written = (commit: string, type = "commit"): string =>
  past.git(["hash-object", "-t", type, "-w", "--stdin", "--literally"], {}, `${commit}\n`);
/** The armored signature of a text in a namespace. */
function signatureOf(payload: string, key: string, namespace = "git"): string {
  return execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", past.keyFile(key)], {
    input: payload,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
}
function withSignature(unsigned: string, signature: string): string {
  const header = `gpgsig ${signature.trimEnd().replaceAll("\n", "\n ")}`;
  return unsigned.replace("\n\n", `\n${header}\n\n`);
}

describe("a commit", () => {
  test.each<[string, () => string, () => SignatureSeen]>([
    ["that nobody signed", () => past.git(["rev-parse", `${good}^`]), () => ({ state: "unsigned" })],
    ["as git signs it", () => good, () => ({ state: "good", key: base64("wang") })],
    [
      "that merges",
      () => {
        const tree = past.git(["rev-parse", `${good}^{tree}`]);
        return past.git(["commit-tree", "-S", "-p", good, "-p", `${good}^`, "-m", "Merge", tree], {
          at,
          key: "lin",
        });
      },
      () => ({ state: "good", key: base64("lin") }),
    ],
    [
      "whose words are of another encoding",
      () =>
        past.git(
          ["-c", "i18n.commitEncoding=big5", "commit-tree", "-S", "-F", "-", `${good}^{tree}`],
          { at, key: "wang" },
          Buffer.from([0xa4, 0xa4, 0xa4, 0xe5, 10]),
        ),
      () => ({ state: "good", key: base64("wang") }),
    ],
    [
      "signed anew by hand",
      () => {
        const unsigned = text(`${good}^`);
        return written(withSignature(unsigned, signatureOf(`${unsigned}\n`, "wang")));
      },
      () => ({ state: "good", key: base64("wang") }),
    ],
    [
      "whose author was changed afterwards",
      () => written(text(good).replace("author Example", "author Somebody")),
      () => ({ state: "bad" }),
    ],
    [
      "whose message was changed afterwards",
      () => written(text(good).replace(/Change$/, "Exchange")),
      () => ({ state: "bad" }),
    ],
    [
      "with a signature over something that is no commit",
      () => {
        const unsigned = text(`${good}^`);
        return written(withSignature(unsigned, signatureOf(`${unsigned}\n`, "wang", "file")));
      },
      () => ({ state: "bad" }),
    ],
    [
      "with the signature of another behind one that is good",
      () => {
        const unsigned = text(`${good}^`);
        const [own, other] = [signatureOf(`${unsigned}\n`, "stranger"), signatureOf("something", "wang")];
        return written(withSignature(unsigned, own + other));
      },
      () => ({ state: "good", key: base64("stranger") }),
    ],
    [
      "with a signature that is none",
      () =>
        written(
          withSignature(text(`${good}^`), "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----"),
        ),
      () => ({ state: "bad" }),
    ],
    [
      "signed in another format",
      () =>
        written(
          withSignature(
            text(`${good}^`),
            "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----",
          ),
        ),
      () => ({ state: "other-format" }),
    ],
    [
      "whose message only quotes a signature",
      () => written(`${text(`${good}^`)}\n\n${signatureOf("x", "wang").replace(/^/gm, "gpgsig ")}`),
      () => ({ state: "unsigned" }),
    ],
  ])("%s", (_, make, expected) => {
    expect(seen(make())).toEqual(expected());
  });

  test("is good exactly where git's own check says so", () => {
    const signers = join(past.folder, "..", "signers");
    writeFileSync(signers, `wang namespaces="git" ${past.publicKey("wang")}\n`);
    const verify = (id: string): boolean => {
      try {
        past.git(["-c", `gpg.ssh.allowedSignersFile=${signers}`, "verify-commit", id]);
        return true;
      } catch {
        return false;
      }
    };
    const altered = written(text(good).replace("author Example", "author Somebody"));
    for (const id of [good, altered, past.git(["rev-parse", `${good}^`])])
      expect(seen(id)?.state === "good").toBe(verify(id));
  });
});

describe("a tag", () => {
  const tagged = (): Readonly<Record<string, SignatureSeen | undefined>> => {
    const line = past.git(["rev-list", "--reverse", "main"]).split("\n");
    const { tags, signatures } = gitSignatures(past.folder, { commits: [], tagged: line });
    return Object.fromEntries(tags.map(({ id, name }) => [name, signatures.get(id)]));
  };

  test("that is annotated is checked, a plain one is none, nor one of another branch", () => {
    const made = { at, key: "wang", email: "wang@example.edu" };
    past.git(["tag", "-s", "-m", "Signed", "signed", good], made);
    past.git(["tag", "-a", "-m", "Not signed", "annotated", good], { at });
    past.git(["tag", "plain", good]);
    const elsewhere = past.git(["commit-tree", "-m", "Elsewhere", `${good}^{tree}`], { at });
    past.git(["tag", "-s", "-m", "Signed", "elsewhere", elsewhere], made);
    const altered = written(past.git(["cat-file", "tag", "signed"]).replace("\nSigned", "\nResigned"), "tag");
    past.git(["update-ref", "refs/tags/altered", altered]);
    expect(tagged()).toEqual({
      signed: { state: "good", key: base64("wang") },
      annotated: { state: "unsigned" },
      altered: { state: "bad" },
    });
    const line = past.git(["rev-list", "--reverse", "main"]).split("\n");
    const { tags } = gitSignatures(past.folder, { commits: [], tagged: line });
    expect(tags.find(({ name }) => name === "signed")).toMatchObject({
      commit: 1,
      tagger: { name: "Example", email: "wang@example.edu", at: Date.parse(at) / 1000 },
    });
  });
});

test("programs and keys that the repository names are not asked", () => {
  const trace = join(past.folder, "..", "ran");
  const program = join(past.folder, "..", "program");
  writeFileSync(program, `#!/bin/sh\ntouch ${trace}\necho 'Good "git" signature'\n`, { mode: 0o755 });
  const keys = ["gpg.ssh.program", "gpg.program", "gpg.ssh.allowedSignersFile"];
  for (const key of keys) past.git(["config", key, program]);
  const altered = written(text(good).replace("author Example", "author Somebody"));
  expect(seen(altered)).toEqual({ state: "bad" });
  expect(() => readFileSync(trace)).toThrow();
  for (const key of keys) past.git(["config", "--unset", key]);
});

test("in a repository of SHA-256 too", () => {
  const other = signedPast("sha256");
  try {
    const id = other.commit({ at, key: "wang" }, { "plans/a.yaml": "a: 1\n" });
    const key = other.publicKey("wang").split(" ")[1];
    expect(gitSignatures(other.folder, { commits: [id] }).signatures.get(id)).toEqual({ state: "good", key });
  } finally {
    other.remove();
  }
});

test("without OpenSSH nobody can tell, but an unsigned commit is unsigned", () => {
  const folder = mkdtempSync(join(tmpdir(), "backproof-path-"));
  symlinkSync(execFileSync("which", ["git"], { encoding: "utf8" }).trim(), join(folder, "git"));
  const unsigned = past.git(["rev-parse", `${good}^`]);
  const path = process.env["PATH"];
  process.env["PATH"] = folder;
  try {
    expect(seen(good)).toMatchObject({ state: "unchecked" });
    expect(seen(unsigned)).toEqual({ state: "unsigned" });
  } finally {
    process.env["PATH"] = path;
    rmSync(folder, { recursive: true });
  }
});

test("what was checked once is not checked again", () => {
  const kept = new Map<string, SignatureSeen>();
  const memory = {
    line: () => undefined,
    keepLine: () => {},
    version: () => undefined,
    keepVersion: () => {},
    signature: (id: string) => kept.get(id),
    keepSignature: (id: string, one: SignatureSeen) => void kept.set(id, one),
    save: () => {},
  };
  gitSignatures(past.folder, { commits: [good], kept: memory });
  expect(kept.get(good)).toEqual({ state: "good", key: base64("wang") });
  kept.set(good, { state: "bad" });
  expect(gitSignatures(past.folder, { commits: [good], kept: memory }).signatures.get(good)).toEqual({
    state: "bad",
  });
});
