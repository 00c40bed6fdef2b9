import type { Localized } from "../localized.ts";
import { listed } from "../localized-list.ts";
import type { Entity, Repository } from "../repository.ts";
import { demands } from "../settings.ts";
import type { RestorationDocument } from "../types.generated.ts";
import { demanded } from "./demand.ts";

type Restoration = Entity<"restoration">;

const proofs = [
  ["verification", { "zh-TW": "驗證方式與結果", en: "rows of verification" }],
  ["verifiedBy", { "zh-TW": "驗證人員", en: "a verifier" }],
  ["verifiedAt", { "zh-TW": "驗證時間", en: "a time of verification" }],
] as const;

/** What a record lacks without which a pass proves nothing, and the pointer of the first such key. */
export function missingProof({
  value,
}: Restoration): { readonly missing: Localized; readonly pointer: string } | undefined {
  const absent = proofs.filter(([key]) => value[key] === undefined);
  const [first] = absent;
  return first && { missing: listed(absent.map(([, name]) => name)), pointer: `/${first[0]}` };
}

type Row = NonNullable<RestorationDocument["verification"]>[number];

/** The verification rows that did not match: how many, and the first with its pointer. */
export function failedRows({
  value,
}: Restoration): { readonly count: number; readonly first: Row; readonly pointer: string } | undefined {
  const rows = value.verification ?? [];
  const index = rows.findIndex(({ result }) => result === "fail");
  const first = rows[index];
  const count = rows.filter(({ result }) => result === "fail").length;
  return first && { count, first, pointer: `/verification/${index}/result` };
}

/** Who both restored and verified, where some source demands two people; `advised` where only an advisory one does. */
export function selfVerified(
  { value }: Restoration,
  repository: Repository,
): { readonly person: string; readonly source: Localized; readonly advised: boolean } | undefined {
  const { verifiedBy: person, performedBy } = value;
  if (person === undefined || !performedBy.includes(person)) return undefined;
  const system = repository.find("system", value.system)?.value;
  const demand = demanded(demands(repository, "distinctVerifier", system));
  return demand && { person, source: demand.source, advised: demand.advised };
}
