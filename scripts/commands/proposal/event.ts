import { UsageError } from "../command.ts";
import type { Queue } from "./group.ts";

/** What an event of the forge asks to be judged: one pull request, or a group of a merge queue. */
export type EventSubject = { readonly pullRequest: number } | { readonly queue: Queue };

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** As git allows, without what a shell or a page would read otherwise. */
const branchRef = /^refs\/heads\/([A-Za-z0-9_][\w./+-]{0,243})$/;

/**
 * Reads what GitHub wrote of the event that started a run. A payload is taken for nothing that it does not say in the
 * form that GitHub documents; throws `UsageError` naming what is missing.
 */
export function eventSubject(name: string, text: string): EventSubject {
  const payload = parsed(name, text);
  switch (name) {
    case "pull_request":
    case "pull_request_review": {
      const number = member(name, member(name, payload, "pull_request"), "number");
      if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        throw unreadable(name, "pull_request.number");
      return { pullRequest: number };
    }
    case "merge_group": {
      const group = member(name, payload, "merge_group");
      const read = (key: string, form: RegExp): string => {
        const value = member(name, group, key);
        if (typeof value !== "string" || !form.test(value)) throw unreadable(name, `merge_group.${key}`);
        return value;
      };
      const [base, head] = [read("base_sha", objectId), read("head_sha", objectId)];
      return { queue: { base, head, into: read("base_ref", branchRef).replace(/^refs\/heads\//, "") } };
    }
    default:
      throw new UsageError({
        "zh-TW": `事件「${name}」不屬於任何 pull request 或合併佇列，無從檢核核准；請以 pull-request 指定編號。`,
        en: `The event ${JSON.stringify(name)} is about no pull request or merge queue; name one with pull-request.`,
      });
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(name, "JSON");
  }
}

function member(name: string, holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key))
    throw unreadable(name, key);
  return Reflect.get(holder, key);
}

function unreadable(name: string, what: string): UsageError {
  return new UsageError({
    "zh-TW": `事件 ${name} 的內容缺少 ${what}，或其值不是應有的樣子，因此沒有檢核。`,
    en: `The payload of ${name} lacks ${what}, or has another value than it should, so nothing was judged.`,
  });
}
