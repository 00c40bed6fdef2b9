import type { PlainDate } from "../time/plain-date.ts";
import { type IssueMark, markOf } from "./mark.ts";

/** An issue as the forge has it. */
export interface PresentIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
}

/** An issue that should be open. `body` is written for a commit of opening, so that an old issue keeps its own. */
export interface WantedIssue {
  readonly key: string;
  readonly due?: PlainDate;
  readonly title: string;
  readonly body: (opened: string | undefined) => string;
  readonly labels: readonly string[];
}

/** Whether what an open issue asks for has been done, or nobody can tell. */
export type Settlement = "done" | "unknown";

export type IssueAction =
  | {
      readonly do: "open";
      readonly key: string;
      readonly title: string;
      readonly body: string;
      readonly labels: readonly string[];
    }
  | {
      readonly do: "change" | "reopen";
      readonly number: number;
      readonly key: string;
      readonly title: string;
      readonly body: string;
      readonly labels: readonly string[];
    }
  | { readonly do: "close"; readonly number: number; readonly mark: IssueMark }
  | { readonly do: "close-twin"; readonly number: number; readonly of: number; readonly key: string };

/**
 * What to do so that exactly one issue is open for each wanted one, and none for what is done. An issue that a person
 * closed while its duty is still overdue is opened again; one that nobody can judge stays as it is.
 */
export function issuePlan(
  wanted: readonly WantedIssue[],
  present: readonly PresentIssue[],
  settlement: (mark: IssueMark) => Settlement,
  commit: string | undefined,
): readonly IssueAction[] {
  const marked = present
    .flatMap((issue) => {
      const mark = markOf(issue.body);
      return mark === undefined ? [] : [{ issue, mark }];
    })
    .sort((a, b) => a.issue.number - b.issue.number);
  const keys = new Set(wanted.map(({ key }) => key));
  const kept = wanted.flatMap((one) => {
    const own = marked.filter(({ mark }) => mark.key === one.key);
    const [first, ...twins] = own.filter(({ issue }) => issue.state === "open");
    // One closed for the same day was closed too early; one for an earlier day had its cure.
    const closed = own.findLast(({ issue, mark }) => issue.state === "closed" && mark.due === one.due);
    const extra = twins.map(
      ({ issue }): IssueAction => ({
        do: "close-twin",
        number: issue.number,
        of: first?.issue.number ?? 0,
        key: one.key,
      }),
    );
    return [...actionFor(one, first ?? closed, commit), ...extra];
  });
  const over = marked
    .filter(({ issue, mark }) => issue.state === "open" && !keys.has(mark.key) && settlement(mark) === "done")
    .map(({ issue, mark }): IssueAction => ({ do: "close", number: issue.number, mark }));
  return [...kept, ...over];
}

function actionFor(
  { key, title, body, labels }: WantedIssue,
  found: { readonly issue: PresentIssue; readonly mark: IssueMark } | undefined,
  commit: string | undefined,
): readonly IssueAction[] {
  if (found === undefined) return [{ do: "open", key, title, body: body(commit), labels }];
  const { issue, mark } = found;
  const text = body(mark.opened);
  const missing = labels.filter((label) => !issue.labels.includes(label));
  const same = issue.title === title && normal(issue.body) === normal(text) && missing.length === 0;
  if (issue.state === "open" && same) return [];
  const all = [...issue.labels, ...missing];
  return [
    {
      do: issue.state === "open" ? "change" : "reopen",
      number: issue.number,
      key,
      title,
      body: text,
      labels: all,
    },
  ];
}

/** Forges keep other line ends and trim the text. */
function normal(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}
