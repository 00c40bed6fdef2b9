import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { approvalNamespace, approvalText } from "../../core/approval-text.ts";
import type { Documents } from "../../core/types.generated.ts";
import { readYaml } from "../../core/yaml/read-yaml.ts";
import { main } from "../../main.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { receiptText } from "../../ports/receipt-text.ts";
import { openSsh } from "../../ports/signatures-openssh.ts";
import type { Life } from "./life.ts";

type Receipt = Documents["receipt"];

/** Key pairs of people, made anew for each run. */
export interface Keys {
  readonly file: (name: string) => string;
  /** An entry of `keys` in the register of people. */
  readonly entry: (name: string, days: string) => string;
  readonly remove: () => void;
}

export function makeKeys(...names: readonly string[]): Keys {
  const folder = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  const file = (name: string): string => join(folder, name);
  for (const name of names)
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", file(name)]);
  const [type, key] = [0, 1].map(
    (part) =>
      (name: string): string =>
        readFileSync(`${file(name)}.pub`, "utf8").split(" ")[part] ?? "",
  );
  return {
    file,
    entry: (name, days) => `keys: [{ key: "${type?.(name)} ${key?.(name)}", ${days} }]`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Enters a person's key into the register. */
export const withKey =
  (id: string, entry: string) =>
  (text: string): string =>
    text.replace(new RegExp(`^( *)(- id: ${id})$`, "m"), `$1$2\n$1  ${entry}`);

/** Runs `approve` in the work tree as a person would, on 2026-11-20 in Taipei. */
export async function approveIn(life: Life, id: string, person: string, keyFile: string): Promise<void> {
  let said = "";
  const note = (text: string): void => {
    said += text;
  };
  const now = "2026-11-20T10:00:00+08:00";
  const clock = { now: () => now, today: () => now.slice(0, 10) };
  const args = ["approve", id, "--as", person, "--key", keyFile, "--yes", "--root", life.folder];
  const ports = { ...nodePorts, clock };
  const code = await main(args, {
    ports,
    directory: life.folder,
    isColourful: false,
    out: note,
    notice: note,
  });
  if (code !== 0) throw new Error(said);
}

/** A receipt with something changed, signed with a key whatever it says. */
export function resigned(text: string, change: Partial<Receipt>, keyFile: string): string {
  const { signature: _, ...receipt } = { ...(readYaml(text).value as unknown as Receipt), ...change };
  const signed = openSsh.sign(approvalText(receipt), keyFile, approvalNamespace);
  if ("failure" in signed) throw new Error(signed.failure);
  return receiptText({ ...receipt, signature: signed.signature });
}
