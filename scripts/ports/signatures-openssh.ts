import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allowedSigners, moment } from "../core/allowed-signers.ts";
import type { SignatureCheck } from "../core/signature.ts";
import type { KeyFault, Signatures, SignedText } from "./signatures.ts";

/** What checks came to. They depend on nothing else than what was asked, and one run reads the same receipts in several commits. */
const checked = new Map<string, SignatureCheck>();

/** Plain OpenSSH (`ssh-keygen`, 8.9 or newer), so that anyone can repeat what is done here. */
export const openSsh: Signatures = {
  check: (signed) => {
    const asked = JSON.stringify(signed);
    const found = checked.get(asked) ?? inFolder((folder) => check(signed, folder));
    if (found.state !== "unchecked") checked.set(asked, found);
    return found;
  },
  sign: (text, keyFile, namespace) =>
    inFolder((folder) => {
      const file = join(folder, "approval.txt");
      writeFileSync(file, text);
      const ran = sshKeygen(["-Y", "sign", "-n", namespace, "-f", keyFile, file], {
        isInteractive: true,
      });
      return ran.failure === undefined
        ? { signature: readFileSync(`${file}.sig`, "utf8") }
        : { failure: ran.failure };
    }),
  publicKey: (keyFile) => {
    const beside = publicText(`${keyFile}.pub`) ?? publicText(keyFile);
    if (beside !== undefined) return { key: beside };
    const { output, failure } = sshKeygen(["-y", "-f", keyFile], { isInteractive: true });
    return failure === undefined ? { key: keyOf(output) } : { failure };
  },
  privateKey: (keyFile) => {
    // An empty pass phrase is given, so that nobody is asked for one.
    const { output, failure, isMissing } = sshKeygen(["-y", "-P", "", "-f", keyFile], { input: "" });
    if (failure === undefined) return { key: keyOf(output) };
    return { fault: isMissing ? "no-ssh-keygen" : keyFault(failure) };
  },
};

/** What the words of `ssh-keygen` in the C locale mean; of a damaged key each release says something else. */
function keyFault(failure: string): KeyFault {
  if (failure.includes("No such file")) return "missing";
  if (failure.includes("bad permissions")) return "open-to-others";
  return failure.includes("incorrect passphrase") ? "encrypted" : "not-a-key";
}

function check(
  { namespace, text, signature, signer, keys, signedAt, zone }: SignedText,
  folder: string,
): SignatureCheck {
  const [signers, signatureFile] = [join(folder, "allowed_signers"), join(folder, "approval.sig")];
  writeFileSync(signers, allowedSigners({ namespace, signer, keys, zone }));
  writeFileSync(signatureFile, signature);
  const common = ["-n", namespace, "-s", signatureFile];
  const verify = [
    "-Y",
    "verify",
    "-f",
    signers,
    "-I",
    signer,
    "-O",
    `verify-time=${moment(signedAt)}`,
    ...common,
  ];
  const ran = sshKeygen(verify, { input: text });
  if (ran.failure === undefined) return { state: "good" };
  if (ran.isMissing) return { state: "unchecked", because: ran.failure };
  const whole = sshKeygen(["-Y", "check-novalidate", ...common], { input: text });
  return { state: whole.failure === undefined ? "other-key" : "bad" };
}

/** Runs `ssh-keygen` with nothing of this environment but what it needs. */
export function sshKeygen(
  args: readonly string[],
  {
    input,
    isInteractive = false,
  }: { readonly input?: string | Uint8Array; readonly isInteractive?: boolean },
): { readonly output: string; readonly failure?: string; readonly isMissing: boolean } {
  const { PATH = "", HOME = "", SSH_AUTH_SOCK, SSH_ASKPASS, DISPLAY } = process.env;
  const own = { PATH, HOME, LC_ALL: "C", TZ: "UTC" };
  const agent = { SSH_AUTH_SOCK, SSH_ASKPASS, DISPLAY };
  const { status, stdout, stderr, error } = spawnSync("ssh-keygen", args, {
    env: isInteractive ? { ...own, ...agent } : own,
    stdio: [input === undefined ? "inherit" : "pipe", "pipe", "pipe"],
    ...(input !== undefined && { input }),
  });
  // A program that refuses at once does not wait to be told all: its refusal stands.
  const hasRefused = (error as NodeJS.ErrnoException | undefined)?.code === "EPIPE" && Number(status) > 0;
  if (error !== undefined && !hasRefused)
    return { output: "", failure: `ssh-keygen: ${error.message}`, isMissing: true };
  const output = stdout.toString("utf8");
  if (status === 0) return { output, isMissing: false };
  return {
    output,
    failure: stderr.toString("utf8").trim() || `ssh-keygen: exit ${status}`,
    isMissing: false,
  };
}

function publicText(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    return /^(?:sk-)?(?:ssh|ecdsa)-\S+ \S+/.test(text) ? keyOf(text) : undefined;
  } catch {
    return undefined;
  }
}

/** What `ssh-keygen` calls a public key (base64). */
export function fingerprintOf(key: string): string {
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("base64");
  return `SHA256:${digest.replace(/=+$/, "")}`;
}

/** Type and key without the comment after them. */
function keyOf(line: string): string {
  return line.trim().split(/\s+/).slice(0, 2).join(" ");
}

/** A folder of its own for what a program must find in files; gone afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "backproof-sign-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
