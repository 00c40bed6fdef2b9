import { afterAll, expect, test } from "vitest";
import { all, revision, swap, website } from "./changes.ts";
import { closeLives, type Life, openLife } from "./life.ts";
import { echoFor, judged, lines, review } from "./verdicts.ts";

afterAll(closeLives);

const exception = "records/exceptions/2026/exc-2026-001.yaml";
const disposal = "records/disposals/2026/dsp-2026-001.yaml";
const restoration = "records/restorations/2026/rt-2026-001.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const open = swap(/^status: closed\ncorrective:[\s\S]*?^closedOn:.*\napproval:.*\n/m, "status: contained\n");

/** What a supervisor of any unit makes of a change, with the digest repeated where it is asked for. */
function approvedBy(life: Life, base: string, id: string): string[] {
  const head = life.git("rev-parse", "HEAD");
  const isNeeded = judged(life, { base, head, reviews: [] }).documents.some((one) => one.missing);
  const body = isNeeded ? echoFor(life, { base, head }, id) : "";
  const reviews = [review("wang", head, { body })];
  return lines(judged(life, { base, head, reviews })).filter((line) => line.startsWith(id));
}

test.each<readonly [string, string, string, (text: string) => string, string]>([
  [
    "a restoration",
    "rt-2026-001",
    restoration,
    all(revision(2), swap("可登入", "登入成功")),
    "approved: wang counts",
  ],
  [
    "a disposal",
    "dsp-2026-001",
    disposal,
    all(revision(2), swap("磁碟壞軌", "磁碟老化")),
    "approved: wang counts",
  ],
  [
    "a disposal witnessed by its approver",
    "dsp-2026-001",
    disposal,
    all(revision(2), swap("witness: hsu", "witness: wang")),
    "not-approved: wang own-work",
  ],
  [
    "a waiver",
    "wvr-kiosk",
    waiver,
    all(revision(2), swap("rule: system-has-plan", "rule: plan-reviewed")),
    "approved: wang counts",
  ],
  [
    "a waiver of its approver's own risk",
    "wvr-kiosk",
    waiver,
    all(revision(2), swap("owner: lin", "owner: wang")),
    "not-approved: wang own-work",
  ],
  [
    "a closed exception",
    "exc-2026-001",
    exception,
    all(revision(2), swap("磁碟空間不足", "磁碟已滿")),
    "approved: wang counts",
  ],
  [
    "an exception approved as closed and opened again",
    "exc-2026-001",
    exception,
    open,
    "not-approved: revision-not-raised",
  ],
])("%s", (_, id, path, change, expected) => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(path, change);
  life.commit();
  expect(approvedBy(life, base, id)).toEqual([`${id} ${expected}`]);
});

test("an exception is written on without approval until it is closed", () => {
  const life = openLife();
  const closed = `${life.git("show", `HEAD:${exception}`)}\n`;
  const later = exception.replace("001", "002");
  const renamed = (text: string) => text.replace("id: exc-2026-001", "id: exc-2026-002");
  const adopted = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(later, renamed(open(closed)));
  const begun = life.commit();
  expect(approvedBy(life, adopted, "exc-2026-002")).toEqual(["exc-2026-002 not-needed: not-closed"]);
  life.write(later, swap("磁碟空間不足", "磁碟已滿"));
  const written = life.commit();
  expect(approvedBy(life, begun, "exc-2026-002")).toEqual(["exc-2026-002 not-needed: not-closed"]);
  life.write(later, renamed(closed));
  life.commit();
  expect(approvedBy(life, written, "exc-2026-002")).toEqual(["exc-2026-002 approved: wang counts"]);
});

test.each([
  ["a plan", website, "website not-approved: removed"],
  ["a record", restoration, "rt-2026-001 not-approved: removed"],
])("%s is not simply removed", (_, path, expected) => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(path, null);
  expect(lines(judged(life, { base, head: life.commit(), reviews: [] }))).toEqual([expected]);
});

test("a plan of a system that neither target nor proposal knows is unknown, of one that the proposal adds is judged", () => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  const plan = `${life.git("show", `HEAD:${website}`)}\n`.replace("id: website", "id: library");
  life.write("plans/library.yaml", plan.replace("revision: 2", "revision: 1"));
  const alone = life.commit();
  const first = judged(life, { base, head: alone, reviews: [review("wang", alone)] });
  expect(lines(first)).toEqual(["library unknown: system-unknown; wang counts"]);
  const added = /^ {2}- id: website\n[\s\S]*?lifecycle: .*\n/m;
  life.write(
    "registry/systems.yaml",
    (text) => text + (added.exec(text)?.[0] ?? "").replace("id: website", "id: library"),
  );
  const both = life.commit();
  const reviews = [review("wang", both), review("kuo", both)];
  expect(lines(judged(life, { base, head: both, reviews }))).toEqual([
    "library approved: wang counts; kuo no-authority",
  ]);
});

test("what is missing names who could approve and the line to write", () => {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, all(revision(3), swap("sizeGiB: 20", "sizeGiB: 25")));
  const [document] = judged(life, { base, head: life.commit(), reviews: [] }).documents;
  expect(document).toMatchObject({ verdict: "not-approved", isStrict: false, revision: 3 });
  expect(document?.missing).toEqual({
    unit: "秘書室",
    people: ["wang"],
    echo: `approve website ${document?.digest?.slice(0, 19)}`,
  });
});
