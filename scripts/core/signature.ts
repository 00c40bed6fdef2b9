import type { approvalNamespace } from "./approval-text.ts";
import type { PlainDate } from "./time/plain-date.ts";
import type { witnessNamespace } from "./witness-text.ts";

/** What a signature is for: one made for another purpose will not do. */
export type SignatureNamespace = typeof approvalNamespace | typeof witnessNamespace;

/** A public key with the days on which it may sign, both ends inclusive. */
export interface SigningKey {
  readonly key: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** Where the outcome of checking a collector's signature is kept, by the path of the receipt. */
export const witnessPlace = (path: string): string => `${path}#/witnessSignature`;

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
