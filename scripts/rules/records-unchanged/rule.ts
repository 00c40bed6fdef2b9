import { alterationsOf } from "../../core/history/alteration.ts";
import { commitArguments, shortId } from "../../core/history/history.ts";
import { recordWords } from "../../core/history/record-words.ts";
import type { Localized } from "../../core/localized.ts";
import { changedFields } from "../../core/procedure/changed-fields.ts";
import { defineHistoryRule, message } from "../../core/rule.ts";

type By = { record: Localized; commit: string; day: string; person: string; before: string };

const restore: { "zh-TW": (a: { before: string }) => string; en: (a: { before: string }) => string } = {
  "zh-TW": (a) => `請還原為原內容（git show ${a.before}），再以 amendments 增列更正。`,
  en: (a) => `Put back what it said (git show ${a.before}) and add the correction under amendments.`,
};

export default defineHistoryRule({
  id: "records-unchanged",
  severity: "error",
  title: {
    "zh-TW": "已結案的紀錄維持原狀，只增列更正",
    en: "Closed records stay as they are and only take amendments",
  },
  messages: {
    edited: message<By & { fields: Localized }>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}結案後遭修改（提交 ${a.commit}，${a.day}，署名 ${a.person}）：${a.fields["zh-TW"]}。`,
      en: (a) =>
        `${a.record.en} was edited after it was closed (commit ${a.commit} of ${a.day}, signed ${a.person}): ${a.fields.en}.`,
      mend: restore,
    }),
    "amendment-removed": message<By>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}原有的更正遭刪改（提交 ${a.commit}，${a.day}，署名 ${a.person}）；更正只增不改。`,
      en: (a) =>
        `An amendment of ${a.record.en} was removed or changed (commit ${a.commit} of ${a.day}, signed ${a.person}); amendments are only ever added to.`,
      mend: restore,
    }),
    "failure-erased": message<By & { run: string }>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}曾記載失敗的執行 ${a.run}，其後遭刪除或改寫（提交 ${a.commit}，${a.day}，署名 ${a.person}）。`,
      en: (a) =>
        `${a.record.en} told of the failed run ${a.run}, which was taken out or reworded (commit ${a.commit} of ${a.day}, signed ${a.person}).`,
      mend: {
        "zh-TW": (a) => `請還原該列（git show ${a.before}）；重做成功者另列一次執行。`,
        en: (a) => `Put the row back (git show ${a.before}); a run made again is a row of its own.`,
      },
    }),
    "approved-reworded": message<By & { revision: string; fields: Localized }>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}第 ${a.revision} 版核准後，未改版即遭修改（提交 ${a.commit}，${a.day}，署名 ${a.person}）：${a.fields["zh-TW"]}。`,
      en: (a) =>
        `Revision ${a.revision} of ${a.record.en} was reworded after its approval (commit ${a.commit} of ${a.day}, signed ${a.person}): ${a.fields.en}.`,
      mend: {
        "zh-TW": () => "請將修改列為新版（revision 加一）並送核准；期間的備份依原核准內容檢討。",
        en: () =>
          "Make the change a revision of its own and have it approved; judge what was done meanwhile by what was approved.",
      },
    }),
    "approval-changed": message<By>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}所載核准人或核准日原與核准紀錄相符，其後遭修改或刪除（提交 ${a.commit}，${a.day}，署名 ${a.person}）。`,
      en: (a) =>
        `${a.record.en} said who approved it and when as its receipt does, and was changed since (commit ${a.commit} of ${a.day}, signed ${a.person}).`,
      mend: {
        "zh-TW": (a) => `請將 approval 還原為原內容（git show ${a.before}）。`,
        en: (a) => `Put approval back as it was (git show ${a.before}).`,
      },
    }),
    "revision-taken-back": message<By & { revision: string }>({
      "zh-TW": (a) =>
        `${a.record["zh-TW"]}第 ${a.revision} 版經核准並已生效，其後退回較早的版次（提交 ${a.commit}，${a.day}，署名 ${a.person}）；版次只增不減。`,
      en: (a) =>
        `Revision ${a.revision} of ${a.record.en} was approved and in force, and an earlier one was put in its place (commit ${a.commit} of ${a.day}, signed ${a.person}); revisions only go up.`,
      mend: {
        "zh-TW": (a) => `請還原該版（git show ${a.before}）；要改回先前的內容，請另列新版並送核准。`,
        en: (a) =>
          `Put that revision back (git show ${a.before}); to return to earlier words, make them a new revision and have it approved.`,
      },
    }),
  },

  lineage: (lineage, { history, repository }, report) => {
    for (const { kind, before, after, what = "" } of alterationsOf(lineage, history, repository)) {
      const { kind: subject, id } = lineage;
      const { path, blob } = before.place;
      const by: By = {
        record: recordWords({ kind: subject, id }),
        ...commitArguments(history, after.step.commit),
        before: shortId(blob),
      };
      const file = after.place.path;
      const [then, now] = [history.documentAt(before.place), history.documentAt(after.place)];
      const changed =
        subject === "evidence" || then === undefined || now === undefined
          ? undefined
          : changedFields(subject, then, now);
      const fields = changed?.words ?? { "zh-TW": `檔案 ${path} 的內容`, en: `the bytes of ${path}` };
      const place = { file, pointer: changed?.first ?? "", on: "value" } as const;
      if (kind === "edited") report(kind, place, { ...by, fields });
      else if (kind === "amendment-removed") report(kind, { ...place, pointer: "/amendments" }, by);
      else if (kind === "failure-erased") report(kind, { ...place, pointer: "/runs" }, { ...by, run: what });
      else if (kind === "approval-changed") report(kind, { ...place, pointer: "/approval" }, by);
      else if (kind === "revision-taken-back")
        report(kind, { ...place, pointer: "/revision" }, { ...by, revision: what });
      else report(kind, place, { ...by, fields, revision: what });
    }
    return true;
  },
});
