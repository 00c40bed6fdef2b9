import { describe, expect, test } from "vitest";
import {
  refusedCharacters,
  refusedFiles,
  refusedStructure,
  refusedValues,
} from "../../testing/refused-yaml.ts";
import { decodeUtf8 } from "./decode.ts";
import type { YamlFault } from "./fault.ts";
import { yamlFaultMessages } from "./fault-messages.ts";
import { readYaml } from "./read-yaml.ts";

const files = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xb3, 0xc6],
  [0xe9, 0x0a],
].map((bytes) => decodeUtf8(Uint8Array.from(bytes)));

const faults: readonly YamlFault[] = [
  ...[...refusedCharacters, ...refusedFiles, ...refusedStructure, ...refusedValues].flatMap(
    ([, text]) => readYaml(text).faults,
  ),
  ...files.flatMap((decoded) => ("fault" in decoded ? [decoded.fault] : [])),
];

/** Characters and words of the mainland, which readers in Taiwan take for a translation. */
const mainland = /[数据检测码错误档删换编请该应]|信息|質量|字符|數據|默認|文件名|軟件|字段|縮進/;

describe("messages", () => {
  test("are all tried here", () => {
    const tried = new Set<string>(faults.map(({ message }) => message));
    expect(Object.keys(yamlFaultMessages).filter((code) => !tried.has(code))).toEqual([]);
  });

  test.each(faults.map((fault) => [`${fault.message} ${JSON.stringify(fault.args)}`, fault] as const))(
    "%s",
    (_name, { message, args }) => {
      const zh = yamlFaultMessages[message]["zh-TW"](args);
      const en = yamlFaultMessages[message].en(args);
      expect(zh).toMatch(/^.{8,200}[。"]$/u);
      expect(zh).toMatch(/請/);
      expect(zh).not.toMatch(mainland);
      expect(en).toMatch(/^.{20,260}[."]$/u);
      for (const text of [zh, en]) expect(text).not.toMatch(/undefined|NaN|\[object|[!！\n]|\s\s/);
    },
  );
});
