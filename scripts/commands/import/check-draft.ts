import { fileFacts, type Reading } from "../../core/file-facts.ts";

/** A draft reads back as YAML and lacks nothing but required fields; anything else is a bug, and nothing is written. */
export function checkDraft(path: string, text: string, reading: Reading): void {
  const facts = fileFacts(path, new TextEncoder().encode(text), reading);
  const wrong = (facts?.faults ?? []).filter(({ message }) => message !== "missing-key");
  if (facts === undefined || wrong.length > 0)
    throw new Error(`${path} would not read back as intended: ${JSON.stringify(wrong)}`);
}
