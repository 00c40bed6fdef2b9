import { expect, test } from "vitest";
import { oscalInput } from "../../testing/oscal.ts";
import { oscalPages } from "./oscal.ts";
import { markup, plainText, token } from "./texts.ts";

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}
// The package brings no types.
const name: string = "markdown-it";
const { default: MarkdownIt } = (await import(name)) as {
  default: new () => { parse(text: string, environment: object): readonly Token[] };
};

const hostile = [
  "# 標題",
  "- 項目",
  "1. 項目",
  "= 底線",
  "a\n\n<script>alert(1)</script>",
  "[x](javascript:alert(1)) ![x](https://a.example/x.png) <https://a.example>",
  "`a` ``` ~~~ **粗** _斜_",
  "{{ insert: param, x }}",
  "&lt; &#60;",
  "\u202eabc\u2066\u0000\u001b[31m\u2028",
  "w".repeat(10_240),
  "\\",
];

test.each(hostile)("%j is a paragraph of text and nothing else", (text) => {
  const tokens = new MarkdownIt().parse(markup(text), {});
  expect(tokens.map(({ type }) => type)).toEqual(["paragraph_open", "inline", "paragraph_close"]);
  const kinds = new Set(tokens[1]?.children?.map(({ type }) => type));
  expect([...kinds].filter((type) => type !== "text" && type !== "text_special")).toEqual([]);
  expect(tokens[1]?.children?.map(({ content }) => content).join("")).toBe(plainText(text));
});

test.each([
  ["5.5.5", "clause-5.5.5"],
  ["5.5.5 甲", "clause-5.5.5-甲-a8455db9"],
  ["", "clause-"],
])("the id %j as a token is %s", (id, expected) => {
  expect(token("clause", id)).toBe(expected);
});

test("a hostile name changes no more than texts", () => {
  const shape = (name: string): unknown =>
    oscalPages(oscalInput({ "registry/systems.yaml": { "/systems/0/name": name } }, "2029-01-01")).map(
      ({ text }) =>
        JSON.parse(text, (key, value: unknown) =>
          typeof value === "string" && /^(?:title|description|statement|prose|uuid|value)$/.test(key)
            ? key
            : value,
        ),
    );
  expect(shape('"}],{{x}}<b>\\')).toEqual(shape("名稱"));
});
