import type { Localized } from "../../core/localized.ts";
import { documentName, receiptOf, receiptSubject } from "../../core/procedure/approvals.ts";
import { notesAgainst } from "../../core/procedure/notes.ts";
import { at, type Entity, type Repository } from "../../core/repository.ts";
import { defineRule, type Message, message } from "../../core/rule.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { dateIn } from "../../core/time/timestamp.ts";

interface Facts {
  readonly [name: string]: string | Localized;
  readonly document: Localized;
  readonly approved: string;
  readonly noted: string;
}

const confirm: Message<Facts>["mend"] = {
  "zh-TW": () =>
    "請向核准人確認；應將版次（revision）加一，重新送主管審查或以 backproof approve 簽署。核准紀錄與核准註記均不得更動。",
  en: () =>
    "Ask the approver, raise the revision by one and have it approved anew, by a review or signed with backproof approve. Neither receipt nor note is edited.",
};

export default defineRule({
  id: "approval-stands",
  subject: "receipt",
  severity: "warning",
  title: {
    "zh-TW": "核准所憑的審查，事後未遭撤銷或修改",
    en: "The review behind an approval was neither dismissed nor changed afterwards",
  },
  messages: {
    dismissed: message<Facts & { how: Localized }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}於 ${a.approved} 核准，其後審查${a.how["zh-TW"]}撤銷。`,
      en: (a) => `${a.document.en} was approved on ${a.approved} and later dismissed${a.how.en}.`,
      mend: confirm,
    }),
    edited: message<Facts>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}於 ${a.approved} 核准，其後審查意見遭修改（${a.noted} 查得），已不是核准當時所寫。`,
      en: (a) =>
        `${a.document.en} was approved on ${a.approved} by a review whose text was edited later (found on ${a.noted}).`,
      mend: confirm,
    }),
    deleted: message<Facts>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}於 ${a.approved} 核准，但所憑的審查已自平台消失（${a.noted} 查得）。`,
      en: (a) =>
        `${a.document.en} was approved on ${a.approved} by a review that is no longer on the forge (found on ${a.noted}).`,
      mend: confirm,
    }),
  },
  appliesTo: (receipt, repository) => notesAgainst(repository, receipt).length > 0,

  check(receipt, repository, report) {
    if (isSettled(receipt, repository)) return;
    const { zone } = repository;
    const { id, revision } = receiptSubject(receipt);
    const document = documentName(repository, receipt.value.subject.kind, id, revision);
    const approved = dateIn(receipt.value.approvedAt, zone);
    const related = [at(receipt, "/approvedAt")];
    for (const note of notesAgainst(repository, receipt)) {
      const { event, at: happened, by, notedAt, witness } = note.value;
      const facts = { document, approved, noted: dateIn(notedAt, zone) };
      const place = at(note, "/event");
      if (event === "edited") {
        const isGone = witness?.statementDigest === undefined;
        report(isGone ? "deleted" : "edited", place, facts, { related });
        continue;
      }
      const day = happened === undefined ? undefined : dateIn(happened, zone);
      report("dismissed", place, { ...facts, how: byAndOn(by?.forgeId, day) }, { related });
    }
  },
});

/** A later approval stands in its place, or a signature, which proves the act whatever became of a review. */
function isSettled(receipt: Entity<"receipt">, repository: Repository): boolean {
  const { level, subject } = receipt.value;
  const { id, revision } = receiptSubject(receipt);
  const current = repository.find(subject.kind, id)?.value.revision;
  if (level === "L2" || current === undefined) return true;
  for (let later = revision + 1; later <= current; later++)
    if (receiptOf(repository, id, later) !== undefined) return true;
  return false;
}

/** Who dismissed a review and when, to stand before "dismissed" in Chinese and after it in English. */
function byAndOn(account: number | undefined, day: PlainDate | undefined): Localized {
  const [who, when] = [account !== undefined, day !== undefined];
  return {
    "zh-TW": who || when ? `${who ? `由帳號 ${account} ` : ""}${when ? `於 ${day} ` : ""}` : "遭",
    en: `${who ? ` by account ${account}` : ""}${when ? ` on ${day}` : ""}`,
  };
}
