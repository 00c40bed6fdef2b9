import type { Edits } from "../institution.ts";
import { disposalPath, disposed, holdPath, holdText, listed } from "./disposed.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";
import type { Told } from "./tell.ts";

const gone = (...paths: readonly string[]): Edits => Object.fromEntries(paths.map((path) => [path, null]));
const on = "2029-12-10";
const oldReceipt = "records/approvals/website/1.yaml";
const moved = r.check.replace("/2026/", "/2025/");
const at = (day: string): string => `2029-12-${day}T15:00:00+08:00`;
const checks = [listed(r.check, "check")];
const record = { on, records: checks };

/** Disposals as they should be: after the time is over, by an approved disposal, on nothing that is held. */
export const rightDisposals: readonly Case[] = (
  [
    {
      name: "a month of checks on the first day after its time",
      told: [
        ...disposed({ ...record, on: "2029-11-04" }),
        { at: "2029-11-04T15:00:00+08:00", edit: gone(r.check) },
      ],
    },
    { name: "a month of checks", told: [...disposed(record), { at: at("11"), edit: gone(r.check) }] },
    {
      name: "deleted by the commit that brings the disposal, its receipt collected the night after",
      told: [
        ...disposed({ ...record, isApproved: false }).map(
          (one): Told => ({ ...one, edit: { ...(one.edit as Edits), ...gone(r.check) } }),
        ),
        { at: at("11"), edit: r.approving("disposal", disposalPath, { at: "2029-12-09T10:00:00+08:00" }) },
      ],
    },
    {
      name: "disposal and deletion merged from a branch",
      told: [
        ...disposed(record).map((one, index): Told => (index === 0 ? { ...one, on: "adoption" } : one)),
        { name: "branch", at: at("10"), edit: gone(r.check) },
        { name: "main", on: "adoption", at: at("11") },
        { on: "main", merge: ["branch"], at: at("12") },
      ],
    },
    {
      name: "a restore test with its receipt and its evidence",
      told: [
        ...disposed({
          on,
          records: [
            listed(r.restoration, "restoration", "2026-10-22"),
            listed(r.receipt, "approval", "2026-10-22"),
          ],
        }),
        { at: at("11"), edit: gone(r.restoration, r.receipt, r.evidence) },
      ],
    },
    {
      name: "a restore test first, its evidence later",
      told: [
        ...disposed({ on, records: [listed(r.restoration, "restoration", "2026-10-22")] }),
        { at: at("11"), edit: gone(r.restoration) },
        { at: at("12"), edit: gone(r.evidence) },
      ],
    },
    {
      name: "a closed exception and its receipt",
      told: [
        ...disposed({
          on,
          records: [
            listed(r.exception, "exception", "2026-11-04"),
            listed("records/approvals/exc-2026-001/1.yaml", "approval", "2026-11-04"),
          ],
        }),
        { at: at("11"), edit: gone(r.exception, "records/approvals/exc-2026-001/1.yaml") },
      ],
    },
    {
      name: "an ad-hoc backup and a configuration",
      told: [
        ...disposed({
          on,
          records: [listed(r.adhoc, "adhoc", "2026-12-07"), listed(r.config, "config", "2026-10-15")],
        }),
        { at: at("11"), edit: gone(r.adhoc, r.config) },
      ],
    },
    {
      name: "the receipt of a plan's revision that is long out of force",
      told: [
        ...disposed({ on, records: [listed(oldReceipt, "approval", "2026-10-31")] }),
        { at: at("11"), edit: gone(oldReceipt) },
      ],
    },
    {
      name: "the plan of a system that was retired three years ago",
      told: [
        {
          at: "11-10",
          edit: {
            "registry/systems.yaml": {
              "/systems/1/lifecycle": {
                status: "retired",
                inServiceFrom: "2026-10-01",
                retiredOn: "2026-11-10",
              },
            },
          },
        },
        ...disposed({ on, records: [listed(r.plan, "plan", "2026-11-10")] }),
        { at: at("11"), edit: gone(r.plan) },
      ],
    },
    {
      name: "a record that moved to another year before it was disposed of",
      told: [
        { at: "11-10", move: { [r.check]: moved } },
        ...disposed({ on, records: [listed(moved, "check")] }),
        { at: at("11"), edit: gone(moved) },
      ],
    },
    {
      name: "a record whose hold was released before",
      told: [
        {
          at: "2029-11-01T09:00:00+08:00",
          edit: { [holdPath]: holdText("2029-11-01", { systems: ["website"] }) },
        },
        {
          at: "2029-12-05T09:00:00+08:00",
          edit: { [holdPath]: { "/release": { by: "wang", date: "2029-12-05" } } },
        },
        ...disposed(record),
        { at: at("11"), edit: gone(r.check) },
      ],
    },
    {
      name: "a record whose hold is released by the merge that takes it away",
      told: [
        {
          at: "2029-11-01T09:00:00+08:00",
          edit: { [holdPath]: holdText("2029-11-01", { systems: ["website"] }) },
        },
        ...disposed(record),
        {
          at: at("11"),
          edit: { ...gone(r.check), [holdPath]: { "/release": { by: "wang", date: "2029-12-10" } } },
        },
      ],
    },
    {
      name: "a hold of something else",
      told: [
        {
          at: "2029-11-01T09:00:00+08:00",
          edit: { [holdPath]: holdText("2029-11-01", { systems: ["student-records"] }) },
        },
        ...disposed(record),
        { at: at("11"), edit: gone(r.check) },
      ],
    },
    {
      name: "a hold that came after",
      told: [
        ...disposed(record),
        { at: at("11"), edit: gone(r.check) },
        { at: at("13"), edit: { [holdPath]: holdText("2029-12-13", { records: [r.check] }) } },
      ],
    },
    {
      name: "put back after its disposal by a revert",
      told: [
        ...disposed(record),
        { name: "disposed", at: at("11"), edit: gone(r.check) },
        { at: at("12"), edit: (seen) => ({ [r.check]: seen.tree("adoption")[r.check] ?? "" }) },
      ],
    },
    {
      name: "the disposal amended and approved again afterwards",
      told: [
        ...disposed(record),
        { at: at("11"), edit: gone(r.check) },
        {
          at: at("12"),
          edit: {
            [disposalPath]: {
              "/revision": 2,
              "/amendments": [{ date: "2029-12-12", by: "chen", reason: "筆誤", change: "見證人職稱" }],
            },
          },
        },
        { at: at("13"), edit: r.approving("disposal", disposalPath, { at: at("13") }) },
      ],
    },
    {
      name: "a disposal of media, which says nothing of records",
      told: [
        {
          at: "11-20",
          edit: {
            "records/disposals/2026/dsp-2026-002.yaml":
              '{"id":"dsp-2026-002","revision":1,"kind":"media","date":"2026-11-20","media":["disk-09"]}',
          },
        },
      ],
    },
    {
      name: "found missing, put back, and then disposed of in order",
      told: [
        { at: at("01"), edit: gone(r.check) },
        { at: at("02"), edit: (seen) => ({ [r.check]: seen.tree("adoption")[r.check] ?? "" }) },
        ...disposed(record),
        { at: at("11"), edit: gone(r.check) },
      ],
    },
  ] as readonly Pick<Case, "name" | "told">[]
).map(
  (one): Case => ({
    ...one,
    told: [...one.told, r.anchored("2029-12-20T09:00:00+08:00")],
    today: "2029-12-31",
    expect: [],
  }),
);
