import type { Hand } from "../core/history/evidence.ts";
import { gitObjects } from "./git-objects.ts";

/** A commit or tag without its signature, as its signer saw it. */
export interface SignedObject {
  readonly payload: Buffer;
  /** Armored text; absent where there is none. */
  readonly signature?: string;
  /** Of a tag only. */
  readonly tagger?: Hand;
}

/** Commits and tags by their ids, read by one git process; what is not there is left out. */
export function* gitSigned(root: string, ids: readonly string[]): Generator<readonly [string, SignedObject]> {
  for (const [id, { type, bytes }] of gitObjects(root, ids)) {
    // Every byte is a letter of its own here, so that nothing is lost on the way back.
    const text = bytes.toString("latin1");
    if (type === "commit") yield [id, signedCommit(id, text)];
    else if (type === "tag") yield [id, signedTag(text)];
  }
}

/** Splits the header that holds the signature from a commit; continued lines begin with a space. */
function signedCommit(id: string, text: string): SignedObject {
  const sha256Digits = 64;
  const own = id.length === sha256Digits ? "gpgsig-sha256" : "gpgsig";
  const headEnd = text.indexOf("\n\n");
  const head = headEnd < 0 ? text : text.slice(0, headEnd + 1);
  const kept: string[] = [];
  const signature: string[] = [];
  let within = "";
  for (const line of head.split(/(?<=\n)/)) {
    const name = line.startsWith(" ") ? within : (line.split(" ")[0] ?? "");
    within = name === "gpgsig" || name === "gpgsig-sha256" ? name : "";
    if (within === "") kept.push(line);
    else if (within === own)
      signature.push(line.startsWith(" ") ? line.slice(1) : line.slice(own.length + 1));
  }
  const payload = Buffer.from(kept.join("") + (headEnd < 0 ? "" : text.slice(headEnd + 1)), "latin1");
  return signature.length === 0 ? { payload } : { payload, signature: signature.join("") };
}

/** Splits the signature from the end of a tag's message; the last line that begins one counts, as for git. */
function signedTag(text: string): SignedObject {
  const starts = [
    ...text.matchAll(/^-----BEGIN (?:SSH SIGNATURE|PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE)-----/gm),
  ];
  const at = starts.at(-1)?.index;
  const payload = Buffer.from(at === undefined ? text : text.slice(0, at), "latin1");
  const tagger = taggerOf(text.split("\n\n")[0] ?? "");
  return {
    payload,
    ...(at !== undefined && { signature: text.slice(at) }),
    ...(tagger !== undefined && { tagger }),
  };
}

function taggerOf(head: string): Hand | undefined {
  const [, name = "", email = "", at = ""] = /^tagger (.*?) ?<([^>\n]*)> (\d+)/m.exec(head) ?? [];
  if (at === "") return undefined;
  const text = (latin: string): string => Buffer.from(latin, "latin1").toString("utf8");
  return { name: text(name), email: text(email), at: Number(at) };
}
