import { escapeStep } from "./json-pointer.ts";

/** One place where two documents differ: `before` is absent where something was added, `after` where it was removed. */
export interface Difference {
  /** JSON pointer in the later document; where something was removed, the pointer it would have there. */
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Every place where a JSON value changed, in the order of the later one. Entries of a list are paired by their `id`
 * where all have one, so that an entry put in or taken out does not look like a change of all that follow it.
 */
export function differences(before: unknown, after: unknown, pointer = ""): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, pointer);
  if (isObject(before) && isObject(after)) return ofObjects(before, after, pointer);
  return before === after ? [] : [{ pointer, before, after }];
}

function ofObjects(before: Members, after: Members, pointer: string): Difference[] {
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...Object.keys(after), ...removed].flatMap((key) =>
    member(before, after, key, `${pointer}/${escapeStep(key)}`),
  );
}

function ofLists(before: readonly unknown[], after: readonly unknown[], pointer: string): Difference[] {
  const [from, to] = [byId(before), byId(after)];
  if (from !== undefined && to !== undefined) {
    const kept = [...from.keys()].filter((id) => to.has(id));
    const now = [...to.keys()].filter((id) => from.has(id));
    const moved = kept.some((id, index) => id !== now[index]) ? [{ pointer, before: kept, after: now }] : [];
    const removed = [...from].flatMap(([id, one]) => (to.has(id) ? [] : [{ pointer, before: one }]));
    const present = [...to].flatMap(([id, one], index) =>
      from.has(id)
        ? differences(from.get(id), one, `${pointer}/${index}`)
        : [{ pointer: `${pointer}/${index}`, after: one }],
    );
    return [...moved, ...present, ...removed];
  }
  if (![...before, ...after].every(isObject))
    return sameList(before, after) ? [] : [{ pointer, before, after }];
  const length = Math.max(before.length, after.length);
  return Array.from({ length }).flatMap((_, index) =>
    member({ ...before }, { ...after }, String(index), `${pointer}/${index}`),
  );
}

function member(before: Members, after: Members, key: string, pointer: string): Difference[] {
  if (!Object.hasOwn(before, key)) return [{ pointer, after: after[key] }];
  if (!Object.hasOwn(after, key)) return [{ pointer, before: before[key] }];
  return differences(before[key], after[key], pointer);
}

/** The entries of a list by their ids; undefined where one has none or two share one. */
function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const found = new Map<string, unknown>();
  for (const one of list) {
    const id = isObject(one) ? one["id"] : undefined;
    if (typeof id !== "string" || found.has(id)) return undefined;
    found.set(id, one);
  }
  return found;
}

function sameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => differences(one, after[index]).length === 0)
  );
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
