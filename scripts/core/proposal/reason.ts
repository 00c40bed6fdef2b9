import type { Arguments } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import type { Message } from "../rule.ts";
import { controlMessages } from "./control-messages.ts";
import { documentMessages } from "./document-messages.ts";
import { receiptMessages } from "./receipt-messages.ts";
import { refusalMessages } from "./refusal-messages.ts";
import { remarkMessages } from "./remark-messages.ts";
import { unknownMessages } from "./unknown-messages.ts";

type ArgumentsOf<M> = M extends Message<infer A> ? A : never;
type ReasonIn<C extends Readonly<Record<string, Message<never>>>> = {
  [K in keyof C & string]: { readonly code: K; readonly args: ArgumentsOf<C[K]> };
}[keyof C & string];

/** Why a review does not count for a document. */
export type Refusal = ReasonIn<typeof refusalMessages>;
/** Why a document or a review cannot be judged. */
export type Unknown = ReasonIn<typeof unknownMessages>;
/** What is wrong with a document itself, or why it needs no approval. */
export type DocumentReason = ReasonIn<typeof documentMessages>;
/** What is wrong with a change of control files. */
export type ControlReason = ReasonIn<typeof controlMessages>;
/** What is wrong with a receipt that a proposal brings, or why it needs no approval. */
export type ReceiptReason =
  | ReasonIn<typeof receiptMessages>
  | Extract<DocumentReason, { readonly code: "disposed" }>;
/** What a reader should know although it decides nothing. */
export type Remark = ReasonIn<typeof remarkMessages>;
export type Reason = Refusal | Unknown | DocumentReason | ReceiptReason | ControlReason | Remark;

export const reasonMessages = {
  ...refusalMessages,
  ...unknownMessages,
  ...documentMessages,
  ...receiptMessages,
  ...controlMessages,
  ...remarkMessages,
};

export interface ReasonText {
  readonly text: string;
  readonly mend: string;
}

/** A reason in words. Names, logins and paths in it are as untrusted as where they came from: escape for the medium. */
export function reasonText({ code, args }: Reason, locale: keyof Localized): ReasonText {
  const found = reasonMessages[code] as unknown as Message<Arguments>;
  return { text: found[locale](args), mend: found.mend[locale](args) };
}
