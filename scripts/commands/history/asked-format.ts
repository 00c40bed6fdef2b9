import { type Invocation, UsageError } from "../command.ts";

/** The format that was asked for, where the part of `history` has it; the first of its formats where none was. */
export function askedFormat<F extends string>({ options }: Invocation, formats: readonly F[]): F {
  const asked = options["format"] ?? formats[0];
  const found = formats.find((one) => one === asked);
  if (found !== undefined) return found;
  throw new UsageError({
    "zh-TW": `這裡的 --format 只能是 ${formats.join("、")}。`,
    en: `Here --format must be one of ${formats.join(", ")}.`,
  });
}
