import type { SignatureSeen } from "../../core/history/evidence.ts";
import type { Signer } from "../../core/history/signers.ts";
import {
  asItCame,
  commitsToCheck,
  type Signable,
  type SigningFault,
  signingFault,
  tagsToCheck,
} from "../../core/history/signing.ts";
import type { Localized } from "../../core/localized.ts";
import { at } from "../../core/repository.ts";
import { defineHistoryRule, type Report } from "../../core/rule.ts";
import { signingMessages } from "./messages.ts";

export default defineHistoryRule({
  id: "commits-signed",
  severity: "error",
  title: {
    "zh-TW": "提交與標籤確為署名者所為；政策要求時，由登錄在案的人員簽章",
    en: "Commits and tags are by those they name, and signed by a person on file where policy asks for it",
  },
  messages: signingMessages,
  line: ({ history, repository }, report) => {
    const { signed, gaps } = history.evidence;
    if (signed === undefined || gaps.length > 0) return;
    for (const one of [...commitsToCheck(history, repository), ...tagsToCheck(history, repository)]) {
      const seen = signed.signatures.get(one.id);
      if (seen === undefined) continue;
      if (seen.state === "unchecked") report.unknown(seen.because);
      else {
        const fault = signingFault(asItCame(one, signed.signatures, repository), seen, repository);
        if (fault !== undefined) say(fault, report);
      }
    }
  },
});

const kept = { file: "policy/procedure.yaml", pointer: "/keptAt", on: "key" } as const;

function say({ kind, of, seen, signer, person }: SigningFault, report: Report<typeof signingMessages>): void {
  const what = nameOf(of);
  if (kind === "misnamed") {
    if (person === undefined) return;
    const args = { what, person: person.value.name, how: howSigned(seen, signer) };
    // Where nobody is asked to sign, an unsigned commit is as likely a slip as a fraud.
    report(kind, at(person, "/emails", "key"), args, { advised: !of.isAsked });
  } else if (kind === "out-of-time") report(kind, kept, { what, signer: signerName(signer), day: of.day });
  else if (kind === "not-a-merge") report(kind, kept, { what, signer: signerName(signer) });
  else report(kind, kept, { what });
}

function nameOf({ id, tag, day, hands }: Signable): Localized {
  const people = [...new Set(hands.map(({ name }) => name))].join(" / ");
  const name = tag ?? id.slice(0, "123456789012".length);
  return {
    "zh-TW": `${tag === undefined ? "提交" : "標籤"} ${name}（${day}，署名 ${people}）`,
    en: `${tag === undefined ? "commit" : "tag"} ${name} (${day}, in the name of ${people})`,
  };
}

function signerName(signer: Signer | undefined): string {
  if (signer?.is === "person") return signer.person.value.name;
  return signer?.is === "collector" ? signer.id : "";
}

function howSigned(seen: SignatureSeen, signer: Signer | undefined): Localized {
  if (seen.state === "unsigned") return { "zh-TW": "沒有簽章", en: "is not signed" };
  if (seen.state === "other-format")
    return { "zh-TW": "簽章不是 SSH 簽章，無從對照", en: "its signature is no SSH signature" };
  if (seen.state !== "good") return { "zh-TW": "簽章與內容不符", en: "its signature does not fit" };
  const name = signerName(signer);
  if (name === "")
    return { "zh-TW": "由無人登錄的金鑰簽章", en: "is signed with a key that nobody has on file" };
  const isValid = signer?.is !== "nobody" && signer?.isValid === true;
  return isValid
    ? { "zh-TW": `由 ${name} 簽章`, en: `is signed by ${name}` }
    : {
        "zh-TW": `簽章的金鑰（${name}）當日不在使用期間內`,
        en: `is signed with a key (of ${name}) that was not in use that day`,
      };
}
