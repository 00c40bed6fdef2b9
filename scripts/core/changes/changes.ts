import { canonicalJson } from "../canonical-json.ts";
import { compare } from "../compare.ts";
import type { Localized } from "../localized.ts";
import { throughMigrations } from "../migration/seen.ts";
import type { Schemas } from "../schema/schemas.ts";
import { type ApprovalEffect, approvalEffect, type SeenTree } from "./approval-effects.ts";
import { type Direction, directionOf } from "./direction.ts";
import { type FieldChange, fieldChanges, type Shown } from "./field-changes.ts";
import { type Form, fieldNode } from "./form.ts";
import { namesOf, subjectName } from "./names.ts";
import { type Subject, subjectsOf, type Tree } from "./subjects.ts";
import { type Unchanged, unchangedFiles } from "./unchanged.ts";
import { isIncomparable, type Unread, unreadOf } from "./unread.ts";
import { type NameOf, valueWords, withoutSecrets } from "./value-words.ts";

/** What happened to one document or entry of a register. */
export interface SubjectChange {
  readonly is: string;
  readonly id: string;
  readonly name: Localized;
  readonly file: string;
  /** JSON pointer of the subject inside its file: "" for a document. */
  readonly pointer: string;
  readonly state: "added" | "removed" | "changed";
  /** Which way putting it in, or taking it out, moves a safeguard; the fields of a changed one say so themselves. */
  readonly direction: Direction;
  /** What was put in or taken out. */
  readonly whole?: Shown;
  readonly fields: readonly FieldChange[];
  readonly approval?: ApprovalEffect;
  /** The system it belongs to, where it names one. */
  readonly system?: string;
}

/** What a change means. */
export interface Changes {
  readonly subjects: readonly SubjectChange[];
  /** Files that changed in their text only, or in their name: what they mean is what it was. */
  readonly unchanged: readonly Unchanged[];
  readonly unread: readonly Unread[];
  readonly nameOf: NameOf;
}

/** What changed from one side to the other, by subject and field, in the words of the forms. Pure. */
export function changesBetween(base: Tree, head: Tree, schemas: Schemas): Changes {
  const [before, after] = [subjectsOf(base), subjectsOf(head)];
  const nameOf = namesOf(before, after);
  const seen = [base, head].map(({ files }) => ({ files: throughMigrations(files) })) as [SeenTree, SeenTree];
  const found: SubjectChange[] = [];
  for (const now of after.values()) {
    const was = before.get(now.key);
    if (was === undefined && isIncomparable(now, base)) continue;
    const approval = approvalEffect(...seen, was, now);
    const about = aboutOf(now, schemas, nameOf, approval);
    if (was === undefined) found.push({ ...about, ...whole(now, schemas, "added", nameOf) });
    else {
      const isSame = canonicalJson(was.value) === canonicalJson(now.value);
      const states = { before: was.value, after: now.value };
      const fields = isSame ? [] : fieldChanges(formOf(now, schemas), states, nameOf);
      if (fields.length > 0 || approval !== undefined)
        found.push({ ...about, state: "changed", direction: "neutral", fields });
    }
  }
  for (const was of before.values())
    if (!after.has(was.key) && !isIncomparable(was, head))
      found.push({ ...aboutOf(was, schemas, nameOf), ...whole(was, schemas, "removed", nameOf) });
  return {
    subjects: [...found, ...evidenceChanges(base, head)].sort((a, b) => compare(a.file, b.file)),
    unchanged: unchangedFiles(base, head, before, after),
    unread: [...unreadOf(base, "base"), ...unreadOf(head, "head")],
    nameOf,
  };
}

type About = Pick<SubjectChange, "is" | "id" | "name" | "file" | "pointer" | "approval" | "system">;

function aboutOf(subject: Subject, schemas: Schemas, nameOf: NameOf, approval?: ApprovalEffect): About {
  const { is, id, file, pointer, value } = subject;
  const { system } = value as { system?: unknown };
  const name = subjectName(schemas, subject, nameOf);
  return {
    ...{ is, id, name, file: file.path, pointer },
    ...(approval && { approval }),
    ...(typeof system === "string" && { system }),
  };
}

function whole(
  subject: Subject,
  schemas: Schemas,
  state: "added" | "removed",
  nameOf: NameOf,
): Pick<SubjectChange, "state" | "direction" | "whole" | "fields"> {
  const form = formOf(subject, schemas);
  const { value } = subject;
  const safeguard = fieldNode(form, "")?.["x-safeguard"];
  const direction =
    state === "added" ? directionOf(safeguard, undefined, value) : directionOf(safeguard, value, undefined);
  const words = valueWords(form, "", value, nameOf);
  return { state, direction, whole: { value: withoutSecrets(value), words }, fields: [] };
}

function formOf({ kind, prefix }: Subject, schemas: Schemas): Form {
  return { schemas, kind, prefix };
}

/** Evidence has no fields; a file whose bytes changed no longer is what a record referred to. */
function evidenceChanges(base: Tree, head: Tree): SubjectChange[] {
  const row = (path: string, state: SubjectChange["state"], direction: Direction): SubjectChange => ({
    ...{ is: "evidence", id: path, file: path, pointer: "", state, direction, fields: [] },
    name: { "zh-TW": "佐證檔案", en: "Evidence file" },
  });
  const present = [...head.evidence].flatMap(([path, digest]) => {
    const was = base.evidence.get(path);
    if (was === undefined) return [row(path, "added", "neutral")];
    return was === digest ? [] : [row(path, "changed", "neutral")];
  });
  const gone = [...base.evidence.keys()].filter((path) => !head.evidence.has(path));
  return [...present, ...gone.map((path) => row(path, "removed", "weaker"))];
}
