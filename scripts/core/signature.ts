import type { PlainDate } from "./time/plain-date.ts";

/** A public key with the days on which it may sign, both ends inclusive. */
export interface SigningKey {
  readonly key: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** What a check of a signature came to. */
export type SignatureCheck =
  /** Made over this very text with a key that the signer might use that day. */
  | { readonly state: "good" }
  /** Made over this text, but not with a key that the signer might use that day. */
  | { readonly state: "other-key" }
  /** Not a signature over this text. */
  | { readonly state: "bad" }
  /** Nobody could look: the program for it is not there. */
  | { readonly state: "unchecked"; readonly because: string };
