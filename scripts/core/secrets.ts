export type SecretMessage = "private-key" | "access-token" | "password" | "url-credentials";

export interface Secret {
  readonly message: SecretMessage;
  readonly start: number;
  readonly end: number;
}

// Each pattern is linear: fixed prefixes and bounded repetitions only.
const patterns: readonly (readonly [SecretMessage, RegExp])[] = [
  ["private-key", /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g],
  [
    "access-token",
    /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,})/g,
  ],
  ["url-credentials", /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{1,100}:[^\s/@"']{1,200}@/g],
  ["password", /\b(?:password|passwd|pwd|secret|api[_-]?key|token)\s{0,3}[=:]\s{0,3}["']?[^\s"'<>{}]{6,}/gi],
];

// One look settles nearly every text: what a credential cannot do without.
const hint = /PRIVATE KEY|AKIA|gh[pousr]_|github_pat_|glpat-|xox|:\/\/|pass|pwd|secret|api|token/i;

/** Places of a text that look like a credential; the value itself is never repeated. */
export function findSecrets(text: string): Secret[] {
  if (!hint.test(text)) return [];
  return patterns.flatMap(([message, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      message,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
