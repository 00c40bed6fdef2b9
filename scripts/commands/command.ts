import type { Locale, Localized } from "../core/localized.ts";
import type { ExitCode } from "../core/verdict.ts";
import type { Ports } from "../ports/ports.ts";
import type { Paint } from "../reporters/report.ts";

/** One option of a command, as usage and docs/cli.md show it. */
export interface OptionSpec {
  readonly name: string;
  readonly type: "string" | "boolean";
  /** May be given several times; its values then come as a list. */
  readonly isMultiple?: true;
  /** What stands for the value in usage: `DIR`, `YYYY-MM-DD`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly text: Localized;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command may touch: its arguments, the outside world through ports, and two streams of text. */
export interface Invocation {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
  readonly ports: Ports;
  readonly directory: string;
  readonly locale: Locale | undefined;
  readonly paint: Paint;
  readonly out: (text: string) => void;
  readonly notice: (text: string) => void;
}

export interface Command {
  readonly name: string;
  readonly summary: Localized;
  readonly positionals?: Localized;
  readonly options: readonly OptionSpec[];
  readonly run: (invocation: Invocation) => ExitCode | Promise<ExitCode>;
}

/** The caller asked for something that cannot be done: exit 2, with the words of both languages. */
export class UsageError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.name = "UsageError";
    this.localized = localized;
  }
}

/** A result could not be written: exit 4. */
export class NotPublished extends Error {
  readonly localized: Localized;

  constructor(path: string, cause: unknown) {
    const words = wordsOf(cause);
    super(`${path}: ${words.en}`, { cause });
    this.name = "NotPublished";
    this.localized = { "zh-TW": `${path}：${words["zh-TW"]}`, en: this.message };
  }
}

/** What an error says in both languages; what the system says is in one. */
function wordsOf(cause: unknown): Localized {
  if (cause instanceof Error && "localized" in cause) return cause.localized as Localized;
  const text = cause instanceof Error ? cause.message : String(cause);
  return { "zh-TW": text, en: text };
}
