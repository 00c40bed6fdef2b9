import type { Documents } from "../../core/types.generated.ts";
import { readPlain } from "../../core/yaml/plain-scalar.ts";
import { type Invocation, UsageError } from "../command.ts";

/** `--set holdCheck.clear=true`: where, and the value as a plain scalar of YAML reads. */
type Setting = readonly [steps: string, value: unknown];

/** What the tool answers for: the rows, and by whom and when. */
const own = new Set(["id", "revision", "kind", "records", "date", "by", "witness", "method", "reason"]);

export function settingsOf({ options }: Invocation): readonly Setting[] {
  const given = options["set"];
  if (!Array.isArray(given)) return [];
  return given.map((one: string): Setting => {
    const at = one.indexOf("=");
    const key = one.slice(0, Math.max(at, 0));
    if (!/^[A-Za-z]+(?:\.[A-Za-z]+)?$/.test(key) || own.has(key.split(".")[0] ?? ""))
      throw new UsageError({
        "zh-TW": `--set 「${one}」無法使用：請寫成 欄位=值，且不能改 ${[...own].join("、")}。`,
        en: `--set "${one}" cannot be used: write field=value, and none of ${[...own].join(", ")}.`,
      });
    const text = one.slice(at + 1);
    const plain = readPlain(text);
    return [key, typeof plain === "boolean" ? plain : text];
  });
}

/** A draft with fields put in; the schema judges what comes of it. */
export function withSettings(
  draft: Documents["disposal"],
  settings: readonly Setting[],
): Documents["disposal"] {
  const changed: Record<string, unknown> = { ...draft };
  for (const [steps, put] of settings) {
    const [first = "", second] = steps.split(".");
    const inner = changed[first];
    changed[first] =
      second === undefined ? put : { ...(typeof inner === "object" ? inner : {}), [second]: put };
  }
  return changed as unknown as Documents["disposal"];
}
