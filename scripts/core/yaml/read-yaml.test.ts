import { describe, expect, test } from "vitest";
import {
  type RefusedText,
  refusedCharacters,
  refusedFiles,
  refusedStructure,
  refusedValues,
} from "../../testing/refused-yaml.ts";
import { yamlFaultMessages } from "./fault-messages.ts";
import { positionAt } from "./position.ts";
import { readYaml, type YamlFault } from "./read-yaml.ts";

const refused: readonly RefusedText[] = [
  ...refusedCharacters,
  ...refusedFiles,
  ...refusedStructure,
  ...refusedValues,
];

function place(text: string, { start, end }: YamlFault): string {
  const from = positionAt(text, start);
  const to = positionAt(text, end);
  const last = from.line === to.line ? to.column : `${to.line}:${to.column}`;
  return `${from.line}:${from.column}-${last}`;
}

function name(text: string): string {
  return JSON.stringify(text.length > 50 ? `${text.slice(0, 50)}…` : text);
}

describe("what the profile refuses", () => {
  test.each(refused.map((row) => [row[0], name(row[1]), row] as const))("%s: %s", (_code, _name, row) => {
    const [code, text, where] = row;
    const { value, faults } = readYaml(text);
    expect(value).toBeUndefined();
    expect(faults.map((fault) => [fault.message, place(text, fault)])).toEqual([[code, where]]);
  });

  test("every code but those of undecoded bytes has a text", () => {
    const ofBytes = ["big5", "byte-order-mark", "not-utf-8", "utf-16"];
    const known = new Set<string>([...refused.map(([code]) => code), ...ofBytes]);
    expect(Object.keys(yamlFaultMessages).filter((code) => !known.has(code))).toEqual([]);
  });
});

describe("what it accepts", () => {
  test.each<readonly [string, unknown]>([
    ["a: 1\r\nb:\r\n  - x\r\n", { a: 1, b: ["x"] }],
    ["# 說明\na: x # 註解：[\n# 完\n", { a: "x" }],
    ["---\na: 1\n", { a: 1 }],
    ["# 說明\n\n---  \r\na: 1", { a: 1 }],
    ["a: 「備份計畫」，每日 ３ 次，３樓（含）\n", { a: "「備份計畫」，每日 ３ 次，３樓（含）" }],
    ["a: 王\u3000小明\n", { a: "王\u3000小明" }],
    ["a: 𨧀 \u{1f600}\n", { a: "𨧀 \u{1f600}" }],
    ["a: é Ω ら\n", { a: "é Ω ら" }],
    ["a: \ufa0e\n", { a: "\ufa0e" }],
    ["a: |\n  一\n\n   二\nb: >-\n  x\n  y\n", { a: "一\n\n 二\n", b: "x y" }],
    ["a: |+ # 註解\n  x\n\nb: |-\n  y\n", { a: "x\n\n", b: "y" }],
    ["a: {b: 1, c: [x, 'y', \"z\"], d: {}}\n", { a: { b: 1, c: ["x", "y", "z"], d: {} } }],
    ["{a: 1}", { a: 1 }],
    ['{\n  "a": {\n    "b": 1\n  },\n  "c": [\n    x # 註解\n  ]\n}\n', { a: { b: 1 }, c: ["x"] }],
    ["{}\n", {}],
    ["a:\n- - 1\n  - b: 2\n    c: 3\n", { a: [[1, { b: 2, c: 3 }]] }],
    ['a: "02:00"\nb: \'007\'\nc: "yes"\nd: "~"\n', { a: "02:00", b: "007", c: "yes", d: "~" }],
    ["a: true\nb: false\nc: null\nd: -12\ne: 0\n", { a: true, b: false, c: null, d: -12, e: 0 }],
    ["a: 9007199254740991\nb: -9007199254740991\n", { a: 9007199254740991, b: -9007199254740991 }],
    [
      "a: 2026-11-22\nb: 2026-11-22T02:00:00+08:00\nc: P24M\n",
      { a: "2026-11-22", b: "2026-11-22T02:00:00+08:00", c: "P24M" },
    ],
    [
      "a: 110/03/29\nb: 1.2.3\nc: 10.0.0.1\nd: 0x\ne: -\u0062\n",
      { a: "110/03/29", b: "1.2.3", c: "10.0.0.1", d: "0x", e: "-b" },
    ],
    [
      "a: northern\nb: once\nc: nulls\nd: .\ne: +886-2\n",
      { a: "northern", b: "once", c: "nulls", d: ".", e: "+886-2" },
    ],
    [
      "a: \"一\\t二\\n\\u4e00\\U0001f600\\\\U99999999\"\nb: 'it''s'\n",
      { a: "一\t二\n一\u{1f600}\\U99999999", b: "it's" },
    ],
    [
      "a: x#y\nb: http://example.org/?a=b\nc: a-b:c\n",
      { a: "x#y", b: "http://example.org/?a=b", c: "a-b:c" },
    ],
    ["a:\n  # 註解\n  b: 1\n  # ?\n  c: 2\n", { a: { b: 1, c: 2 } }],
    ["'a': 1\n\"b\" : 2\ntoString: 3\n", { a: 1, b: 2, toString: 3 }],
    [`a: ${"[".repeat(15)}${"]".repeat(15)}\n`, { a: JSON.parse("[".repeat(15) + "]".repeat(15)) }],
  ])("%j", (text, value) => {
    expect(readYaml(text)).toEqual({ value, faults: [] });
  });
});

describe("several faults of one file", () => {
  test("come in order of place, one for each", () => {
    const text = "a: yes\nb: 1.5\na: &x 012\nc:\n  \u200bd: e\n";
    expect(readYaml(text).faults.map((fault) => [fault.message, place(text, fault)])).toEqual([
      ["boolean-word", "1:4-7"],
      ["float", "2:4-7"],
      ["duplicate-key", "3:1-2"],
      ["anchor", "3:4-6"],
      ["leading-zero", "3:7-10"],
      ["zero-width-character", "5:3-4"],
    ]);
  });

  test("are at most twenty", () => {
    expect(readYaml("a: yes\n".repeat(300)).faults).toHaveLength(20);
    expect(readYaml("a: \u200b\u00a0\n".repeat(300)).faults).toHaveLength(20);
  });

  test("stop where the text is no longer YAML", () => {
    expect(readYaml("a: yes\nb: 'x\nc: no\n").faults.map(({ message }) => message)).toEqual(["syntax"]);
  });
});
