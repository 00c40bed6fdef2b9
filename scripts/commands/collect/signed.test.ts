import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemoryState } from "../../ports/forge-memory.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Signatures } from "../../ports/signatures.ts";
import { openSsh } from "../../ports/signatures-openssh.ts";
import { forgeWith, runIn } from "../../testing/forge-life.ts";
import { all, revision, swap, website } from "../../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../../testing/proposal/life.ts";
import { review } from "../../testing/proposal/verdicts.ts";
import type { Ran } from "../../testing/run-main.ts";

const receipt = "records/approvals/website/3.yaml";
const register = "policy/people.yaml";
const now = "2026-11-20T11:30:00+08:00";
const noForge: MemoryState = {
  me: { id: 7, login: "backproof", isBot: true },
  url: "",
  proposals: [],
  issues: [],
  comments: [],
  owners: {},
};
let folder: string;
const keyFile = (name: string): string => join(folder, name);
const publicKey = (name: string): string =>
  readFileSync(`${keyFile(name)}.pub`, "utf8")
    .split(" ")
    .slice(0, 2)
    .join(" ");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  for (const [name, phrase] of [
    ["nightly", ""],
    ["stranger", ""],
    ["locked", "pass phrase"],
  ] as const)
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", phrase, "-C", "example", "-f", keyFile(name)]);
  copyFileSync(keyFile("nightly"), keyFile("open"));
  chmodSync(keyFile("open"), 0o644);
});
afterAll(() => {
  closeLives();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const collectors = (days: string): string =>
  `collectors:\n  - { id: nightly, keys: [{ key: ${publicKey("nightly")}, ${days} }] }\n`;
const withCollector = (text: string): string => `${text}${collectors("from: 2026-01-01")}`;
const withKeyOfWang = (text: string): string =>
  withCollector(text).replace(
    /^( *)(name: 王主管)$/m,
    `$1$2\n$1keys: [{ key: ${publicKey("nightly")}, from: 2026-11-20 }]`,
  );

interface Played {
  readonly life: Life;
  readonly collect: (...args: string[]) => Promise<Ran>;
}

/** A revision that wang approved and that was merged, under a register of people; `collect` runs half an hour later. */
function merged(people = withCollector, ports: Partial<Ports> = {}): Played {
  const life = openLife();
  life.write(register, people);
  life.commit("Register the collector");
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, all(revision(3), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01")));
  const head = life.commit("Revise the plan");
  life.branch("main");
  life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  const state = forgeWith(life, {
    base,
    head,
    reviews: [review("wang", head)],
    merged: life.git("rev-parse", "HEAD"),
  });
  const clock = { ...nodePorts.clock, now: () => now };
  return { life, collect: (...args) => runIn(life, ["collect", ...args], state, { clock, ...ports }) };
}

const exists = ({ life }: Played): boolean => existsSync(join(life.folder, receipt));
const failures = async ({ life }: Played): Promise<unknown[]> => {
  const { out } = await runIn(life, ["validate", "--format", "json"], noForge);
  return JSON.parse(out).assessments.filter((one: { outcome: string }) => one.outcome === "fail");
};

describe("with a key on file", () => {
  test("the receipt is witnessed, and the repository then passes", async () => {
    const played = merged();
    expect((await played.collect("--key", keyFile("nightly"))).code).toBe(0);
    const text = readFileSync(join(played.life.folder, receipt), "utf8");
    for (const line of ["level: L1", "  collector: nightly", `  signedAt: ${now}`])
      expect(text).toContain(line);
    expect(text).not.toContain("\nsignature:");
    expect(await failures(played)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["the review", "  review: ", "  review: 9"],
    ["the approver", "approver: ", "approver: kuo # "],
    ["the moment of signing", "  signedAt: 2026-11-20", "  signedAt: 2026-11-19"],
  ])("a change of %s is found afterwards", async (_, from, to) => {
    const played = merged();
    await played.collect("--key", keyFile("nightly"));
    played.life.write(receipt, swap(from, to));
    expect(JSON.stringify(await failures(played))).toContain("witness-altered");
  });

  test("a dry run signs nothing", async () => {
    const played = merged();
    const { code } = await played.collect("--key", keyFile("nightly"), "--dry-run");
    expect([code, exists(played)]).toEqual([0, false]);
  });
});

test("without a key the receipt is merely recorded", async () => {
  const played = merged();
  expect((await played.collect()).code).toBe(0);
  const text = readFileSync(join(played.life.folder, receipt), "utf8");
  expect(text).toContain("level: L0");
  expect(text).not.toContain("witnessSignature");
});

describe("a key that may not sign is refused before anything is written", () => {
  const ended = (text: string): string => `${text}${collectors("from: 2026-01-01, to: 2026-11-19")}`;
  const early = (text: string): string => `${text}${collectors("from: 2026-11-21")}`;
  test.each<[string, string, (text: string) => string, string, string]>([
    ["that is not there", "nobody", withCollector, "找不到金鑰檔", "There is no key file"],
    ["that others may read", "open", withCollector, "chmod 600", "chmod 600"],
    ["with a pass phrase", "locked", withCollector, "設有密語", "has a pass phrase"],
    ["that is the public one", "nightly.pub", withCollector, "金鑰檔", "key file"],
    ["that nobody registered", "stranger", withCollector, "未登錄", "is not on file under collectors"],
    ["where no collector is registered", "nightly", (text) => `${text}\n`, "未登錄", "is not on file"],
    ["retired the day before", "nightly", ended, "2026-11-20 不在", "may not use this key on 2026-11-20"],
    ["of tomorrow", "nightly", early, "2026-11-20 不在", "may not use this key on 2026-11-20"],
    ["of a person as well", "nightly", withKeyOfWang, "登錄於王主管名下", "on file for 王主管"],
  ])("one %s", async (_, key, people, zh, en) => {
    const played = merged(people);
    const status = played.life.git("status", "--porcelain");
    for (const [locale, words] of [
      ["zh-TW", zh],
      ["en", en],
    ] as const) {
      const { code, notice, out } = await played.collect("--key", keyFile(key), "--locale", locale);
      expect(notice).toContain(words);
      expect([code, out]).toEqual([2, ""]);
    }
    expect(played.life.git("status", "--porcelain")).toBe(status);
  });

  test("and the register of the main branch decides, not that of the working tree", async () => {
    const played = merged((text) => `${text}\n`);
    played.life.write(register, withCollector);
    expect((await played.collect("--key", keyFile("nightly"))).code).toBe(2);
    expect(exists(played)).toBe(false);
  });
});

test.each<[string, Partial<Signatures>, string]>([
  [
    "that cannot be made",
    { sign: () => ({ failure: "no space left on device" }) },
    "no space left on device",
  ],
  ["that does not verify", { check: () => ({ state: "other-key" }) }, "other-key"],
])("a signature %s leaves no receipt", async (_, change, words) => {
  const played = merged(withCollector, { signatures: { ...openSsh, ...change } });
  const { code, notice } = await played.collect("--key", keyFile("nightly"));
  expect(notice).toContain("沒有寫入");
  expect(notice).toContain(words);
  expect([code, exists(played)]).toEqual([2, false]);
  expect(played.life.git("status", "--porcelain")).toBe("");
});
