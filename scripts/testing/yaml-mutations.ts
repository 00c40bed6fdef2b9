import fc from "fast-check";

const plan = `# 備份計畫
id: student-affairs
revision: 3
system:
  name: 學生事務資訊系統 # 核心
  core: true
  contact: null
targets:
  - id: database
    window: "02:00"
    media: [disk-a, 'tape b']
    limits: {rto: PT4H, count: 12}
  - id: files
    steps:
    - 停止應用程式
    - "還原 \\"資料庫\\"\\u4e00"
`;

const record = `---
id: restore-2026-11
performedAt: 2026-11-22T02:00:00+08:00
summary: |
  先停止應用程式，
    再還原資料庫。

  完成。
notes: >-
  確認備份檔
  完整後回復

outcome: 'it''s done'
steps:
- - 1
  - [a, {b: c, "d":e f}]
- url: https://backup.example.edu.tw/x?y=z#top
`;

const policy = `months: 24
years: 3
offsets: [-1, 0, 10, []]
empty: {}
text: "a: b # c"
keep: |+
  one

strip: |-
    two
last: a-b:c
`;

const lineEnds = `a: 1\r\nb:\r\n  - x # y\r\n  - "z"\r\nc: |\r\n  one\r\n\r\n  two\r\n`;

const characters = Array.from(" :-?#|>'\"[]{},&*!%@`\\~=<.+_0189exXn\t\n\r");
const layout =
  "  |    |: |- |? | #|: - |\n|\n\n|\n |\n  |\n    |\n- |\r\n|\n  - |,\n|\n#|\n# c\n|\n\n#\n | # c\n".split(
    "|",
  );
const blocks = ["|-\n", "|+\n", ">\n", ">-\n", "|2\n", "|\n\n", ">+\n  "];
const forms = [
  "&a ",
  "*a",
  "!!str ",
  "<<: ",
  "{a: b}",
  "[a, b]",
  "[a: b]",
  "{a}",
  '""',
  "''",
  "{}",
  "[]",
  "[a,]",
];
const markers = ["---\n", "...\n", "\n---\n", "\n...", "%YAML 1.1\n"];
const words = ["a", "bc", "d: e", "文字", "null", "true", "yes", "1.5", "1e3", "0x1f", "12:30", "-0", ".5"];
const escapes = ["\\n", "\\x41", "\\u3000", "\\U00110000", "\\\n", "\\\t", "\\ "];
const wide = Array.from("\u3000\uff11\u00a0\u200b\ufeff\u2028\u0085\u0301");
const tokens = [...characters, ...layout, ...blocks, ...forms, ...markers, ...words, ...escapes, ...wide];

type Edit = (text: string) => string;

const place = fc.nat({ max: 9999 });
const token = fc.constantFrom(...tokens);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, token).map(
    ([at, added]): Edit =>
      (text) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + added + text.slice(cut);
      },
  ),
  fc.tuple(place, token).map(
    ([at, added]): Edit =>
      (text) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + added + text.slice(cut + 1);
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 4 })).map(
    ([at, count]): Edit =>
      (text) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + text.slice(cut + count);
      },
  ),
  fc.tuple(place, place, fc.integer({ min: 1, max: 12 })).map(
    ([from, to, count]): Edit =>
      (text) => {
        const start = from % (text.length + 1);
        const cut = to % (text.length + 1);
        return text.slice(0, cut) + text.slice(start, start + count) + text.slice(cut);
      },
  ),
  fc.tuple(place, fc.integer({ min: -2, max: 2 })).map(
    ([at, shift]): Edit =>
      (text) => {
        const lines = text.split("\n");
        const chosen = at % lines.length;
        const moved = (line: string) => (shift < 0 ? line.slice(-shift) : " ".repeat(shift) + line);
        return lines.map((line, index) => (index === chosen ? moved(line) : line)).join("\n");
      },
  ),
);

/** A realistic document after up to six slips with characters that YAML gives a meaning. */
const mutated: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(plan, record, policy, lineEnds), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce<string>((changed, change) => change(changed), text));

/** A few tokens in any order, where a value, an item or a key could stand. */
const assembled: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "",
      "a: ",
      "a:\n  ",
      "a:\n- ",
      "a: [",
      "a: {",
      "a: |\n  ",
      "a: >\n  ",
      'a: "',
      "a: '",
      "a: x\n",
      "---\n",
    ),
    fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 9 }),
    fc.constantFrom("", "\n", "]\n", "}", '"\n', "'", "\nb: 1\n", ": 1\n"),
  )
  .map(([before, middle, after]) => before + middle.join("") + after);

/** Texts at the edge of what is YAML. */
export const doubtfulYaml: fc.Arbitrary<string> = fc.oneof(mutated, assembled);
