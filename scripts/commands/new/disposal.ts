import { fileFacts } from "../../core/file-facts.ts";
import { bySystem, type Expired, type Standing } from "../../core/history/expired.ts";
import type { Localized } from "../../core/localized.ts";
import type { Repository } from "../../core/repository.ts";
import { isPlainDate, type PlainDate } from "../../core/time/plain-date.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import type { Writing } from "../../ports/write-all.ts";
import { printable } from "../../reporters/printable.ts";
import { type Invocation, NotPublished, UsageError } from "../command.ts";
import { judgedStandings } from "../history/expired.ts";
import { draftOf, remarksOf } from "./disposal-draft.ts";
import { invalid, notDisposable, rowsDiffer, taken, tooSoon, wanting } from "./disposal-words.ts";
import { askedRows, type Row } from "./rows-from.ts";
import { settingsOf, withSettings } from "./settings.ts";

/** As many rows as one disposal record holds. */
const mostRows = 500;

/** What the caller decided. */
export interface Asked {
  readonly by: string;
  readonly witness: string;
  readonly date: PlainDate;
  readonly method: string;
  readonly reason: string;
}

/**
 * Drafts disposals of records, one a system: after each row was judged anew, so that nothing that is still to be kept
 * gets onto a draft.
 */
export async function newDisposal(invocation: Invocation): Promise<ExitCode> {
  const { ports, options, out } = invocation;
  const { standing, repository, locale, root, disposals } = judgedStandings(invocation);
  const asked = askedOf(invocation, repository);
  const rows = askedRows(invocation);
  const faults = rows.flatMap((row) => faultOf(row, standing.get(row.path), asked.date) ?? []);
  if (faults.length > 0) {
    for (const fault of faults) invocation.notice(`backproof: ${printable(fault[locale])}\n`);
    return exit.failed;
  }
  const chosen = rows.flatMap(({ path }) => {
    const one = standing.get(path);
    return one !== undefined && "expired" in one ? [one.expired] : [];
  });
  const year = asked.date.slice(0, "YYYY".length);
  const files = ports.filesAt(root).list();
  const used = new Set([...disposals, ...files.map(({ path }) => /([^/]+)\.yaml$/.exec(path)?.[1] ?? "")]);
  const remarks = remarksOf(locale);
  const settings = settingsOf(invocation);
  // The library that writes YAML is needed only here.
  const { disposalText } = await import("../../ports/receipt-text.ts");
  const writings = groups(chosen).map((group): Writing => {
    const id = freeId(`dsp-${year}-`, used);
    const path = `records/disposals/${year}/${id}.yaml`;
    const draft = withSettings(draftOf(id, group, asked, repository), settings);
    const left = Object.entries(remarks).filter(([steps]) => !settings.some(([key]) => key === steps));
    const text = disposalText(draft, Object.fromEntries(left));
    const facts = fileFacts(path, new TextEncoder().encode(text), ports.reading());
    if (facts?.value === undefined) throw invalid(facts?.faults ?? []);
    return { path, text, isNew: true };
  });
  if (options["dry-run"] === true) {
    for (const { path, text } of writings) out(`# ${path}\n${text}`);
    return exit.good;
  }
  try {
    ports.writeAll(root, writings);
  } catch (error) {
    throw new NotPublished(writings[0]?.path ?? "", error);
  }
  const say = (words: Localized): void => out(`${printable(words[locale])}\n`);
  for (const { path } of writings) say({ "zh-TW": path, en: path });
  say({
    "zh-TW":
      "請填妥註明待補之處並提交，以 backproof approve 送主管核准；核准後始得於銷毀日刪除所列檔案並提交。",
    en: "Fill in what is marked, commit, have a supervisor approve it (backproof approve); only then, from the day of disposal on, delete the files and commit.",
  });
  return exit.good;
}

function askedOf({ options }: Invocation, repository: Repository): Asked {
  const [by, witness, date, method, reason] = ["as", "witness", "date", "method", "reason"].map((name) => {
    const value = options[name];
    if (typeof value !== "string" || value === "") throw wanting(name);
    return value;
  }) as [string, string, string, string, string];
  for (const person of [by, witness])
    if (repository.find("person", person) === undefined)
      throw new UsageError({
        "zh-TW": `policy/people.yaml 沒有「${person}」。`,
        en: `There is no "${person}" in policy/people.yaml.`,
      });
  if (by === witness)
    throw new UsageError({
      "zh-TW": "執行人員與見證人應為不同的人。",
      en: "Who disposes and who witnesses are two people.",
    });
  if (!isPlainDate(date)) throw wanting("date");
  return { by, witness, date, method, reason };
}

function faultOf(row: Row, one: Standing | undefined, date: PlainDate): Localized | undefined {
  if (one === undefined) return taken(row.path);
  if ("kept" in one) return notDisposable(row.path, one.kept);
  const { endedOn, retainUntil } = one.expired.row;
  if (date <= retainUntil) return tooSoon(row.path, date, retainUntil);
  return row.endedOn === endedOn && row.retainUntil === retainUntil ? undefined : rowsDiffer(row.path);
}

/** The records of one system each, no more than a disposal holds. */
function groups(chosen: readonly Expired[]): readonly (readonly Expired[])[] {
  return bySystem(chosen).flatMap(([, all]) =>
    Array.from({ length: Math.ceil(all.length / mostRows) }, (_, index) =>
      all.slice(index * mostRows, (index + 1) * mostRows),
    ),
  );
}

/** The lowest number above every one that ever was. */
function freeId(stem: string, used: Set<string>): string {
  const numbers = [...used].flatMap((id) => (id.startsWith(stem) ? [Number(id.slice(stem.length))] : []));
  const next = Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1;
  const id = `${stem}${String(next).padStart(3, "0")}`;
  used.add(id);
  return id;
}
