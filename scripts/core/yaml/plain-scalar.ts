import type { YamlFaultCode } from "./fault.ts";

export type PlainRefusalCode = Extract<
  YamlFaultCode,
  | "boolean-case"
  | "boolean-word"
  | "null-form"
  | "float"
  | "leading-zero"
  | "number-base"
  | "number-underscore"
  | "plus-sign"
  | "integer-too-large"
  | "sexagesimal"
>;

/** Why an unquoted value is refused: it means one thing to this reader and another to the next. */
export interface PlainRefusal {
  readonly refused: PlainRefusalCode;
}

const refusals = {
  booleanCase: { refused: "boolean-case" },
  booleanWord: { refused: "boolean-word" },
  nullForm: { refused: "null-form" },
  float: { refused: "float" },
  leadingZero: { refused: "leading-zero" },
  base: { refused: "number-base" },
  underscore: { refused: "number-underscore" },
  plus: { refused: "plus-sign" },
  tooLarge: { refused: "integer-too-large" },
  sexagesimal: { refused: "sexagesimal" },
} as const satisfies Record<string, PlainRefusal>;

/** Any spelling that YAML 1.1 or 1.2 takes for a number, and sexagesimal figures of any size. */
const numberLike =
  /^[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?|\.(?:inf|nan))$/i;

function refuseNumber(source: string): PlainRefusal | undefined {
  if (!numberLike.test(source)) return undefined;
  if (source.includes(":")) return refusals.sexagesimal;
  if (/^[-+]?0[xob]/i.test(source)) return refusals.base;
  if (source.includes("_")) return refusals.underscore;
  if (/[.e]/i.test(source)) return refusals.float;
  return source.startsWith("+") ? refusals.plus : undefined;
}

const HYPHEN = 0x2d;

function readNumber(source: string): string | number | PlainRefusal {
  const first = source.startsWith("-") ? 1 : 0;
  for (let at = first; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    // Most of what starts with a digit is a date or a moment, which no spelling of a number resembles.
    if (at === 4 && code === HYPHEN && source.charCodeAt(7) === HYPHEN) return source;
    if (code < 0x30 || code > 0x39) return refuseNumber(source) ?? source;
  }
  if (source.length === first) return source;
  // "-0" is a second spelling of zero, which canonical JSON would lose.
  if (source[first] === "0" && source.length > 1) return refusals.leadingZero;
  const value = Number(source);
  return Number.isSafeInteger(value) ? value : refusals.tooLarge;
}

function readWord(source: string): string | boolean | null | PlainRefusal {
  if (source.length > 5) return source;
  switch (source) {
    case "true":
      return true;
    case "false":
      return false;
    case "null":
      return null;
  }
  switch (source.toLowerCase()) {
    case "true":
    case "false":
      return refusals.booleanCase;
    case "null":
    case "~":
      return refusals.nullForm;
    case "yes":
    case "no":
    case "on":
    case "off":
    case "y":
    case "n":
      return refusals.booleanWord;
    default:
      return source;
  }
}

/** The value of an unquoted scalar on one line: YAML 1.2's core schema without the spellings that readers take differently. */
export function readPlain(source: string): string | number | boolean | null | PlainRefusal {
  switch (source[0]) {
    case "0":
    case "1":
    case "2":
    case "3":
    case "4":
    case "5":
    case "6":
    case "7":
    case "8":
    case "9":
    case "-":
      return readNumber(source);
    case "+":
    case ".":
      return refuseNumber(source) ?? source;
    case "t":
    case "T":
    case "f":
    case "F":
    case "n":
    case "N":
    case "y":
    case "Y":
    case "o":
    case "O":
    case "~":
      return readWord(source);
    default:
      return source;
  }
}
