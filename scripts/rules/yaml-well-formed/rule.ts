import type { Arguments } from "../../core/assessment.ts";
import { defineFileRule, type Message } from "../../core/rule.ts";
import { yamlFaultMessages } from "../../core/yaml/fault-messages.ts";
import type { FaultArgs } from "../../core/yaml/wording.ts";

/** The reader's own words say how to mend what they complain of. */
const noMore = { "zh-TW": () => "", en: () => "" };

const messages = Object.fromEntries(
  Object.entries(yamlFaultMessages).map(([code, words]): [string, Message<Arguments>] => [
    code,
    {
      "zh-TW": (args) => words["zh-TW"](args as FaultArgs),
      en: (args) => words.en(args as FaultArgs),
      mend: noMore,
    },
  ]),
);

export default defineFileRule({
  id: "yaml-well-formed",
  severity: "error",
  title: {
    "zh-TW": "檔案為嚴謹且沒有歧義的 YAML",
    en: "Files are strict YAML that can be read in one way only",
  },
  messages,
});
