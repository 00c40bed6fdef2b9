import { escapeStep } from "./json-pointer.ts";

/** One place where two documents differ: `before` is absent where something was added, `after` where it was removed. */
export interface Difference {
  /** JSON pointer in the later document; where something was removed, the pointer it would have there. */
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** How finely two documents are compared. */
export interface Grain {
  /** What tells an entry of the list at a pointer from the others; undefined where nothing does. */
  readonly keyOf: (entry: Members, list: string) => string | undefined;
  /** Whether a value is one thing to its readers, so that a change inside it is a change of the whole. */
  readonly isWhole: (pointer: string, before: unknown, after: unknown) => boolean;
}

const finest: Grain = {
  keyOf: ({ id }) => (typeof id === "string" ? id : undefined),
  isWhole: () => false,
};

/**
 * Every place where a JSON value changed, in the order of the later one. Entries of a list are paired by their key
 * (their `id`, unless told otherwise) where all have one, so that an entry put in or taken out does not look like a
 * change of all that follow it.
 */
export function differences(before: unknown, after: unknown, pointer = "", grain = finest): Difference[] {
  const found = inside(before, after, pointer, grain);
  return found.length > 0 && grain.isWhole(pointer, before, after) ? [{ pointer, before, after }] : found;
}

function inside(before: unknown, after: unknown, pointer: string, grain: Grain): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, pointer, grain);
  if (isObject(before) && isObject(after)) return ofObjects(before, after, pointer, grain);
  return before === after ? [] : [{ pointer, before, after }];
}

function ofObjects(before: Members, after: Members, pointer: string, grain: Grain): Difference[] {
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...Object.keys(after), ...removed].flatMap((key) =>
    member(before, after, key, `${pointer}/${escapeStep(key)}`, grain),
  );
}

function ofLists(
  before: readonly unknown[],
  after: readonly unknown[],
  pointer: string,
  grain: Grain,
): Difference[] {
  const [from, to] = [byKey(before, pointer, grain), byKey(after, pointer, grain)];
  if (from !== undefined && to !== undefined) {
    const kept = [...from.keys()].filter((id) => to.has(id));
    const now = [...to.keys()].filter((id) => from.has(id));
    const moved = kept.some((id, index) => id !== now[index]) ? [{ pointer, before: kept, after: now }] : [];
    const removed = [...from].flatMap(([id, one]) => (to.has(id) ? [] : [{ pointer, before: one }]));
    const present = [...to].flatMap(([id, one], index) =>
      from.has(id)
        ? differences(from.get(id), one, `${pointer}/${index}`, grain)
        : [{ pointer: `${pointer}/${index}`, after: one }],
    );
    return [...moved, ...present, ...removed];
  }
  if (![...before, ...after].every(isObject))
    return sameList(before, after) ? [] : [{ pointer, before, after }];
  const length = Math.max(before.length, after.length);
  return Array.from({ length }).flatMap((_, index) =>
    member({ ...before }, { ...after }, String(index), `${pointer}/${index}`, grain),
  );
}

function member(before: Members, after: Members, key: string, pointer: string, grain: Grain): Difference[] {
  if (!Object.hasOwn(before, key)) return [{ pointer, after: after[key] }];
  if (!Object.hasOwn(after, key)) return [{ pointer, before: before[key] }];
  return differences(before[key], after[key], pointer, grain);
}

/** The entries of a list by their keys; undefined where one has none or two share one. */
export function byKey(
  list: readonly unknown[],
  pointer: string,
  { keyOf }: Pick<Grain, "keyOf">,
): ReadonlyMap<string, unknown> | undefined {
  const found = new Map<string, unknown>();
  for (const one of list) {
    const key = isObject(one) ? keyOf(one, pointer) : undefined;
    if (key === undefined || found.has(key)) return undefined;
    found.set(key, one);
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
