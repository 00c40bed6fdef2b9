import { instant } from "../../core/time/timestamp.ts";
import type { Documents } from "../../core/types.generated.ts";
import { witnessNamespace, witnessText } from "../../core/witness-text.ts";
import type { Ports } from "../../ports/ports.ts";
import { UsageError } from "../command.ts";
import type { CollectorKey } from "./collector-key.ts";

type Receipt = Documents["receipt"];

/** The receipt at L1, signed by its collector and checked as anyone would later; throws where that does not come out good. */
export function signedByCollector(
  { signatures, clock }: Pick<Ports, "signatures" | "clock">,
  zone: string,
  { collector, keys, keyFile }: CollectorKey,
  receipt: Receipt,
): Receipt {
  const signedAt = clock.now(zone);
  const unsigned = { collector, signedAt };
  const text = witnessText({ ...receipt, witnessSignature: unsigned });
  const signed = signatures.sign(text, keyFile, witnessNamespace);
  if ("failure" in signed) throw notSigned(signed.failure);
  const { signature } = signed;
  const { state } = signatures.check({
    namespace: witnessNamespace,
    text,
    signature,
    signer: collector,
    keys,
    signedAt: instant(signedAt),
    zone,
  });
  if (state !== "good")
    throw notSigned(`policy/people.yaml: ${collector}, ${signedAt.slice(0, 10)}: ${state}`);
  const { content, ...others } = receipt;
  const witnessSignature = { ...unsigned, signature };
  return { ...others, level: "L1", witnessSignature, ...(content !== undefined && { content }) };
}

const notSigned = (why: string): UsageError =>
  new UsageError({
    "zh-TW": `收集程式的簽章未完成，這份核准紀錄沒有寫入：${why}`,
    en: `The collector's signature did not come about, and this receipt was not written: ${why}`,
  });
