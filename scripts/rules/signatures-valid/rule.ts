import { documentName, receiptSubject } from "../../core/procedure/approvals.ts";
import { sharedKeys } from "../../core/procedure/collectors.ts";
import { personName } from "../../core/procedure/names.ts";
import { at, type Entity, type Repository } from "../../core/repository.ts";
import { defineRule, type Report } from "../../core/rule.ts";
import { type SignatureCheck, witnessPlace } from "../../core/signature.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { approverMessages, collectorMessages, type Facts } from "./messages.ts";

const messages = { ...approverMessages, ...collectorMessages };
type Receipt = Entity<"receipt">;

export default defineRule({
  id: "signatures-valid",
  subject: ["receipt", "collector"],
  severity: "error",
  title: {
    "zh-TW": "核准人與收集程式的簽章，應為其當日有效的專屬金鑰所簽",
    en: "A signature of an approver or collector was made with a key of its own, valid that day",
  },
  messages,
  appliesTo: (subject) =>
    subject.kind === "collector" ||
    subject.value.signature !== undefined ||
    subject.value.witnessSignature !== undefined ||
    ["L1", "L2"].includes(subject.value.level),

  check(subject, repository, report) {
    if (subject.kind === "collector") {
      for (const { index, person } of sharedKeys(repository, subject.value)) {
        const args = { collector: subject.id, person: person.value.name };
        report("key-shared", at(subject, `/keys/${index}/key`), args, {
          related: [at(person, "/keys", "key")],
        });
      }
      return;
    }
    checkApprover(subject, repository, report);
    checkCollector(subject, repository, report);
  },
});

function checkApprover(receipt: Receipt, repository: Repository, report: Report<typeof messages>): void {
  const { signature, level, approver, approvedAt } = receipt.value;
  const facts = factsOf(receipt, repository, personName(repository, approver), approvedAt);
  if (signature === undefined) {
    if (level === "L2") report("unsigned", at(receipt, "/level"), facts);
    return;
  }
  const checked = outcome(repository, receipt.file);
  const place = at(receipt, "/signature");
  if (checked.state === "unchecked") report.unknown(checked.because);
  else if (checked.state === "bad") report("text-altered", place, facts);
  else if (checked.state === "other-key") {
    const person = repository.find("person", approver);
    const related = person === undefined ? [] : [at(person, "/keys", "key")];
    report("other-key", place, facts, { related });
  }
}

function checkCollector(receipt: Receipt, repository: Repository, report: Report<typeof messages>): void {
  const { witness, witnessSignature, level, approvedAt } = receipt.value;
  if (witnessSignature === undefined) {
    const facts = factsOf(receipt, repository, "", approvedAt);
    if (level === "L1") report("unwitnessed", at(receipt, "/level"), facts);
    return;
  }
  const { collector: id, signedAt } = witnessSignature;
  const facts = factsOf(receipt, repository, id, signedAt);
  if (witness === undefined) {
    report("nothing-seen", at(receipt, "/witnessSignature", "key"), facts);
    return;
  }
  const checked = outcome(repository, witnessPlace(receipt.file));
  const place = at(receipt, "/witnessSignature/signature");
  if (checked.state === "unchecked") report.unknown(checked.because);
  else if (checked.state === "bad") report("witness-altered", place, facts);
  else if (checked.state === "other-key") {
    const collector = repository.find("collector", id);
    const related = collector === undefined ? [] : [at(collector, "/keys", "key")];
    report("witness-other-key", place, facts, { related });
  }
}

function outcome({ signatures }: Repository, place: string): SignatureCheck {
  return signatures.get(place) ?? { state: "unchecked", because: "ssh-keygen" };
}

function factsOf(receipt: Receipt, repository: Repository, signer: string, signedAt: string): Facts {
  const { id, revision } = receiptSubject(receipt);
  const document = documentName(repository, receipt.value.subject.kind, id, revision);
  return { document, signer, day: dateIn(signedAt, repository.zone) };
}
