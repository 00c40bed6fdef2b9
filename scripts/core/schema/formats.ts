import { isDuration } from "../time/duration.ts";
import { isPlainDate } from "../time/plain-date.ts";
import { isTimestamp } from "../time/timestamp.ts";

/** Our own, stricter meaning of the formats that the schemas use; a compiled validator refers to them by name. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isPlainDate,
  "date-time": isTimestamp,
  duration: isDuration,
};

/** Schema keywords that carry words and links, and judge nothing. */
export const annotations = [
  "x-label",
  "x-version",
  "x-ref",
  "x-ref-kind",
  "x-enum-label",
  "x-stricter",
  "x-safeguard",
  "x-key",
  "enumDescriptions",
] as const;
