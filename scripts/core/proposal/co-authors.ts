import type { RegisteredAccount } from "./accounts.ts";
import type { ProposalAccount } from "./proposal.ts";

export interface CoAuthor {
  readonly name: string;
  /** Undefined where the address does not name an account. */
  readonly account: ProposalAccount | undefined;
}

const trailer = /^co-authored-by[ \t]*:[ \t]*([^<>]{0,200})<([^<>\s]{1,200})>[ \t]*$/i;
const anyTrailer = /^co-authored-by[ \t]*:(.{0,300})/i;
/** The addresses that a forge gives out instead of real ones: `7+name@users.noreply.github.com`, formerly without the number. */
const noReply = /^(?:(\d{1,15})\+)?([a-z0-9-]{1,40})@users\.noreply\.[a-z0-9.-]{1,100}$/i;

/**
 * The co-authors that a commit message names. An address is free text: it may take a person out, as whoever writes it
 * only makes approval harder, and never vouches for anyone.
 */
export function coAuthors(message: string, accounts: readonly RegisteredAccount[]): CoAuthor[] {
  return message.split(/\r\n|\r|\n/).flatMap((line): CoAuthor[] => {
    const [, name = "", address = ""] = trailer.exec(line.trim()) ?? [];
    if (address === "") {
      const [, rest] = anyTrailer.exec(line.trim()) ?? [];
      return rest === undefined ? [] : [{ name: rest.trim(), account: undefined }];
    }
    return [{ name: name.trim(), account: accountOf(address, accounts) }];
  });
}

function accountOf(address: string, accounts: readonly RegisteredAccount[]): ProposalAccount | undefined {
  const [, number, login = ""] = noReply.exec(address) ?? [];
  if (login === "") return undefined;
  if (number !== undefined) return { id: Number(number), login, isBot: false };
  const known = accounts.find((one) => one.login.toLowerCase() === login.toLowerCase());
  return known && { id: known.id, login: known.login, isBot: false };
}
