import type { SignatureCheck, SigningKey } from "../core/signature.ts";

/** A signature and everything that it is judged by. */
export interface SignedText {
  readonly text: string;
  readonly signature: string;
  /** Person id. */
  readonly signer: string;
  /** The signer's keys with the days on which each may be used. */
  readonly keys: readonly SigningKey[];
  /** When it was signed, in seconds since the epoch. */
  readonly signedAt: number;
  /** Time zone of the keys' days (IANA name). */
  readonly zone: string;
}

/** Signing and checking with SSH keys. */
export interface Signatures {
  readonly check: (signed: SignedText) => SignatureCheck;
  /** Signs with a private key file, or with the agent where a public one is named; asks for a pass phrase on the terminal. */
  readonly sign: (
    text: string,
    keyFile: string,
  ) => { readonly signature: string } | { readonly failure: string };
  /** The public key (`ssh-ed25519 AAAA…`) that belongs to a key file. */
  readonly publicKey: (keyFile: string) => { readonly key: string } | { readonly failure: string };
}
