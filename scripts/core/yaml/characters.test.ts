import { expect, test } from "vitest";
import { ordinaryForm, refusedCharacter } from "./characters.ts";
import { readYaml } from "./read-yaml.ts";

const codePoints = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(
  (codePoint) => codePoint < 0xd800 || codePoint > 0xdfff,
);

function names(found: readonly number[]): readonly string[] {
  return found.map((codePoint) => codePoint.toString(16));
}

test("every character that Unicode lets a program leave out is refused", () => {
  const ignorable = /\p{Default_Ignorable_Code_Point}/u;
  const allowed = codePoints.filter(
    (codePoint) =>
      ignorable.test(String.fromCodePoint(codePoint)) && refusedCharacter(codePoint) === undefined,
  );
  expect(names(allowed)).toEqual([]);
});

test("every space but the ordinary, the ideographic and the tab is refused, and so are control characters", () => {
  const kept = codePoints.filter(
    (codePoint) =>
      /[\p{Z}\p{Cc}\s]/u.test(String.fromCodePoint(codePoint)) && refusedCharacter(codePoint) === undefined,
  );
  expect(names(kept)).toEqual(["9", "a", "20", "3000"]);
});

test("what is refused is not text: no letter, digit or sign but the fillers and the blank pattern", () => {
  const text = codePoints.filter(
    (codePoint) =>
      /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(codePoint)) &&
      refusedCharacter(codePoint) !== undefined,
  );
  expect(names(text)).toEqual(["115f", "1160", "2800", "3164", "ffa0", "fffc", "fffd"]);
});

test("a look-alike ideograph has an ordinary form, and no other character has one", () => {
  expect(ordinaryForm(0xf9dc)).toBe("隆");
  expect(ordinaryForm(0x2f00)).toBe("一");
  expect(ordinaryForm(0xfa0e)).toBeUndefined();
  expect(
    codePoints
      .filter((codePoint) => ordinaryForm(codePoint) !== undefined)
      .every((codePoint) => codePoint > 0x2e7f),
  ).toBe(true);
});

function isSound(codePoint: number): boolean {
  const text = `文${String.fromCodePoint(codePoint)}文`;
  const known = refusedCharacter(codePoint) ?? ordinaryForm(codePoint);
  return known === undefined && text.normalize("NFC") === text;
}

function accepts(characters: readonly number[]): boolean {
  const text = characters.map((codePoint) => `文${String.fromCodePoint(codePoint)}`).join("");
  return readYaml(`a: '${text.replaceAll("'", "''")}文'\n`).value !== undefined;
}

test("a value may hold every other character", () => {
  const lineEnds = [0x0a, 0x0d];
  const sound = codePoints.filter((codePoint) => !lineEnds.includes(codePoint) && isSound(codePoint));
  for (let from = 0; from < sound.length; from += 1000) {
    expect(accepts(sound.slice(from, from + 1000)), names(sound.slice(from, from + 1)).join()).toBe(true);
  }
});

test("a value may hold none that is refused, a look-alike, or not in Unicode form NFC", () => {
  const amongPrivate = (codePoint: number) => codePoint > 0xf0000 && codePoint % 4096 > 1;
  const unsound = codePoints.filter((codePoint) => !amongPrivate(codePoint) && !isSound(codePoint));
  expect(unsound.length).toBeGreaterThan(10_000);
  expect(names(unsound.filter((codePoint) => accepts([codePoint])))).toEqual([]);
});
