import { codePointName, ordinaryForm, refusedCharacter } from "./characters.ts";
import { excerpt, fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";

/** Anything but ASCII, Chinese and its punctuation: a class kept small, because one test of it clears nearly every file. */
const unusual =
  /[^\n\x20-\x7e\u2010-\u2027\u3001-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]/;
const worthJudging =
  /\r(?!\n)|[^\t\n\r\x20-\x7e\u3001-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]/gu;

export interface CharacterScan {
  readonly faults: readonly YamlFault[];
  /** The text holds full-width letters or digits, which identifiers and dates may not. */
  readonly fullWidth: boolean;
  /** The text holds ideographic spaces, which may not stand at the edge of a value. */
  readonly ideographicSpace: boolean;
}

const clean: CharacterScan = { faults: [], fullWidth: false, ideographicSpace: false };

function isFullWidthAlphanumeric(codePoint: number): boolean {
  return (
    (codePoint >= 0xff10 && codePoint <= 0xff19) ||
    (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
    (codePoint >= 0xff41 && codePoint <= 0xff5a)
  );
}

function judge(codePoint: number, start: number, end: number): YamlFault | undefined {
  const refusal = refusedCharacter(codePoint);
  if (refusal !== undefined) return fault(refusal, { character: codePointName(codePoint) }, start, end);
  const normal = ordinaryForm(codePoint);
  if (normal === undefined) return undefined;
  return fault("compatibility-character", { character: codePointName(codePoint), normal }, start, end);
}

/** As many marks on one character as Unicode's stream-safe form allows; normalising more takes time in their square. */
const marks = /\p{M}{31,}/gu;

function stackedMarks(text: string): YamlFault[] {
  const found = Array.from(text.matchAll(marks), ({ 0: run, index }) =>
    fault("stacked-marks", {}, index, index + run.length),
  );
  return found.slice(0, yamlLimits.faults);
}

/** The stretch of each line that NFC would change, wide enough to show what it would become. */
function notNormalised(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const normal = line.normalize("NFC");
    if (normal !== line) {
      let before = 0;
      while (line.charCodeAt(before) === normal.charCodeAt(before)) before += 1;
      let after = 0;
      const most = Math.min(line.length, normal.length) - before;
      while (after < most && line.at(-1 - after) === normal.at(-1 - after)) after += 1;
      const shown = excerpt(normal.slice(before, normal.length - after));
      faults.push(
        fault("not-normalised", { normal: shown }, lineStart + before, lineStart + line.length - after),
      );
      if (faults.length >= yamlLimits.faults) break;
    }
    lineStart += line.length + 1;
  }
  return faults;
}

/** Characters that look like others, hide, or turn text around, and text that is not in Unicode form NFC. */
export function scanCharacters(text: string): CharacterScan {
  if (!unusual.test(text)) return clean;
  const faults: YamlFault[] = [];
  let fullWidth = false;
  let ideographicSpace = false;
  for (const { 0: character, index } of text.matchAll(worthJudging)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isFullWidthAlphanumeric(codePoint)) fullWidth = true;
    else if (codePoint === 0x3000) ideographicSpace = true;
    else {
      const found = judge(codePoint, index, index + character.length);
      if (found !== undefined) faults.push(found);
      if (faults.length >= yamlLimits.faults) break;
    }
  }
  if (faults.length === 0) faults.push(...stackedMarks(text));
  if (faults.length === 0 && text.normalize("NFC") !== text) faults.push(...notNormalised(text));
  return { faults, fullWidth, ideographicSpace };
}
