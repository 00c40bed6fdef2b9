import { expect, test } from "vitest";
import { readYaml } from "./read-yaml.ts";

test.each([
  ["a quotation left open", 'a: "x\nb: 1\n', "quote"],
  ["a quotation left open among others on its line", 'a: {b: "x", c: "y, d: 1}\ne: 1\n', "quote"],
  ["a quotation left open in a list", 'a: [x, "y]\nb: 1\n', "quote"],
  ["a bracket left open, with whole quotations beside", 'a: {b: "x"\nc: 1\n', "flow"],
  ["a quotation mark in a comment", 'a: {b: x # "y\nc: 1\n', "flow"],
  ["quotation marks within text, above the slip", 'a: x "y"z\n b: 1\n', "key"],
  ["text after a quotation", 'a: "x"y\n', "after-quote"],
  ["an apostrophe in single quotes", "a: 'it's'\n", "after-quote"],
])("%s", (_, text, cause) => {
  expect(readYaml(text).faults.map(({ message, args }) => [message, args["cause"]])).toEqual([
    ["syntax", cause],
  ]);
});
