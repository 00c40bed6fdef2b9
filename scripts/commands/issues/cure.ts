import type { FileFacts } from "../../core/file-facts.ts";
import type { IssueMark } from "../../core/overdue-issues/mark.ts";
import type { Repository, SubjectKind } from "../../core/repository.ts";

const named = 5;

/** Files about the subject of an issue that changed since it was opened: the records that settled it, the first few of them. */
export function curedBy(
  { key }: IssueMark,
  before: readonly FileFacts[],
  now: readonly FileFacts[],
  repository: Repository,
): readonly string[] {
  const [, kind = "", ...rest] = key.split("/");
  const id = rest.join("/");
  const subject = repository.find(kind as SubjectKind, id);
  const system = kind === "plan" || kind === "system" ? id : systemOf(subject?.value);
  const known = new Map(before.map((file) => [file.path, JSON.stringify(file.value)]));
  return now
    .filter((file) => known.get(file.path) !== JSON.stringify(file.value))
    .filter((file) => file.path === subject?.file || file.id === id || isAbout(file.value, [id, system]))
    .map(({ path }) => path)
    .slice(0, named);
}

function isAbout(value: unknown, ids: readonly (string | undefined)[]): boolean {
  const { system, device, subject } = (value ?? {}) as {
    system?: unknown;
    device?: unknown;
    subject?: { id?: unknown };
  };
  return [system, device, subject?.id].some((one) => typeof one === "string" && ids.includes(one));
}

function systemOf(value: unknown): string | undefined {
  const { system } = (value ?? {}) as { system?: unknown };
  return typeof system === "string" ? system : undefined;
}
