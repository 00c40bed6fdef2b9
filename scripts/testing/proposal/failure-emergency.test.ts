import { afterAll, describe, expect, test } from "vitest";
import { proposalJson } from "../../reporters/proposal/json.ts";
import { proposalMarkdown } from "../../reporters/proposal/markdown.ts";
import { proposalText } from "../../reporters/proposal/text.ts";
import { all, emergency, proposeStudents, revision, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife, owners } from "./life.ts";
import type { Play } from "./plays.ts";
import { account, type Case, commitsBy, judged, known, lines, review } from "./verdicts.ts";

// Many repositories take a while to remove.
afterAll(closeLives, 60_000);

const parameters = "policy/parameters.yaml";

/** A proposal of an emergency plan without reviews, that differs like this. */
function proposed(
  plan = emergency(),
  change: (life: Life, head: string, base: string) => Partial<Case> = () => ({}),
): Play {
  return (life) => {
    const base = life.git("rev-parse", "main");
    life.branch("proposal");
    life.write(website, plan);
    const head = life.commit("Save elsewhere");
    return { base, head, reviews: [], ...change(life, head, base) };
  };
}

/** The same, once this became so on the target branch. */
function once(path: string, change: (text: string) => string, play: Play = proposed()): Play {
  return (life) => {
    life.write(path, change);
    life.commit("Before");
    return play(life);
  };
}

const days = (value: number) => (text: string) =>
  text.replace(/(emergencyApprovalWorkdays:\n\s+- value: )\d+/, `$1${value}`);
/** Why the emergency of a document does not count, in English. */
const refusals = ({ documents }: ReturnType<typeof judged>) =>
  documents.flatMap(({ remarks }) =>
    remarks.flatMap((one) => (one.code === "emergency-refused" ? [one.args.why.en] : [])),
  );
const objection = (name: "kuo" | "wang", head: string) => review(name, head, { state: "changes-requested" });
const by = (name: "chen") => (life: Life, head: string, base: string) => ({
  author: account(name),
  pushers: known([account(name)]),
  commits: known(commitsBy(life, base, head, name)),
});

