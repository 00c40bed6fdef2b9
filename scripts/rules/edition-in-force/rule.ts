import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import { documentName } from "../../core/procedure/approvals.ts";
import { editionBreaks, formDays, isInForce } from "../../core/procedure/editions.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

const correctForm = {
  "zh-TW": () => "請更正表單欄的文件編號與版次；確以別的表單填寫者，請改用正確的表單重填。",
  en: () => "Correct code and edition of the form; if another form was used, fill in the right one.",
};

export default defineRule({
  id: "edition-in-force",
  subject: ["repository", "plan", "restoration"],
  severity: "error",
  title: {
    "zh-TW": "表單應採程序書當時有效的版次，版次應前後銜接",
    en: "Forms are of the edition in force on their day, and editions follow each other without a break",
  },
  messages: {
    "unknown-form": message<{ document: Localized; code: string; expected: Localized }>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}的表單編號為 ${a.code}，程序書所訂的表單為 ${a.expected["zh-TW"]}。`,
      en: (a) => `${a.document.en} is on form ${a.code}; the form of the procedure is ${a.expected.en}.`,
      mend: correctForm,
    }),
    "unknown-edition": message<{ document: Localized; edition: string; known: Localized }>({
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}的表單版次為 ${a.edition}，程序書沒有這一版（已登錄：${a.known["zh-TW"]}）。`,
      en: (a) =>
        `${a.document.en} is on edition ${a.edition}, which the procedure never had (on file: ${a.known.en}).`,
      mend: correctForm,
    }),
    "not-yet-issued": message<{ document: Localized; edition: string; day: string; issued: string }>({
      "zh-TW": (a) => `${a.document["zh-TW"]}填於 ${a.day}，所用的 ${a.edition} 版到 ${a.issued} 才發行。`,
      en: (a) =>
        `${a.document.en} was filled in on ${a.day} on edition ${a.edition}, issued only on ${a.issued}.`,
      mend: correctForm,
    }),
    superseded: message<{ document: Localized; edition: string; day: string; ended: string }>({
      severity: "warning",
      "zh-TW": (a) =>
        `${a.document["zh-TW"]}填於 ${a.day}，所用的 ${a.edition} 版已於 ${a.ended} 由新版取代。`,
      en: (a) =>
        `${a.document.en} was filled in on ${a.day} on edition ${a.edition}, superseded on ${a.ended}.`,
      mend: {
        "zh-TW": () => "版次填錯者請更正；確以舊版填寫者，請於下次修訂或下一份紀錄改用現行版次。",
        en: () => "Correct the edition if it is a slip; otherwise use the present one from now on.",
      },
    }),
    "not-contiguous": message<{ edition: string; ended: Localized; next: string; issued: string }>({
      "zh-TW": (a) =>
        `程序書 ${a.next} 版於 ${a.issued} 發行，${a.edition} 版應於同日廢止，所填的廢止日期為：${a.ended["zh-TW"]}。`,
      en: (a) =>
        `Edition ${a.next} of the procedure was issued on ${a.issued}, when ${a.edition} should have ended; its end is given as: ${a.ended.en}.`,
      mend: {
        "zh-TW": () => "請更正 policy/procedure.yaml 的版次，舊版的 supersededOn 應等於新版的 issuedOn。",
        en: () => "Correct policy/procedure.yaml: one edition ends (supersededOn) when the next is issued.",
      },
    }),
    "reference-superseded": message<{ clause: string; title: string; successor: string }>({
      severity: "note",
      "zh-TW": (a) => `程序書 ${a.clause} 引用的「${a.title}」已由「${a.successor}」取代。`,
      en: (a) => `Clause ${a.clause} cites "${a.title}", which "${a.successor}" has superseded.`,
      mend: {
        "zh-TW": () => "請文件管理者於下次修訂時更新引用文件，並移除 supersededBy。",
        en: () => "Cite the present edition in the next revision of the procedure, then remove supersededBy.",
      },
    }),
    "none-in-force": message<{ today: string; known: Localized }>({
      "zh-TW": (a) => `今日（${a.today}）沒有有效的程序書版次（已登錄：${a.known["zh-TW"]}）。`,
      en: (a) => `No edition of the procedure is in force today, ${a.today} (on file: ${a.known.en}).`,
      mend: {
        "zh-TW": () => "請於 policy/procedure.yaml 登錄現行版次，或更正發行與廢止日期。",
        en: () => "Enter the present edition in policy/procedure.yaml, or correct days of issue and end.",
      },
    }),
  },

  check(subject, repository, report) {
    const { today, zone } = repository;
    const { procedure } = repository.policy;
    const breaks = editionBreaks(procedure);
    const known = listed(procedure.editions.map(({ edition }) => verbatim(edition)));
    const broken = breaks.length > 0 || !procedure.editions.some((one) => isInForce(one, today, today));
    if (subject.kind === "repository") {
      for (const [index, { clause, title, supersededBy: successor }] of (
        procedure.references ?? []
      ).entries()) {
        const place = at(subject, `/references/${index}/supersededBy`);
        if (successor !== undefined) report("reference-superseded", place, { clause, title, successor });
      }
      for (const { edition, next, pointer } of breaks) {
        const { edition: name, supersededOn } = edition;
        const ended = supersededOn === undefined ? { "zh-TW": "未填", en: "none" } : verbatim(supersededOn);
        const follower = { next: next.edition, issued: next.issuedOn };
        report("not-contiguous", at(subject, pointer), { edition: name, ended, ...follower });
      }
      if (broken && breaks.length === 0) report("none-in-force", at(subject, "/editions"), { today, known });
      return;
    }
    const { code, edition } = subject.value.form;
    const codes = procedure.forms.filter(({ kind }) => kind === subject.kind).map((form) => form.code);
    const document = documentName(repository, subject.kind, subject.id, subject.value.revision);
    const expected = listed(codes.map(verbatim));
    if (codes.length > 0 && !codes.includes(code))
      report("unknown-form", at(subject, "/form/code"), { document, code, expected });
    const used = procedure.editions.find((one) => one.edition === edition);
    const place = at(subject, "/form/edition");
    if (used === undefined) report("unknown-edition", place, { document, edition, known });
    // Which edition ruled on a day cannot be told while the editions themselves are out of line.
    if (used === undefined || broken) return;
    const { first, last } = formDays(subject, zone);
    if (isInForce(used, first, last)) return;
    const { issuedOn: issued, supersededOn: ended = "" } = used;
    if (last < issued) report("not-yet-issued", place, { document, edition, day: last, issued });
    else report("superseded", place, { document, edition, day: first, ended });
  },
});
