import type { Localized } from "../../core/localized.ts";
import {
  compareGrades,
  type GradedAspect,
  gradedAspects,
  gradeNames,
  highestGrade,
} from "../../core/procedure/grades.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

const aspects: Readonly<Record<GradedAspect, Localized>> = {
  confidentiality: { "zh-TW": "機密性", en: "confidentiality" },
  integrity: { "zh-TW": "完整性", en: "integrity" },
  availability: { "zh-TW": "可用性", en: "availability" },
  legal: { "zh-TW": "法律遵循性", en: "legal compliance" },
};

export default defineRule({
  id: "grade-is-highest",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "防護需求等級應為四個構面中最高者",
    en: "The grade of a system is the highest of its four aspects",
  },
  messages: {
    "too-low": message<{ system: string; grade: Localized; highest: Localized; aspect: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的防護需求等級填為「${a.grade["zh-TW"]}」，但${a.aspect["zh-TW"]}為「${a.highest["zh-TW"]}」；依附表九應取四個構面之最高者「${a.highest["zh-TW"]}」。`,
      en: (a) =>
        `"${a.system}" is graded ${a.grade.en}, but its ${a.aspect.en} is ${a.highest.en}; by Annex 9 the highest of the four aspects is the grade.`,
      mend: {
        "zh-TW": (a) =>
          `請將 grade 改為「${a.highest["zh-TW"]}」；若${a.aspect["zh-TW"]}評得過高，請重新評定該構面並更新 reviewedOn。`,
        en: (a) =>
          `Raise grade to ${a.highest.en}; if ${a.aspect.en} was graded too high, grade it anew and update reviewedOn.`,
      },
    }),
    "too-high": message<{ system: string; grade: Localized; highest: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的防護需求等級填為「${a.grade["zh-TW"]}」，但四個構面最高僅「${a.highest["zh-TW"]}」；依附表九應取四個構面之最高者。`,
      en: (a) =>
        `"${a.system}" is graded ${a.grade.en}, but none of its four aspects is above ${a.highest.en}; by Annex 9 the highest of them is the grade.`,
      mend: {
        "zh-TW": () => "請更正 grade；若某個構面漏評或評得過低，請更正該構面並更新 reviewedOn。",
        en: () =>
          "Correct grade; if an aspect was graded too low, correct that aspect and update reviewedOn.",
      },
    }),
  },
  appliesTo: ({ value }) => isInService(value),

  check(system, _repository, report) {
    const { name, protection } = system.value;
    const highest = highestGrade(system.value);
    const order = compareGrades(protection.grade, highest.grade);
    const place = at(system, "/protection/grade");
    const args = { system: name, grade: gradeNames[protection.grade], highest: gradeNames[highest.grade] };
    const related = gradedAspects
      .filter((aspect) => protection[aspect] === highest.grade)
      .map((aspect) => at(system, `/protection/${aspect}`));
    if (order < 0) report("too-low", place, { ...args, aspect: aspects[highest.aspect] }, { related });
    if (order > 0) report("too-high", place, args, { related });
  },
});
