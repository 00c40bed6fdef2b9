import type { Locale } from "../../core/localized.ts";
import {
  type Aftermath,
  aftermath,
  dismissal,
  type WitnessedReceipt,
} from "../../core/procedure/aftermath.ts";
import { documentName, writtenDigest } from "../../core/procedure/approvals.ts";
import type { Repository } from "../../core/repository.ts";
import type { ExitCode } from "../../core/verdict.ts";
import { exit } from "../../core/verdict.ts";
import { interfaceWords } from "../../i18n/interface.ts";
import type { Answer, Forge } from "../../ports/forge.ts";
import { printable } from "../../reporters/printable.ts";
import type { Invocation } from "../command.ts";
import { type ForgeInUse, reasonOf } from "../forge-place.ts";
import type { LoadedData } from "../load.ts";
import { type Elsewhere, recheckWords } from "./recheck-words.ts";
import { type Noted, writeNote } from "./write-note.ts";

type Unknown = Extract<Answer<unknown>, { known: false }>;

/** What is to be noted of a receipt; or why that cannot be known now, and the next run asks again. */
type Finding =
  | { readonly notes: readonly Noted[]; readonly isUncompared: boolean }
  | { readonly unknown: Unknown | "another" | "not-its-pull-request" };

/**
 * Asks the forge again for the review behind every receipt, and writes down what happened to it since. What the forge
 * does not say is unknown, and nothing that was noted is ever taken back.
 */
export async function recheck(
  invocation: Invocation,
  { root, locale, collected }: Pick<LoadedData, "root" | "locale" | "collected">,
  repository: Repository,
  { forge, kind, repository: place }: ForgeInUse,
): Promise<ExitCode> {
  let code: ExitCode = exit.good;
  const say = (text: string): void => invocation.out(`${printable(text)}\n`);
  const elsewhere = new Map<string, Elsewhere>();
  const ask = asking(forge);
  for (const receipt of witnessedReceipts(repository)) {
    const { witness, subject, revision } = receipt;
    if (witness.forge !== kind || witness.repository.toLowerCase() !== place.toLowerCase()) {
      const key = `${witness.forge} ${witness.repository}`;
      const count = (elsewhere.get(key)?.count ?? 0) + 1;
      elsewhere.set(key, { forge: witness.forge, repository: witness.repository, count });
      continue;
    }
    const name = documentName(repository, subject.kind, subject.id, revision)[locale];
    const number = witness.pullRequest;
    const found = await findingOn(receipt, forge, ask);
    if ("unknown" in found) {
      code = exit.unknown;
      say(`${name}${interfaceWords(locale).colon}${unknownText(found.unknown, number, locale)}`);
      continue;
    }
    if (found.isUncompared)
      say(`${name}${interfaceWords(locale).colon}${recheckWords.uncompared(number)[locale]}`);
    for (const note of found.notes)
      if ((await writeNote(invocation, root, repository.zone, note)) !== undefined)
        say(`${name}${interfaceWords(locale).colon}${recheckWords.noted(note, number)[locale]}`);
  }
  for (const one of elsewhere.values()) say(recheckWords.elsewhere(one)[locale]);
  for (const { kind: of, value, path } of collected.files)
    if (of === "receipt" && value === undefined) {
      code = exit.unknown;
      say(`${path}${interfaceWords(locale).colon}${recheckWords.unreadable[locale]}`);
    }
  return code;
}

function witnessedReceipts(repository: Repository): readonly WitnessedReceipt[] {
  return repository.all("receipt").flatMap((receipt) => {
    const { witness } = receipt.value;
    return witness === undefined ? [] : [{ ...receipt.value, witness, digest: writtenDigest(receipt) }];
  });
}

/** Lists of a pull request, each asked for once. */
type Asking = <K extends "reviews" | "timeline">(what: K, number: number) => ReturnType<Forge[K]>;

function asking(forge: Forge): Asking {
  const known = new Map<string, unknown>();
  return (what, number) => {
    const key = `${what} ${number}`;
    const answer = known.get(key) ?? forge[what](number);
    known.set(key, answer);
    return answer as ReturnType<Forge[typeof what]>;
  };
}

async function findingOn(receipt: WitnessedReceipt, forge: Forge, ask: Asking): Promise<Finding> {
  const { subject, revision, digest } = receipt;
  const { statementDigest: _, ...witness } = receipt.witness;
  const number = witness.pullRequest;
  const about = { subject, revision, digest, witness };
  const reviews = await ask("reviews", number);
  if (!reviews.known) return { unknown: reviews };
  const now: Aftermath = aftermath(receipt, reviews.value);
  if (now.review === "another") return { unknown: "another" };
  if (now.review === "gone") {
    // A review may also be missing because this is another pull request, or another repository of the same name.
    const brought = await forge.pullRequestsOf(witness.mergedCommit);
    if (!brought.known) return { unknown: brought };
    if (!brought.value.some((one) => one.number === number)) return { unknown: "not-its-pull-request" };
    return { notes: [{ ...about, event: "edited" }], isUncompared: false };
  }
  const notes: Noted[] = [];
  if (now.isDismissed) {
    const timeline = await ask("timeline", number);
    if (!timeline.known) return { unknown: timeline };
    const event = dismissal(receipt, timeline.value);
    // Some forges list the approval of a deleted account as none: only what somebody did is an event.
    if (event !== undefined || !now.isOrphan) notes.push({ ...about, event: "dismissed", ...event });
  }
  if (now.edited !== undefined)
    notes.push({ ...about, event: "edited", witness: { ...witness, statementDigest: now.edited } });
  return { notes, isUncompared: now.isUncompared };
}

function unknownText(
  unknown: Extract<Finding, { unknown: unknown }>["unknown"],
  number: number,
  locale: Locale,
): string {
  const words =
    typeof unknown === "string" ? recheckWords[unknown](number)[locale] : reasonOf(unknown, locale);
  return `${recheckWords.unknown[locale]}${interfaceWords(locale).colon}${words}`;
}
