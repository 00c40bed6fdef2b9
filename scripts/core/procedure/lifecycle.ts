import type { System } from "../repository.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";

/** Whether backup duties bind a system: in service, or on its way out; not while planned, nor once retired (domain §11.7). */
export function isInService({ lifecycle }: System): boolean {
  return lifecycle.status === "active" || lifecycle.status === "retiring";
}

/** Whether a plan that ends on a day (inclusive) leaves its system without one before the system retires, if it ever does. */
export function endsBefore(lastDay: PlainDate, retiredOn: PlainDate | undefined): boolean {
  return retiredOn === undefined || addDays(lastDay, 1) < retiredOn;
}
