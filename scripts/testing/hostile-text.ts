import type { FileFacts } from "../core/file-facts.ts";
import type { Collected } from "../core/judge.ts";
import { collected } from "./institution.ts";

/** Texts that would be something else in some format, were they not escaped. */
export const hostile = [
  "a | b | c",
  "a\n| b |\n# c",
  "<script>alert(1)</script><!--",
  "@everyone @octocat/team",
  "[x](javascript:alert(1)) ![x](https://a.example/x.png)",
  "`a` ``` ~~~",
  "{{constructor}} {{{x}}} {{> form}} {% x %}",
  "::error::x ##[error]x",
  "#1 GH-1 www.example.com https://a.example",
  "\u202eabc\u2066\u200b\u0000\u001b[31m",
  `${"w".repeat(10_240)}|`,
  "</td></table><br>",
  "$&$1$`",
];

/** A text of the data, as opposed to ids, choices, dates, durations and digests. */
const isText = (value: string): boolean =>
  !/^(?:[a-z0-9:_-]+|[A-Z0-9-]+|\d{4}-\d{2}-\d{2}(?:T.*)?|[\d.:]+|records\/.*)$/.test(value);

function replaced(value: unknown, text: string, every: boolean): unknown {
  if (typeof value === "string") return every || isText(value) ? text : value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, text, every));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, text, every)]));
}

/** Data that no schema has seen: the pages must not rest on what the reading of files refuses. */
export function withText(text: string, path: RegExp, every: boolean): Collected {
  const data = collected({
    "plans/student-records.yaml": {
      "/remarks": "備註",
      "/approval/reviews": [{ date: "2026-11-01", by: "lin", remark: "結論" }],
      "/notApplicable": [{ category: "log", reason: "理由" }],
    },
  });
  const files = data.files.map((file) => {
    if (!path.test(file.path)) return file;
    // A document whose own id is not that of its name is not judged, and has no page.
    const own = { ...file.value } as { readonly id?: string };
    const value = { ...(replaced(own, text, every) as object), ...("id" in own && { id: own.id }) };
    return { ...file, value } as FileFacts;
  });
  return { ...data, files };
}

/** Files whose texts pages show. */
export const everyText =
  /^(?:plans|records\/(?:restorations|approvals|attestations)|registry|policy\/(?:people|procedure))/;
