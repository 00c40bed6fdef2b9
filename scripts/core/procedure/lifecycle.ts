import type { System } from "../repository.ts";

/** Whether backup duties bind a system: in service, or on its way out; not while planned, nor once retired (domain §11.7). */
export function isInService({ lifecycle }: System): boolean {
  return lifecycle.status === "active" || lifecycle.status === "retiring";
}
