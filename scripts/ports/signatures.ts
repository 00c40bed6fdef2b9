import type { SignatureCheck, SignatureNamespace, SigningKey } from "../core/signature.ts";

/** A signature and everything that it is judged by. */
export interface SignedText {
  readonly namespace: SignatureNamespace;
  readonly text: string;
  readonly signature: string;
  /** Id of a person or collector. */
  readonly signer: string;
  /** The signer's keys with the days on which each may be used. */
  readonly keys: readonly SigningKey[];
  /** When it was signed, in seconds since the epoch. */
  readonly signedAt: number;
  /** Time zone of the keys' days (IANA name). */
  readonly zone: string;
}

/** Why a private key cannot sign here without a person at the terminal. */
export type KeyFault = "missing" | "open-to-others" | "encrypted" | "not-a-key" | "no-ssh-keygen";

/** Signing and checking with SSH keys. */
export interface Signatures {
  readonly check: (signed: SignedText) => SignatureCheck;
  /** Signs with a private key file, or with the agent where a public one is named; asks for a pass phrase on the terminal. */
  readonly sign: (
    text: string,
    keyFile: string,
    namespace: SignatureNamespace,
  ) => { readonly signature: string } | { readonly failure: string };
  /** The public key (`ssh-ed25519 AAAA…`) that belongs to a key file. */
  readonly publicKey: (keyFile: string) => { readonly key: string } | { readonly failure: string };
  /** The public key of a private key file that signs without a pass phrase. */
  readonly privateKey: (keyFile: string) => { readonly key: string } | { readonly fault: KeyFault };
}
