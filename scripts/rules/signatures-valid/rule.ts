import type { Localized } from "../../core/localized.ts";
import { documentName, receiptSubject } from "../../core/procedure/approvals.ts";
import { personName } from "../../core/procedure/names.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { dateIn } from "../../core/time/timestamp.ts";

interface Facts {
  readonly [name: string]: string | Localized;
  readonly document: Localized;
  readonly approver: string;
  readonly day: string;
}

const renew = {
  "zh-TW": () =>
    "請由 git 歷史取回簽章當時的核准紀錄；若無法取回，請將版次加一，由主管以 backproof approve 重新簽章。",
  en: () =>
    "Restore the receipt as it was signed from the history; if that cannot be had, raise the revision and have it signed anew with backproof approve.",
};

export default defineRule({
  id: "signatures-valid",
  subject: "receipt",
  severity: "error",
  title: {
    "zh-TW": "核准簽章應為核准人當日有效的金鑰所簽",
    en: "A signed approval was signed by its approver with a key valid that day",
  },
  messages: {
    unsigned: message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的核准紀錄載為本人簽章（L2），但沒有簽章。`,
      en: (a) => `${a.document.en} has a receipt that claims to be signed (L2) and bears no signature.`,
      mend: {
        "zh-TW": () => "請由 git 歷史取回簽章；本來就沒有簽章者，level 應填 L0。",
        en: () => "Restore the signature from the history; if it never had one, its level is L0.",
      },
    }),
    "text-altered": message<Facts>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}的核准簽章與核准紀錄不符：紀錄在簽章之後遭更動，或簽章不是為它而簽。`,
      en: (a) =>
        `${a.document.en} has a receipt that its signature does not fit: it was changed after signing, or signed for something else.`,
      mend: renew,
    }),
    "other-key": message<Facts>({
      "zh-TW": (a) => `${a.document["zh-TW"]}的核准簽章不是以${a.approver}於 ${a.day} 有效的金鑰所簽。`,
      en: (a) => `${a.document.en} is signed with a key that ${a.approver} could not use on ${a.day}.`,
      mend: {
        "zh-TW": () =>
          "金鑰漏登者，請於 policy/people.yaml 補登公鑰與期間；確非本人所簽者，請由有權主管重新核准，並查明原因。",
        en: () =>
          "Enter the key with its days in policy/people.yaml if it was left out; if someone else signed, have it approved anew and find out how that came about.",
      },
    }),
  },
  appliesTo: ({ value }) => value.signature !== undefined || value.level === "L2",

  check(receipt, repository, report) {
    const { signature, subject, approver, approvedAt } = receipt.value;
    const { id, revision } = receiptSubject(receipt);
    const facts: Facts = {
      document: documentName(repository, subject.kind, id, revision),
      approver: personName(repository, approver),
      day: dateIn(approvedAt, repository.zone),
    };
    if (signature === undefined) {
      report("unsigned", at(receipt, "/level"), facts);
      return;
    }
    const checked = repository.signatures.get(receipt.file) ?? { state: "unchecked", because: "ssh-keygen" };
    const place = at(receipt, "/signature");
    if (checked.state === "unchecked") report.unknown(checked.because);
    else if (checked.state === "bad") report("text-altered", place, facts);
    else if (checked.state === "other-key") {
      const person = repository.find("person", approver);
      const related = person === undefined ? [] : [at(person, "/keys", "key")];
      report("other-key", place, facts, { related });
    }
  },
});
