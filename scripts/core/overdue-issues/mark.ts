import type { PlainDate } from "../time/plain-date.ts";

/** What an issue is about, kept in its body where people do not see it. */
export interface IssueMark {
  /** `rule/kind/id` of an overdue duty, or `due-soon` for the list of what comes next. */
  readonly key: string;
  /** Day by which it was to be done; absent for the list. */
  readonly due?: PlainDate;
  /** Commit that was judged when the issue was opened. */
  readonly opened?: string;
}

const pattern =
  /<!-- backproof-issue ([\w./%!'()*~-]{1,400})(?: due=(\d{4}-\d{2}-\d{2}))?(?: opened=([0-9a-f]{40,64}))? -->\s*$/;

/** The mark as the last line of a body. */
export function markLine({ key, due, opened }: IssueMark): string {
  const parts = [
    encodeURIComponent(key),
    ...(due ? [`due=${due}`] : []),
    ...(opened ? [`opened=${opened}`] : []),
  ];
  return `<!-- backproof-issue ${parts.join(" ").replaceAll("%2F", "/")} -->`;
}

/** The mark at the end of a body; undefined where it has none. */
export function markOf(body: string): IssueMark | undefined {
  const [, key, due, opened] = pattern.exec(body) ?? [];
  if (key === undefined) return undefined;
  try {
    return { key: decodeURIComponent(key), ...(due && { due }), ...(opened && { opened }) };
  } catch {
    return undefined;
  }
}
