import type { SigningKey } from "./signature.ts";
import { addDays } from "./time/plain-date.ts";
import { atTime } from "./time/timestamp.ts";

/** Who may sign for a purpose, with which keys, on which days (inclusive) of the institution. */
export interface Signers {
  readonly namespace: string;
  readonly signer: string;
  readonly keys: readonly SigningKey[];
  readonly zone: string;
}

/** A file that `ssh-keygen` takes for `-f` of `-Y verify`: who may sign what, with which key, when. */
export function allowedSigners({ namespace, signer, keys, zone }: Signers): string {
  return keys
    .map(({ key, from, to }) => {
      const after = `valid-after="${moment(atTime(from, "00:00", zone))}"`;
      const before =
        to === undefined ? "" : `,valid-before="${moment(atTime(addDays(to, 1), "00:00", zone))}"`;
      return `${signer} namespaces="${namespace}",${after}${before} ${key}\n`;
    })
    .join("");
}

/** `YYYYMMDDHHMMSS` in UTC; `ssh-keygen` reads it in its own time zone, which is UTC here. */
export function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replaceAll(/[-T:]|\..*/g, "");
}
