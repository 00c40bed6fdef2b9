import { expect, test } from "vitest";
import { decodeUtf8 } from "./decode.ts";
import { recordSize, registerSize } from "./limits.ts";

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

const big5 = [0xb3, 0xc6, 0xa5, 0xf7];

test.each<readonly [string, Uint8Array]>([
  ["ASCII", bytes("a: 1\r\n")],
  ["Chinese and emoji", bytes("a: 備份 \u{1f600}\n")],
  ["nothing", bytes()],
  ["a lone NUL, which the reader names with its place", bytes("a: x\0y\n")],
  ["a byte order mark further on, likewise", bytes("a: \ufeffx\n")],
  ["a file of the largest size", bytes("#".repeat(recordSize.bytes))],
])("text: %s", (_name, file) => {
  expect(decodeUtf8(file)).toEqual({ text: Buffer.from(file).toString("utf8") });
});

test.each<readonly [string, Uint8Array, object]>([
  ["one byte too many", bytes("#".repeat(recordSize.bytes + 1)), { message: "file-too-large", start: 0 }],
  [
    "too large comes before any other look at it",
    new Uint8Array(50_000_000).fill(0xff),
    { message: "file-too-large" },
  ],
  ["UTF-8 with a mark", bytes("\ufeffa: 1\n"), { message: "byte-order-mark", start: 0, end: 1 }],
  ["UTF-16 little-endian", bytes([0xff, 0xfe, 0x61, 0x00]), { message: "utf-16" }],
  ["UTF-16 big-endian", bytes([0xfe, 0xff, 0x00, 0x61]), { message: "utf-16" }],
  ["UTF-16 without a mark", Buffer.from("id: 備份一丁\nname: x\n", "utf16le"), { message: "utf-16" }],
  ["Big5", bytes("a: 1\nb: ", big5, "\n"), { message: "big5", args: { line: 2 }, start: 8, end: 9 }],
  ["Latin-1", bytes("a: caf", [0xe9], "\n"), { message: "not-utf-8", args: { line: 1 }, start: 6 }],
  ["an overlong NUL", bytes("a: ", [0xc0, 0x80]), { message: "not-utf-8", start: 3 }],
  ["an overlong form of three bytes", bytes("a: ", [0xe0, 0x80, 0xaf]), { message: "not-utf-8", start: 3 }],
  ["a surrogate", bytes("備: ", [0xed, 0xa0, 0x80]), { message: "not-utf-8", start: 3 }],
  ["beyond Unicode", bytes("a: ", [0xf4, 0x90, 0x80, 0x80]), { message: "not-utf-8", start: 3 }],
  [
    "four bytes for too little",
    bytes("\u{1f600}", [0xf0, 0x80, 0x80, 0xaf]),
    { message: "not-utf-8", start: 2 },
  ],
  ["a sequence cut off", bytes("a: ", [0xe5, 0x82]), { message: "not-utf-8", start: 3 }],
  ["Big5 cut off", bytes("a: ", big5, [0xb3]), { message: "not-utf-8", start: 3 }],
])("refused: %s", (_name, file, fault) => {
  expect(decodeUtf8(file)).toMatchObject({ fault });
});

test("a register may be larger than a record, but not without end", () => {
  const bytes = new Uint8Array(recordSize.bytes + 1).fill(0x61);
  expect(decodeUtf8(bytes, registerSize)).toHaveProperty("text");
  expect(decodeUtf8(new Uint8Array(registerSize.bytes + 1).fill(0x61), registerSize)).toHaveProperty("fault");
});
