import type { FileFacts } from "../core/file-facts.ts";
import { fileFacts } from "../core/file-facts.ts";
import { judge } from "../core/judge.ts";
import type { Localized } from "../core/localized.ts";
import type { Equivalence } from "../core/migration/chain.ts";
import { type Operation, renamableKinds } from "../core/migration/operation.ts";
import { renamingOf } from "../core/migration/renaming.ts";
import type { Documents } from "../core/types.generated.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import { printable } from "../reporters/printable.ts";
import { type Command, type Invocation, NotPublished } from "./command.ts";
import { type LoadedData, loadData, modelOf, textReader } from "./load.ts";
import { badId, faulty, noPerson, summary, uncommitted, wanting } from "./migrate/migration-words.ts";
import { renamedText } from "./migrate/renamed-text.ts";
import { commonOptions } from "./options.ts";

const text = (name: string, value: string, zh: string, en: string) =>
  ({ name, type: "string", value, text: { "zh-TW": zh, en } }) as const;

export const migrate: Command = {
  name: "migrate",
  summary: {
    "zh-TW": "更改一個識別碼及所有提到它之處，各文件的核准不因此失效",
    en: "rename an id everywhere it is named, without voiding the approvals of what names it",
  },
  positionals: { "zh-TW": "轉換的種類：rename-id", en: "the operation: rename-id" },
  options: [
    { ...text("of", "KIND", "哪一種登錄項目", "kind of register entry"), choices: renamableKinds },
    text("from", "ID", "原識別碼", "the id before"),
    text("to", "ID", "新識別碼", "the id after"),
    text(
      "as",
      "PERSON",
      "執行轉換的人（policy/people.yaml 的 id）",
      "who does it (id in policy/people.yaml)",
    ),
    text("reason", "TEXT", "理由", "why"),
    {
      name: "dry-run",
      type: "boolean",
      text: { "zh-TW": "只列出結果，不寫檔", en: "print what would be written, write nothing" },
    },
    // A migration is carried out now: no day may be chosen for it.
    ...commonOptions.filter(({ name }) => name !== "today" && name !== "output"),
  ],
  run: async (invocation) => {
    const { operation, person, reason } = asked(invocation);
    const { ports, options, notice, out } = invocation;
    const data = loadData(invocation);
    const { root, collected, locale, readText } = data;
    const say = (words: Localized): string => `${printable(words[locale])}\n`;
    const refuse = (words: Localized): ExitCode => {
      notice(`backproof: ${say(words)}`);
      return exit.failed;
    };
    const wrong = judge(collected, [], data.today).assessments.filter(({ outcome }) => outcome !== "pass");
    if (wrong.length > 0) return refuse(faulty([...new Set(wrong.map(({ subject }) => subject.id))]));
    const repository = modelOf(data)?.repository;
    if (repository === undefined) return refuse(faulty(["policy/"]));
    if (repository.find("person", person) === undefined) throw noPerson(person);
    const renaming = renamingOf(collected.files, operation);
    if ("refusal" in renaming) return refuse(renaming.refusal);
    const { places, equivalences } = renaming;
    const dirty = places.filter(({ path }) => !isCommitted(invocation, data, path)).map(({ path }) => path);
    if (dirty.length > 0) return refuse(uncommitted(dirty));

    const preparedAt = ports.clock.now(repository.zone);
    const { id, path } = nextRecord(collected.files, preparedAt.slice(0, "YYYY".length));
    const record: Documents["migration"] = {
      ...{ id, revision: 1, operation, reason, preparedBy: person, preparedAt },
      equivalences: [...equivalences],
    };
    // The library that writes YAML is needed only here.
    const { migrationText } = await import("../ports/receipt-text.ts");
    const changed = places.map((one) => ({
      path: one.path,
      text: renamedText(readText(one.path) ?? "", one.pointers, operation.to),
    }));
    const writings = [...changed, { path, text: migrationText(record), isNew: true }];
    for (const one of writings) checkReadable(invocation, one, equivalences);
    const isDry = options["dry-run"] === true;
    if (isDry) for (const one of writings) out(say({ "zh-TW": one.path, en: one.path }));
    else {
      try {
        ports.writeAll(root, writings);
      } catch (error) {
        throw new NotPublished(path, error);
      }
    }
    const counts = { id, files: changed.length, documents: equivalences.length };
    out(say(summary(counts, isDry)));
    return exit.good;
  },
};

function asked({ options, positionals }: Invocation): {
  readonly operation: Operation;
  readonly person: string;
  readonly reason: string;
} {
  const [name, ...others] = positionals;
  const [of, from, to] = [options["of"], options["from"], options["to"]] as (string | undefined)[];
  const [person, reason] = [options["as"], options["reason"]] as (string | undefined)[];
  if (name !== "rename-id" || others.length > 0 || !of || !from || !to || !person || !reason?.trim())
    throw wanting;
  if (from === to) throw wanting;
  for (const id of [from, to]) if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw badId(id);
  return { operation: { name, of: of as Operation["of"], from, to }, person, reason };
}

/** Whether a file says what the commit that is checked out says, whichever way its lines end. */
function isCommitted(invocation: Invocation, { root, readText }: LoadedData, path: string): boolean {
  const head = invocation.ports.commitAt(root, "HEAD");
  if (!("files" in head)) return false;
  const lines = (one: string | undefined): string | undefined => one?.replaceAll("\r\n", "\n");
  return lines(textReader(head.files)(path)) === lines(readText(path));
}

/** The first free number of a year. */
function nextRecord(
  files: readonly FileFacts[],
  year: string,
): { readonly id: string; readonly path: string } {
  const taken = new Set(files.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `mig-${year}-${String(number).padStart(3, "0")}`;
    if (!taken.has(id)) return { id, path: `records/migrations/${year}/${id}.yaml` };
  }
}

/** What would be written reads back as intended; anything else is a bug, and nothing is written. */
function checkReadable(
  { ports }: Invocation,
  { path, text: written }: { readonly path: string; readonly text: string },
  equivalences: readonly Equivalence[],
): void {
  const facts = fileFacts(path, new TextEncoder().encode(written), ports.reading());
  const { revision } = (facts?.value ?? {}) as { readonly revision?: number };
  const own = equivalences.find(
    (one) => one.kind === facts?.kind && one.id === facts.id && one.revision === revision,
  );
  if (
    facts?.value === undefined ||
    facts.faults.length > 0 ||
    (own !== undefined && own.after !== facts.digest)
  )
    throw new Error(`${path} would not read back as intended: ${JSON.stringify(facts?.faults)}`);
}