describe("the failure modes of approvals.md, section 4: no supervisor in reach (26)", () => {
  test.each<readonly [string, Play, readonly string[]]>([
    ["26 declared, and nobody has approved", proposed(), ["website emergency"]],
    [
      "26 declared on the first day whose term is not over",
      proposed(emergency("2026-11-18T00:00:00+08:00", "lin", "2026-11-18")),
      ["website emergency"],
    ],
    [
      "26 in force on the last day of the term",
      proposed(emergency("2026-11-20T08:00:00+08:00", "lin", "2026-11-25")),
      ["website emergency"],
    ],
    [
      "26 the supervisor was in reach after all",
      proposed(emergency(), (_, head) => ({ reviews: [review("wang", head)] })),
      ["website approved: wang counts"],
    ],
    [
      "26 someone without the role objects",
      proposed(emergency(), (_, head) => ({ reviews: [objection("kuo", head)] })),
      ["website emergency: kuo changes-requested"],
    ],
    [
      "26 the declarer approves: that counts for nothing, and does no harm",
      proposed(emergency(), (_, head) => ({ reviews: [review("lin", head)] })),
      ["website emergency: lin took-part"],
    ],
    [
      "26 who pushed is not known",
      proposed(emergency(), () => ({ pushers: { known: false, because: "HTTP 404" } })),
      ["website unknown: pushers-unknown"],
    ],
    [
      "26 the timeline cannot be read",
      proposed(emergency(), () => ({ timeline: { known: false, because: "HTTP 500" } })),
      ["website unknown: timeline-unknown"],
    ],
    [
      "26 the reviews cannot be read",
      proposed(emergency(), () => ({ change: { reviews: { known: false, because: "HTTP 502" } } })),
      ["proposal unknown: reviews-unknown", "website unknown: reviews-unknown"],
    ],
    [
      "26 the people of the target branch cannot be read",
      once("policy/people.yaml", swap("people:", "people: [")),
      ["proposal unknown: accounts-unknown", "website unknown: accounts-unknown; target-unreadable"],
    ],
    [
      "26 another document in the same proposal waits for its own approval",
      (life) => {
        const { base } = proposeStudents(life);
        life.write(website, emergency());
        return { base, head: life.commit(), reviews: [] };
      },
      ["student-records not-approved", "website emergency"],
    ],
    [
      "26 a control file in the same proposal waits for its owner",
      (life) => {
        const played = proposed()(life);
        life.write(".github/CODEOWNERS", `${owners}# later\n`);
        return { ...played, head: life.commit() };
      },
      ["website emergency", "controls mixed", ".github/CODEOWNERS not-approved"],
    ],
    [
      "26 the revision was not raised",
      proposed(all(emergency(), revision(2))),
      ["website not-approved: revision-not-raised"],
    ],
  ])("%s", (_, play, expected) => {
    const life = openLife();
    const judgement = judged(life, play(life));
    expect(lines(judgement)).toEqual(expected);
    expect(refusals(judgement)).toEqual([]);
    const verdicts = expected.map((line) => line.split(/[ :]+/)[1]);
    const worst = ["not-approved", "unknown", "emergency", "approved"].find((one) => verdicts.includes(one));
    expect(judgement.verdict).toBe(worst);
  });

  test.each<readonly [string, Play, string]>([
    [
      "26 its approval is overdue",
      proposed(emergency("2026-11-17T23:59:59+08:00", "lin", "2026-11-18")),
      "its approval was due by 2026-11-20",
    ],
    [
      "26 in force the day before it was declared",
      proposed(emergency("2026-11-20T08:00:00+08:00", "lin", "2026-11-19")),
      "declared only on 2026-11-20, after the plan took effect on 2026-11-19",
    ],
    [
      "26 in force the day after its term, so that it can be approved before",
      proposed(emergency("2026-11-20T08:00:00+08:00", "lin", "2026-11-26")),
      "due by 2026-11-25, before the plan took effect on 2026-11-26",
    ],
    [
      "26 declared for tomorrow",
      proposed(emergency("2026-11-23T00:00:00+08:00", "lin", "2026-11-23")),
      "on 2026-11-23, lies ahead",
    ],
    [
      "26 declared by someone who is no backup manager",
      proposed(emergency(undefined, "chen"), by("chen")),
      "neither backup manager of 秘書室 nor deputy on 2026-11-20",
    ],
    [
      "26 declared in the name of a backup manager who had no part in it",
      proposed(emergency(), by("chen")),
      "neither opened the pull request nor pushed",
    ],
    [
      "26 a commit in that person's name proves nothing",
      proposed(emergency(), (life, head, base) => ({
        ...by("chen")(life, head, base),
        commits: known(commitsBy(life, base, head, "lin")),
      })),
      "neither opened the pull request nor pushed",
    ],
    [
      "26 the supervisor objects",
      proposed(emergency(), (_, head) => ({ reviews: [objection("wang", head)] })),
      "a supervisor is in reach",
    ],
    [
      "26 a supervisor who declared it and approves it",
      once(
        "policy/people.yaml",
        swap(/^(?= {2}- id: zhao$)/m, "      - {role: backup_manager, from: 2026-01-01}\n"),
        proposed(emergency(undefined, "wang"), (_, head) => ({ reviews: [review("wang", head)] })),
      ),
      "王主管, who declares it, neither opened",
    ],
    ["26 switched off on the target branch", once(parameters, days(0)), "is 0 or absent"],
    [
      "26 switched on by the proposal itself",
      once(parameters, days(0), (life) => {
        const played = proposed()(life);
        life.write(parameters, days(3));
        return { ...played, head: life.commit() };
      }),
      "is 0 or absent",
    ],
  ])("%s: it does not count", (_, play, why) => {
    const life = openLife();
    const judgement = judged(life, play(life));
    expect(lines(judgement)[0]).toMatch(/^website not-approved/);
    expect(refusals(judgement)).toEqual([expect.stringContaining(why)]);
    expect(judgement.verdict).toBe("not-approved");
  });
});

test("a report of it says by when and by whom it is to be approved, and how", () => {
  const life = openLife();
  const judgement = judged(life, proposed()(life));
  const sheet = { locale: "en", number: 7, title: "Save elsewhere", judgement } as const;
  const said =
    /declared an emergency on 2026-11-20: .* due by 2026-11-25, by a supervisor of 秘書室 or a deputy/;
  expect(proposalText(sheet)).toMatch(/plans\/website\.yaml r3 \S+: emergency, approval to follow/);
  expect(proposalText(sheet)).toMatch(said);
  expect(proposalMarkdown(sheet)).toContain("due by 2026-11-25&#44; by a supervisor of 秘書室 or a deputy");
  expect(proposalMarkdown({ ...sheet, locale: "zh-TW" })).toContain("應於 2026-11-25（含）前經秘書室主管");
  expect(JSON.parse(proposalJson(sheet))).toMatchObject({
    verdict: "emergency",
    documents: [{ verdict: "emergency", approvalDue: "2026-11-25", remarks: [{ code: "emergency-open" }] }],
  });
});

test("a plan whose emergency does not count says why", () => {
  const life = openLife();
  const judgement = judged(life, once(parameters, days(0))(life));
  const sheet = { locale: "en", number: 7, title: "", judgement } as const;
  expect(proposalText(sheet)).toContain(
    "policy does not allow it (emergencyApprovalWorkdays is 0 or absent)",
  );
  expect(JSON.parse(proposalJson(sheet)).documents[0].approvalDue).toBeNull();
});
