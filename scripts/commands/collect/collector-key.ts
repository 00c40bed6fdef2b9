import type { Localized } from "../../core/localized.ts";
import { collectorFor } from "../../core/procedure/collectors.ts";
import type { Repository } from "../../core/repository.ts";
import type { SigningKey } from "../../core/signature.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import type { KeyFault } from "../../ports/signatures.ts";
import { type Invocation, UsageError } from "../command.ts";

/** Who signs what `collect` saw, and with which key file. */
export interface CollectorKey {
  readonly collector: string;
  /** The collector's public keys by the register of the main branch. */
  readonly keys: readonly SigningKey[];
  readonly keyFile: string;
}

/** The collector whose key `--key` names; undefined without one. Throws before anything is asked or written where it may not sign. */
export function collectorKey(
  { options, ports }: Invocation,
  repository: Repository,
): CollectorKey | undefined {
  const keyFile = options["key"] as string | undefined;
  if (keyFile === undefined) return undefined;
  const found = ports.signatures.privateKey(keyFile);
  if ("fault" in found) throw new UsageError(faults[found.fault](keyFile));
  const today = dateIn(ports.clock.now(repository.zone), repository.zone);
  const fitness = collectorFor(repository, found.key, today);
  if ("refusal" in fitness) throw new UsageError(fitness.refusal);
  const { id, keys } = fitness.collector;
  return { collector: id, keys, keyFile };
}

const faults: Readonly<Record<KeyFault, (file: string) => Localized>> = {
  missing: (file) => ({
    "zh-TW": `找不到金鑰檔 ${file}；請以 --key 指定收集程式的私鑰檔。`,
    en: `There is no key file ${file}; name the collector's private key with --key.`,
  }),
  "open-to-others": (file) => ({
    "zh-TW": `其他人讀得到金鑰檔 ${file}，ssh-keygen 因此拒絕使用；請改為僅本人可讀：chmod 600。別人可能已經讀過者，請換一把金鑰。`,
    en: `Others may read the key file ${file}, so ssh-keygen refuses it; make it yours alone with chmod 600. If anyone may have read it, use a new key.`,
  }),
  encrypted: (file) => ({
    "zh-TW": `金鑰檔 ${file} 設有密語，而收集時沒有人在場輸入；請為收集程式另建沒有密語的金鑰，存放於受保護的環境。`,
    en: `The key file ${file} has a pass phrase, and nobody is there to type it; make the collector a key without one and keep it in a protected environment.`,
  }),
  "not-a-key": (file) => ({
    "zh-TW": `金鑰檔 ${file} 不是可用的 SSH 私鑰；請確認內容完整，最後一行之後有換行，且不是公鑰。`,
    en: `The key file ${file} is no SSH private key that can be used; see that it is whole, ends with a line break, and is not the public key.`,
  }),
  "no-ssh-keygen": () => ({
    "zh-TW": "這部機器沒有 ssh-keygen，無法簽章；請安裝 OpenSSH（8.9 以上），或不加 --key 以 L0 收集。",
    en: "There is no ssh-keygen on this machine to sign with; install OpenSSH (8.9 or newer), or collect at L0 without --key.",
  }),
};
