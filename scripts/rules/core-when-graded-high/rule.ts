import { highestGrade } from "../../core/procedure/grades.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

export default defineRule({
  id: "core-when-graded-high",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "防護需求等級為高的資通系統應列為核心資通系統",
    en: "Systems graded high are core systems",
  },
  messages: {
    "not-core": message<{ system: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的防護需求等級為高，卻未列為核心資通系統；依資通安全管理法施行細則第 10 條，等級為高者即屬核心。`,
      en: (a) =>
        `"${a.system}" is graded high but not listed as core; under article 10 of the Enforcement Rules of the Cyber Security Management Act a system graded high is core.`,
      mend: {
        "zh-TW": () =>
          "請將 core 改為 true，並在 coreSince 填寫列為核心之日；若分級有誤，請先更正四個構面的等級。",
        en: () =>
          "Set core to true and give the day it became core in coreSince; if the grading is wrong, correct its four aspects first.",
      },
    }),
  },
  // A grade that differs from its four aspects is for `grade-is-highest` to settle first.
  appliesTo: ({ value }) =>
    isInService(value) && value.protection.grade === "high" && highestGrade(value).grade === "high",

  check(system, _repository, report) {
    if (!system.value.core) report("not-core", at(system, "/core"), { system: system.value.name });
  },
});
