import { compare } from "../../core/compare.ts";
import { planRevisions } from "../../core/procedure/plan-revisions.ts";
import { isVerifiedPass } from "../../core/procedure/qualifying-tests.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { fullDayText } from "../pages/dates.ts";
import { code, type Inline, phrase } from "../pages/inline.ts";
import { personText } from "../pages/names.ts";
import { fileLink, formLink } from "../pages/page-links.ts";
import type { PageScope } from "../pages/scope.ts";
import { registerTitle } from "../pages/view-sheet.ts";
import type { Happening, Standing } from "./site-page.ts";
import { standingWord } from "./standing.ts";

interface Event {
  readonly on: PlainDate;
  readonly what: Inline;
  readonly standing: Standing;
}

/** What happened to a system's backups, newest first: revisions, approvals, restorations, failures, ad-hoc backups, waivers. */
export function timeline(scope: PageScope, system: string): readonly Happening[] {
  const events = [
    ...plans(scope, system),
    ...restorationEvents(scope, system),
    ...failures(scope, system),
    ...adhoc(scope, system),
    ...waivers(scope, system),
  ];
  return events
    .sort((a, b) => compare(b.on, a.on))
    .map(({ on, what, standing }) => ({
      day: fullDayText(on, scope.locale),
      what,
      standing,
      word: standingWord(scope.words, standing),
    }));
}

function plans(scope: PageScope, system: string): Event[] {
  const { words, repository } = scope;
  return planRevisions(repository, system).flatMap(({ revision, from, receipt }): Event[] => {
    // Only the present revision has a page; what was approved before is kept in its receipt.
    const isPresent = repository.find("plan", system)?.value.revision === revision;
    const number = words.revisionNumber(revision);
    const named = isPresent ? formLink(scope, { kind: "plan", id: system }, number) : number;
    const inForce: Event = {
      on: from,
      what: phrase(words.plan, " ", named, words.colon, words.tookEffect),
      standing: receipt === undefined ? "unknown" : "good",
    };
    if (receipt === undefined) return [inForce];
    const { approvedAt, approver, level } = receipt.value;
    const approved: Event = {
      on: dateIn(approvedAt, repository.zone),
      what: phrase(
        words.plan,
        " ",
        named,
        words.colon,
        words.approvedBy(personText(scope, approver)),
        words.open,
        level,
        words.close,
        " ",
        fileLink(scope, receipt.file),
      ),
      standing: "good",
    };
    return [approved, inForce];
  });
}

function restorationEvents(scope: PageScope, system: string): Event[] {
  const { repository, words, input, locale } = scope;
  const results = input.schemas.restoration.properties?.["result"]?.["x-enum-label"] ?? {};
  return repository.ofSystem("restoration", system).map((record) => ({
    on: dateIn(record.value.completedAt, repository.zone),
    what: phrase(
      words.restoration,
      " ",
      formLink(scope, { kind: "restoration", id: record.id }, code(record.id)),
      words.colon,
      results[record.value.result]?.[locale] ?? record.value.result,
    ),
    standing: isVerifiedPass(record, repository) ? "good" : "bad",
  }));
}

function failures(scope: PageScope, system: string): Event[] {
  const { repository, words } = scope;
  return repository.ofSystem("exception", system).map(({ id, file, value }) => ({
    on: dateIn(value.detectedAt, repository.zone),
    what: phrase(
      words.failure,
      " ",
      formLink(scope, { kind: "exception", id }, code(id)),
      words.colon,
      value.closedOn === undefined
        ? words.stillOpen
        : words.closedOn(fullDayText(value.closedOn, scope.locale)),
      " ",
      fileLink(scope, file),
    ),
    standing: value.closedOn === undefined ? "bad" : "warn",
  }));
}

function adhoc(scope: PageScope, system: string): Event[] {
  const { repository, words } = scope;
  return repository.ofSystem("adhoc", system).map(({ id, file, value }) => ({
    on: dateIn(value.backup.startedAt, repository.zone),
    what: phrase(
      words.adhoc,
      " ",
      formLink(scope, { kind: "adhoc", id }, code(id)),
      " ",
      fileLink(scope, file),
    ),
    standing: value.verification === undefined ? "unknown" : "good",
  }));
}

function waivers(scope: PageScope, system: string): Event[] {
  const { repository, words, locale } = scope;
  return repository
    .all("waiver")
    .filter(
      ({ value: { subject } }) =>
        (subject.kind === "system" || subject.kind === "plan") && subject.id === system,
    )
    .map(({ id, file, value }) => ({
      on: value.from,
      what: phrase(
        registerTitle(scope, "waiver"),
        " ",
        formLink(scope, { kind: "waiver", id }, code(id)),
        words.holdsUntil(fullDayText(value.expires, locale)),
        " ",
        fileLink(scope, file),
      ),
      standing: "warn",
    }));
}
