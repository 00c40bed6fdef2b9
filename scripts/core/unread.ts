import type { Model } from "./model.ts";
import type { Rule } from "./rule.ts";

/** Files that hold subjects of a rule and could not be read, so that nobody knows what the rule would say of them. */
export function unreadOf(
  { repository, track }: Model,
  { subject }: Pick<Rule, "subject">,
): readonly string[] {
  // That a file cannot be read is what rules on files report themselves.
  if (subject === "file" || subject === "history") return [];
  return track(() => {
    for (const kind of subject) repository.all(kind);
  });
}
