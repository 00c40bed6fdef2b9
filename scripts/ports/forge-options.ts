import type { ForgeName } from "./forge-answer-problems.ts";
import { answerProblems } from "./forge-answer-problems.ts";
import type { Waiting } from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** Which repository of a forge to talk about, as whom, and how long. */
export interface ForgeOptions {
  /** `owner/name`, on GitLab with the groups between. */
  readonly repository: string;
  /** Empty for requests without a token. */
  readonly token: string;
  /** Of the API, where it is not the usual one. */
  readonly baseUrl?: string;
  readonly waiting?: Waiting;
  /** Milliseconds of all waiting before repeats together. */
  readonly budget?: number;
  /** Milliseconds until the last byte of one answer. */
  readonly timeout?: number;
  /** Bytes of one answer. */
  readonly size?: number;
  /** Pages of one list. */
  readonly pages?: number;
}

/** Bounds of `security.md` L6. */
export const usualBounds = { budget: 120_000, timeout: 30_000, size: 20 * 2 ** 20, pages: 50 };

/** The address of an API; undefined for one that cannot be right. A token travels over https only, or on this machine. */
export function apiAddress(text: string, token: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = ["127.0.0.1", "localhost", "[::1]"].includes(url?.hostname ?? "");
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && (isLocal || token === ""));
  const isPlain = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return isSafe && isPlain ? url : undefined;
}

/** Node quotes a header that it refuses, token and all; such a token goes nowhere. */
export function sendable(token: string, forge: ForgeName): string {
  if (!/^[\x21-\x7e]*$/.test(token)) throw new ForgeProblem(answerProblems(forge).token());
  return token;
}
