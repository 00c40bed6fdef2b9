import { expect, test } from "vitest";
import { parse } from "yaml";
import { collected, type Edits, edited } from "../../testing/institution.ts";
import { valueAt } from "../json-pointer.ts";
import { buildModel } from "../model.ts";
import type { Repository } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import type { Act } from "./acts.ts";
import { type ActingKind, actingKinds, actsOf } from "./acts-of-people.ts";

const decided = { reason: "主機停電", decidedBy: "wang" };
const request = {
  requester: "zhao",
  requestedAt: "2026-10-20T08:00:00+08:00",
  event: "data_damage",
  reason: "誤刪資料",
};
/** The small institution with everything that people can do somewhere in it. */
const busy: Edits = {
  "records/restorations/2026/rt-2026-001.yaml": { "/request": request },
  "records/exceptions/2026/exc-2026-001.yaml": { "/manualRunImpossible": decided, "/noCorrective": decided },
  "records/checks/2026/website-2026-11.yaml": { "/runs/1/checkedBy": "hsu" },
};

function actsIn(edits: Edits): readonly Act[] {
  const model = buildModel({ ...collected(edits), today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  const { repository } = model;
  return actingKinds.flatMap((kind) => actsOfKind(repository, kind));
}

function actsOfKind(repository: Repository, kind: ActingKind): readonly Act[] {
  const subjects = repository.all(kind) as readonly SubjectOf<ActingKind>[];
  return subjects.flatMap((subject) => actsOf(subject, repository));
}

test("every act points at the people it names", () => {
  const files = edited(busy);
  for (const { anchor, people } of actsIn(busy)) {
    if (!("pointer" in anchor)) throw new Error("an act without a pointer");
    const named = valueAt(parse(files[anchor.file] ?? ""), anchor.pointer);
    expect([named].flat(), `${anchor.file}#${anchor.pointer}`).toEqual(people);
  }
});

test("everything that people can do is told", () => {
  const told = new Set(actsIn(busy).map(({ deed }) => deed.en));
  expect([...told].sort()).toEqual(
    [
      "drafted the plan",
      "stood as backup manager of the plan",
      "stood as media custodian of the plan",
      "restored the data",
      "verified the result",
      "requested the restoration",
      "reviewed the drill",
      "checked the backups",
      "signed the checks off",
      "made the ad-hoc backup",
      "checked the ad-hoc backup",
      "backed the configuration up",
      "checked the backup of the configuration",
      "handled the failure",
      "made the manual backup",
      "decided against a manual backup",
      "decided against corrective action",
      "accepted the risk",
      "checked the disks",
      "made the statement",
      "issued the hold",
      "released the hold",
      "was on file as system owner",
      "was on file as its backup manager",
      "ordered the deputyship",
    ].sort(),
  );
});

test("the checks of a month are one act per checker, with each day once", () => {
  const acts = actsIn(busy).filter(
    ({ anchor }) => "pointer" in anchor && anchor.file.endsWith("website-2026-11.yaml"),
  );
  expect(acts.map(({ people, days }) => [people, days])).toEqual([
    [["lin"], ["2026-11-02", "2026-11-16"]],
    [["hsu"], ["2026-11-09"]],
  ]);
});
