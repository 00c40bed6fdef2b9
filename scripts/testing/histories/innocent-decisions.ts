import type { Edits } from "../institution.ts";
import { renamed } from "../renamed.ts";
import { restorationText } from "../sample-restoration.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const amendment = (date: string, reason = "筆誤") => ({ date, by: "lin", reason, change: "更正主機名稱" });
const revised: Edits = {
  [r.plan]: {
    ...{
      "/revision": 3,
      "/preparedOn": "2026-11-05",
      "/effectiveFrom": "2026-12-01",
      "/items/0/generations": 9,
    },
    ...{ "/approval": { approver: "wang", approvedOn: "2026-11-12" } },
  },
};
const legacy = {
  recordedOn: "2025-06-10",
  legacy: { source: "紙本紀錄 114-02", sha256: "a".repeat(64), importedOn: "2026-11-10" },
};

/** Plans, approvals, renames, old records and anchors, none of which is a breach. */
export const innocentDecisions: readonly Case[] = [
  {
    name: "a new revision of a plan whose receipt is collected days later",
    told: [
      { at: "11-12", edit: revised },
      { at: "11-17", edit: r.approving("plan", r.plan, { at: "11-12 16:00", unit: "秘書室" }) },
    ],
    expect: [`warning recorded-late records/approvals/website/3.yaml`],
  },
  {
    name: "a new revision of a plan, changed again before anybody approved it",
    told: [
      { at: "11-12", edit: revised },
      { at: "11-13", edit: { [r.plan]: { "/items/0/generations": 10 } } },
      { at: "11-14", edit: r.approving("plan", r.plan, { at: "11-13 16:00", unit: "秘書室" }) },
    ],
    expect: [],
  },
  {
    name: "a revision whose approval day is corrected to that of its receipt",
    told: [
      { at: "11-12 09:00", edit: revised },
      { at: "11-12 10:00", edit: { [r.plan]: { "/approval/approvedOn": "2026-11-11" } } },
      { at: "11-13", edit: r.approving("plan", r.plan, { at: "11-12 16:00", unit: "秘書室" }) },
      { at: "11-14", edit: { [r.plan]: { "/approval/approvedOn": "2026-11-12" } } },
    ],
    expect: [],
  },
  {
    name: "a new revision of a plan withdrawn before it took effect",
    told: [
      { at: "11-12", edit: revised },
      { at: "11-14", tree: "adoption" },
    ],
    expect: [],
  },
  {
    name: "a receipt whose approval was given days before the merge",
    told: [
      { at: "11-12", edit: revised },
      { at: "11-12 10:00", edit: r.approving("plan", r.plan, { at: "11-10 16:00", unit: "秘書室" }) },
    ],
    expect: [],
  },
  {
    name: "a location renamed by an approved migration",
    told: [{ at: "11-20 10:00", edit: renamed() }],
    expect: [],
  },
  {
    name: "a location renamed, and a branch with the old words merged and put into the new ones",
    told: [
      {
        name: "branch",
        on: "adoption",
        at: "11-19",
        edit: { [r.newAttestation]: r.attestationText("2026-11-19") },
      },
      { name: "main", on: "adoption", at: "11-20 10:00", edit: renamed() },
      { on: "main", merge: ["branch"], at: "11-21" },
    ],
    expect: [],
  },
  {
    name: "an old record on paper, marked as such and approved",
    told: [
      { at: "11-10", edit: { [r.newTest]: restorationText("rt-2026-002", legacy) } },
      { at: "11-11", edit: r.approving("restoration", r.newTest, { at: "11-11 08:00" }) },
    ],
    expect: [],
  },
  {
    name: "an old record on paper, approved, and amended since",
    told: [
      { at: "11-10", edit: { [r.newTest]: restorationText("rt-2026-002", legacy) } },
      { at: "11-11", edit: r.approving("restoration", r.newTest, { at: "11-11 08:00" }) },
      { at: "11-20", edit: { [r.newTest]: { "/amendments": [amendment("2026-11-20")], "/revision": 2 } } },
    ],
    expect: [],
  },
  {
    name: "a waiver renewed under its next revision",
    told: [
      { at: "11-10", edit: { [r.waiver]: { "/revision": 2, "/expires": "2027-10-31" } } },
      { at: "11-11", edit: r.approving("waiver", r.waiver, { at: "11-10 16:00", unit: "秘書室" }) },
    ],
    expect: [],
  },
  {
    name: "an anchor of every month",
    told: [
      { at: "11-20" },
      r.anchored("11-30"),
      { at: "12-10" },
      r.anchored("12-31"),
      { at: "2027-01-10T09:00:00+08:00" },
    ],
    today: "2027-01-20",
    expect: [],
  },
  {
    name: "an anchor approved",
    told: [
      { at: "11-20" },
      r.anchored("11-30"),
      {
        at: "11-30 10:00",
        edit: {
          "records/anchors/2026/anchor-2026-11.yaml": {
            "/approval": { approver: "wang", approvedOn: "2026-11-30" },
          },
        },
      },
      r.anchored("12-31", {}),
    ],
    today: "2027-01-20",
    expect: [],
  },
  {
    name: "evidence that no record names taken away",
    told: [
      { at: "11-10", edit: { "records/evidence/2026/draft.txt": "草稿\n" } },
      { at: "11-11", edit: { "records/evidence/2026/draft.txt": null } },
    ],
    expect: [],
  },
  {
    name: "a note of a withdrawn approval",
    told: [{ at: "11-10", edit: { [r.note]: r.noteText("2026-11-10") } }],
    expect: [],
  },
  {
    name: "people, registers and policy changed, entries taken out",
    told: [
      {
        at: "11-10",
        edit: {
          "policy/people.yaml": { "/people/5/roles/1": undefined },
          "registry/systems.yaml": { "/systems/1/name": "官網" },
        },
      },
      {
        at: "11-11",
        edit: {
          "policy/profiles/iso-27001-2022.yaml": null,
          "policy/parameters.yaml": { "/profiles": ["tw-baseline"] },
        },
      },
    ],
    expect: [],
  },
  {
    name: "an attestation made in time each year",
    told: [{ at: "11-10", edit: { [r.newAttestation]: r.attestationText("2026-11-09") } }],
    expect: [],
  },
  {
    name: "an ad-hoc backup planned, made and verified",
    told: [
      {
        at: "11-20 10:00",
        edit: {
          "records/adhoc/2026/adh-2026-002.yaml":
            '{"id":"adh-2026-002","system":"website","change":{"reference":"CHG-2"},"backup":{"by":"lin","startedAt":"2026-11-20T08:00:00+08:00","completedAt":"2026-11-20T08:30:00+08:00"}}',
        },
      },
      {
        at: "11-20 12:00",
        edit: {
          "records/adhoc/2026/adh-2026-002.yaml": {
            "/verification": {
              at: "2026-11-20T11:00:00+08:00",
              by: "lin",
              method: "checksum",
              result: "pass",
            },
          },
        },
      },
    ],
    expect: [],
  },
];
