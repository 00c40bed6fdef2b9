import { type Edits, editedFrom } from "../institution.ts";

export type Files = Readonly<Record<string, string>>;

/** An entry that is no plain text file: a link, a submodule, a file that may run, bytes that are no text. */
export interface Odd {
  readonly mode: "100644" | "100755" | "120000" | "160000";
  readonly data: string | Uint8Array;
}

/** What a commit may know of the repository before it. */
export interface Seen {
  /** The id of a commit by its name. */
  readonly id: (name: string) => string;
  readonly tree: (name: string) => Files;
  /** The name of the commit told before this one. */
  readonly last: string;
}

/** One commit of a story. */
export interface Told {
  readonly name?: string;
  /** The commit that it follows: the one told before where absent, none for null. */
  readonly on?: string | null;
  /** The other parents of a merge. */
  readonly merge?: readonly string[];
  /** `MM-DD` or `MM-DD hh:mm` of 2026 in Taipei, or a timestamp. */
  readonly at: string;
  /** When it says that it was written; as committed where absent. */
  readonly authored?: string;
  readonly by?: string;
  readonly committer?: string;
  /** The commit whose files it has before the edits; those of a clean merge where absent. */
  readonly tree?: string;
  readonly move?: Readonly<Record<string, string>>;
  readonly edit?: Edits | ((seen: Seen) => Edits);
  readonly odd?: Readonly<Record<string, Odd | null>>;
  /** Files beside the institution, by their path from the top. */
  readonly beside?: Files;
}

/** A commit with all that it holds. */
export interface Grown {
  readonly name: string;
  readonly ref: string;
  readonly mark: number;
  readonly parents: readonly Grown[];
  readonly files: Files;
  readonly odd: Readonly<Record<string, Odd>>;
  readonly beside: Files;
  readonly author: { readonly name: string; readonly at: string };
  readonly committer: { readonly name: string; readonly at: string };
}

/** The commit that a story tells, after those before it. */
export function grow(
  told: Told,
  at: number,
  before: readonly Grown[],
  start: Files,
  seen: () => Seen,
): Grown {
  const find = (name: string): Grown => {
    const found = before.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no commit is named ${name}`);
    return found;
  };
  const { on, merge = [], name = `commit ${at}`, by = "陳大文", committer = by, authored } = told;
  if (before.some((one) => one.name === name)) throw new Error(`two commits are named ${name}`);
  const first = on === null ? undefined : on === undefined ? before.at(-1) : find(on);
  const parents = [...(first === undefined ? [] : [first]), ...merge.map(find)];
  const edit = typeof told.edit === "function" ? told.edit(seen()) : (told.edit ?? {});
  const from = told.tree === undefined ? undefined : find(told.tree);
  const clean = from?.files ?? (parents.length === 0 ? start : merged(parents, Object.keys(edit)));
  const odd = { ...(from ?? first)?.odd };
  for (const [path, one] of Object.entries(told.odd ?? {}))
    if (one === null) delete odd[path];
    else odd[path] = one;
  const files = editedFrom(moved(clean, told.move ?? {}), edit);
  for (const path of Object.keys(odd)) delete files[path];
  return {
    name,
    ref: `refs/heads/told-${at}`,
    mark: at + 1,
    parents,
    files,
    odd,
    beside: { ...first?.beside, ...told.beside },
    author: { name: by, at: moment(authored ?? told.at) },
    committer: { name: committer, at: moment(told.at) },
  };
}

/** `2026-11-10T09:00:00+08:00` of `11-10`. */
export function moment(at: string): string {
  const found = /^(\d\d-\d\d)(?: (\d\d:\d\d))?$/.exec(at);
  return found === null ? at : `2026-${found[1]}T${found[2] ?? "09:00"}:00+08:00`;
}

function moved(files: Files, move: Readonly<Record<string, string>>): Files {
  const result = { ...files };
  for (const [from, to] of Object.entries(move)) {
    const text = result[from];
    if (text === undefined) throw new Error(`no ${from} to move`);
    delete result[from];
    result[to] = text;
  }
  return result;
}

/** What git would make of a merge without conflict; where both sides changed a file, the story must say what it becomes. */
function merged([first, ...others]: readonly Grown[], edits: readonly string[]): Files {
  if (first === undefined) return {};
  let files = first.files;
  for (const other of others) {
    const base = baseOf(first, other)?.files ?? {};
    const paths = new Set([...Object.keys(base), ...Object.keys(files), ...Object.keys(other.files)]);
    const next: Record<string, string> = {};
    for (const path of paths) {
      const [was, ours, theirs] = [base[path], files[path], other.files[path]];
      const isOurs = ours === theirs || theirs === was;
      if (!isOurs && ours !== was && !edits.includes(path)) throw new Error(`conflict in ${path}`);
      const text = isOurs || ours !== was ? ours : theirs;
      if (text !== undefined) next[path] = text;
    }
    files = next;
  }
  return files;
}

function baseOf(one: Grown, other: Grown): Grown | undefined {
  const mine = ancestors(one);
  return [...ancestors(other)].filter((each) => mine.has(each)).sort((a, b) => b.mark - a.mark)[0];
}

function ancestors(of: Grown): ReadonlySet<Grown> {
  const found = new Set([of]);
  for (const one of found) for (const parent of one.parents) found.add(parent);
  return found;
}
