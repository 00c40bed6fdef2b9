import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { type Gap, type HistoryEvidence, type MirrorSeen, versionKey } from "../../core/history/evidence.ts";
import { versionOf } from "../../core/history/version.ts";
import {
  adopted,
  assessmentsOf,
  commitId,
  type Past,
  pastEvidence,
  pastFindings,
  treesOf,
} from "../../testing/history.ts";
import { findingLines } from "../../testing/institution.ts";
import rule from "./rule.ts";

const place = "policy/procedure.yaml#/keptAt";
const adoption = "records/anchors/2026/adoption-2026-11-01.yaml";
const november = "records/anchors/2026/anchor-2026-11.yaml";
const at = (moment: string, edit: Past["edit"] = {}): Past => ({ at: `2026-${moment}:00+08:00`, edit });

/** What a rule says of a past whose evidence is changed in one point. */
function told(change: Partial<HistoryEvidence>, past: readonly Past[] = [], today = "2026-11-22") {
  const files = treesOf(past).at(-1) ?? {};
  return assessmentsOf(rule, { ...pastEvidence(past), ...change }, files, today);
}

const gaps: readonly Gap["kind"][] = [
  "no-repository",
  "unreadable",
  "unborn",
  "shallow",
  "partial",
  "grafted",
  "replaced",
  "missing",
  "detached",
  "unadopted",
];

test.each(gaps)("a history that is %s is unknown, and nothing else is said of it", (kind) => {
  const [assessment] = told({ gaps: [{ kind, detail: "" }] }, [at("11-20T09:00"), at("11-02T09:00")]);
  expect(assessment?.outcome).toBe("unknown");
  expect(findingLines(assessment === undefined ? [] : [assessment])).toEqual([`warning ${kind} ${place}`]);
});

test.each<[MirrorSeen["standing"], string, string[]]>([
  ["same", "pass", []],
  ["behind", "pass", [`warning mirror-behind ${place}`]],
  ["ahead", "unknown", [`warning mirror-ahead ${place}`]],
  ["diverged", "fail", [`error mirror-diverged ${place}`]],
  ["unreachable", "unknown", [`warning mirror-unreachable ${place}`]],
  ["no-branch", "unknown", [`warning mirror-no-branch ${place}`]],
])("a mirror that is %s", (standing, outcome, expected) => {
  const all = told({ mirror: { address: "/srv/mirror.git", standing, detail: "" } });
  expect(all.map((one) => one.outcome)).toEqual([outcome]);
  expect(findingLines(all)).toEqual(expected);
});

test.each<[string, Past[], string[]]>([
  ["time goes on", [at("11-10T09:00"), at("11-20T09:00")], []],
  ["clocks that differ by five minutes", [at("11-10T09:05"), at("11-10T09:00")], []],
  ["by six", [at("11-10T09:06"), at("11-10T09:00")], [`warning dated-back ${place}`]],
  ["by three days", [at("11-10T09:00"), at("11-07T09:00")], [`warning dated-back ${place}`]],
  ["by more", [at("11-10T09:00"), at("11-07T08:59")], [`error dated-back ${place}`]],
  ["a commit of tomorrow", [at("11-23T00:00")], [`error dated-ahead ${place}`]],
  ["a commit of tonight", [at("11-22T23:59")], []],
])("%s", (_, past, expected) => {
  expect(pastFindings(rule, past)).toEqual(expected);
});

test("commits of today are true, though the day of the judgement is an earlier one", () => {
  const past = [at("11-23T09:00"), at("11-24T09:00"), at("11-25T09:00")];
  expect(findingLines(told({ clockDay: "2026-11-24" }, past))).toEqual([
    `note goes-on ${place}`,
    `error dated-ahead ${place}`,
  ]);
});

test.each<[string, string, string[]]>([
  ["a month after the adoption", "2026-12-01", []],
  ["a day later", "2026-12-02", [`warning anchor-due ${adoption}#/at`]],
])("no anchor %s", (_, today, expected) => {
  expect(pastFindings(rule, [], today)).toEqual(expected);
});

const sha256 = hash("sha256", adopted()[adoption] ?? "", "hex");
const zero = `sha256:${"0".repeat(64)}`;
/** An anchor of the adoption's commit, as `history anchor` would write it. */
const anchor = (change: object = {}) => ({
  [november]: JSON.stringify({
    id: "anchor-2026-11",
    revision: 1,
    purpose: "monthly",
    at: "2026-11-20T09:00:00+08:00",
    by: "lin",
    commit: commitId(0),
    tree: wholeTree,
    receipts: zero,
    counts: {},
    previous: { path: adoption, sha256 },
    ...change,
  }),
});
const listed = Object.entries(adopted())
  .map(([path, text]) => `${hash("sha256", text, "hex")}  ${path}\n`)
  .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
const wholeTree = `sha256:${hash("sha256", listed.join(""), "hex")}`;
const moment = "11-20T09:00";

test.each<[string, Past[], string[]]>([
  ["follows the adoption", [at(moment, anchor())], []],
  [
    "names a commit that is not in this history",
    [at(moment, anchor({ commit: "f".repeat(40) }))],
    [`error history-rewritten ${november}#/commit`],
  ],
  ["counted other files", [at(moment, anchor({ tree: zero }))], [`error tree-differs ${november}#/tree`]],
  [
    "follows another text of the adoption",
    [at(moment, anchor({ previous: { path: adoption, sha256: "0".repeat(64) } }))],
    [`error chain-broken ${november}#/previous`],
  ],
  [
    "adopts the records again",
    [
      at(
        moment,
        anchor({
          purpose: "adoption",
          commit: undefined,
          previous: undefined,
          files: { path: "records/evidence/2026/x.txt", sha256: "0".repeat(64) },
        }),
      ),
    ],
    [`error adopted-again ${november}#/purpose`],
  ],
  [
    "is followed by a change of the adoption",
    [at(moment, anchor()), at("11-21T09:00", { [adoption]: { "/counts": { plan: 1 } } })],
    [`error chain-broken ${november}#/previous`],
  ],
])("an anchor that %s", (_, past, expected) => {
  expect(pastFindings(rule, past)).toEqual(expected);
});

test("a commit of an anchor that is reachable but off the main line", () => {
  const past = [at(moment, anchor({ commit: "f".repeat(40) }))];
  const all = told({ anchors: [{ file: november, standing: "side" }] }, past);
  expect(findingLines(all)).toEqual([`error line-turned ${november}#/commit`]);
});

test("an adoption that was merged while the main branch went on", () => {
  const grown = pastEvidence([]);
  const blob = grown.baseline.get("plans/website.yaml") ?? "";
  const another = "records/evidence/2026/meanwhile.txt";
  const change = {
    commits: grown.commits.map((one, index) => (index === 0 ? { ...one, parents: ["0".repeat(40)] } : one)),
    baseline: new Map([...grown.baseline, [another, blob]]),
    versions: new Map([...grown.versions, [versionKey(another, blob), versionOf(another, Buffer.from("x"))]]),
  };
  expect(findingLines(told(change))).toEqual([`warning adopted-unlisted ${adoption}#/files`]);
  const differs = [`error tree-differs ${adoption}#/tree`];
  const without = new Map(change.baseline);
  without.delete("plans/website.yaml");
  expect(findingLines(told({ ...change, baseline: without }))).toEqual(differs);
  // Squashed into a new root: nothing was merged.
  expect(findingLines(told({ ...change, commits: grown.commits }))).toEqual(differs);
});
