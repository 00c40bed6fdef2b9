import type { Form } from "../changes/form.ts";
import { fieldNode } from "../changes/form.ts";
import { valueWords } from "../changes/value-words.ts";
import { disposalsOf } from "../history/disposal-of.ts";
import type { History } from "../history/history.ts";
import type { Lineage, Step } from "../history/lineage.ts";
import type { KeptKind } from "../history/record-name.ts";
import type { Members } from "../history/version.ts";
import type { Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import { personName, systemName } from "../procedure/names.ts";
import type { Repository } from "../repository.ts";
import type { Schemas } from "../schema/schemas.ts";
import { documentOf } from "./document.ts";
import type { Deed } from "./timeline.ts";

/** What a line of the story says of a record beside its name, by the fields of its form. */
const told: Readonly<Partial<Record<KeptKind, readonly string[]>>> = {
  plan: ["/revision", "/effectiveFrom", "/effectiveTo"],
  receipt: ["/revision", "/level", "/approver", "/approvedAt", "/statement"],
  note: ["/event", "/at"],
  restoration: ["/purpose", "/result", "/completedAt", "/exception"],
  check: ["/month", "/checker"],
  adhoc: ["/change", "/exception"],
  config: ["/device", "/takenAt"],
  exception: ["/status", "/symptom", "/resolution", "/closedOn"],
  disposal: ["/date", "/method", "/reason"],
  hold: ["/reason", "/release"],
  waiver: ["/rule", "/expires"],
  attestation: ["/statement", "/expires"],
  migration: ["/preparedAt"],
};

/** Words and labels of what matters in a record as a step left it. */
export function detailsOf(
  lineage: Lineage,
  step: Step,
  deed: Deed,
  {
    history,
    repository,
    schemas,
  }: { readonly history: History; readonly repository: Repository; readonly schemas: Schemas },
): readonly Localized[] {
  const { kind } = lineage;
  if (step.place === undefined)
    return disposalsOf(lineage, repository)
      .slice(0, 1)
      .map(({ id }) => ({ "zh-TW": `依紀錄銷毀單 ${id}`, en: `by disposal ${id}` }));
  if (kind === "evidence" || kind === "anchor" || deed === "moved" || deed === "unreadable") return [];
  const document = documentOf(lineage, step.place, history, repository) ?? {};
  const form: Form = { schemas, kind, prefix: "" };
  const words = (pointer: string, value: unknown): Localized =>
    valueWords(form, pointer, value, (to, id) => nameOf(repository, to, id));
  const fields = (told[kind] ?? []).flatMap((pointer): Localized[] => {
    const value = document[pointer.slice(1)];
    if (value === undefined) return [];
    const label = fieldNode(form, pointer)?.["x-label"] ?? verbatim(pointer.slice(1));
    const said = words(pointer, value);
    return [{ "zh-TW": `${label["zh-TW"]}：${said["zh-TW"]}`, en: `${label.en}: ${said.en}` }];
  });
  const failures = history.versionAt(step.place)?.failures.length ?? 0;
  const amendment = deed === "amended" ? lastOf(document["amendments"]) : undefined;
  return [
    ...fields,
    ...(failures === 0 ? [] : [{ "zh-TW": `失敗 ${failures} 次`, en: `failed runs: ${failures}` }]),
    ...(amendment === undefined ? [] : [words("/amendments/*", amendment)]),
  ];
}

function nameOf(repository: Repository, to: string, id: string): string | undefined {
  if (to === "person") return personName(repository, id);
  return to === "system" ? systemName(repository, id) : undefined;
}

function lastOf(value: unknown): Members | undefined {
  return Array.isArray(value) ? (value.at(-1) as Members | undefined) : undefined;
}
