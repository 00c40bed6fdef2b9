import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../main.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { adopted, adoptedAt } from "../../testing/history.ts";
import { type Edits, editedFrom } from "../../testing/institution.ts";
import { type Made, type SignedPast, signedPast } from "../../testing/signed-past.ts";

const plan = "plans/website.yaml";
const parameters = "policy/parameters.yaml";
const asks = (value: boolean): Edits => ({ [parameters]: { "/settings/signedCommits/0/value": value } });
/** Lin's key may be used through this day. */
const lastDay = "2026-11-11";
const signed = { key: "wang" };
const on = (day: string): string => `${day}T10:00:00+08:00`;
const ofWang = { email: "wang@example.edu" };

let past: SignedPast;
const bases = new Map<boolean, string>();
let files: Record<string, string> = {};

/** Goes back to the institution with its keys on file, which asks for signatures or does not. */
function begin(isAsked: boolean): void {
  past.git(["reset", "-q", "--hard", bases.get(isAsked) ?? ""]);
  files = editedFrom(people(), asks(isAsked));
}
function people(): Record<string, string> {
  return editedFrom(adopted(), {
    "policy/people.yaml": {
      "/people/0/emails": ["lin@example.edu"],
      "/people/0/keys": [{ key: past.publicKey("lin"), from: "2026-01-01", to: lastDay }],
      "/people/2/emails": ["wang@example.edu", "wang@example.org"],
      "/people/2/keys": [{ key: past.publicKey("wang"), from: "2026-01-01" }],
      "/collectors": [{ id: "forge", keys: [{ key: past.publicKey("forge"), from: "2026-01-01" }] }],
    },
  });
}
function change(made: Made, edits: Edits): void {
  files = editedFrom(files, edits);
  past.commit(made, files);
}
/** A branch of one commit and its merge. */
function merge(made: Made, side: Omit<Made, "at">): void {
  past.git(["switch", "-q", "-C", "side"]);
  change({ at: made.at, ...side }, { [plan]: { "/revision": 7 } });
  past.git(["switch", "-q", "main"]);
  past.git(
    ["merge", "-q", "--no-ff", ...(made.key === undefined ? [] : ["-S"]), "-m", "Merge", "side"],
    made,
  );
}

beforeAll(() => {
  past = signedPast();
  past.commit({ at: "2026-10-01T09:00:00+08:00", ...ofWang }, { [plan]: "id: x\n" });
  past.commit({ at: adoptedAt }, adopted());
  const adoption = past.git(["rev-parse", "HEAD"]);
  for (const isAsked of [false, true]) {
    past.git(["reset", "-q", "--hard", adoption]);
    bases.set(isAsked, past.commit({ at: on("2026-11-02") }, editedFrom(people(), asks(isAsked))));
  }
});
afterAll(() => past.remove());

interface Told {
  readonly outcome?: string;
  readonly lines: readonly string[];
  readonly texts: readonly string[];
}

/** What the rule says of the history as of 2026-11-22. */
async function told(locale = "en"): Promise<Told> {
  let out = "";
  const args = ["history", "--root", past.folder, "--no-cache", "--today", "2026-11-22", "--locale", locale];
  await main([...args, "--format", "json"], {
    ports: nodePorts,
    directory: past.folder,
    isColourful: false,
    out: (text) => {
      out += text;
    },
    notice: () => {},
  });
  const { assessments } = JSON.parse(out) as {
    assessments: {
      rule: string;
      outcome: string;
      findings: { severity: string; message: string; text: string }[];
    }[];
  };
  const own = assessments.find(({ rule }) => rule === "commits-signed");
  const findings = own?.findings ?? [];
  return {
    ...(own !== undefined && { outcome: own.outcome }),
    lines: findings.map(({ severity, message }) => `${severity} ${message}`),
    texts: findings.map(({ text }) => text),
  };
}

describe("where policy does not ask for signatures", () => {
  test.each<[string, Omit<Made, "at"> & { readonly day?: string }, string[]]>([
    ["nobody need sign", {}, []],
    ["whoever has no key on file may go by their name", { email: "chen@example.edu" }, []],
    ["a key of nobody is nobody's business", { key: "stranger" }, []],
    ["a supervisor's name without a signature", ofWang, ["warning misnamed"]],
    ["a supervisor's other address", { email: "wang@example.org" }, ["warning misnamed"]],
    ["a supervisor's address in capitals", { email: "WANG@Example.EDU" }, ["warning misnamed"]],
    ["a supervisor named as committer only", { committerEmail: "wang@example.edu" }, ["warning misnamed"]],
    [
      "a supervisor's name over a colleague's signature",
      { ...ofWang, key: "lin", day: lastDay },
      ["warning misnamed"],
    ],
    ["a supervisor's name over a stranger's signature", { ...ofWang, key: "stranger" }, ["warning misnamed"]],
    ["a supervisor who signed", { ...ofWang, key: "wang" }, []],
    ["who could sign that day", { email: "lin@example.edu", day: lastDay }, ["warning misnamed"]],
    ["who could not sign any more", { email: "lin@example.edu", day: "2026-11-12" }, []],
  ])("%s", async (_, { day = "2026-11-12", ...made }, expected) => {
    begin(false);
    change({ at: on(day), ...made }, { [plan]: { "/revision": 2 } });
    expect((await told()).lines).toEqual(expected);
  });
});

test.each<[string, boolean, Omit<Made, "at">, Omit<Made, "at">, string[]]>([
  ["a supervisor's name in it, where nobody need sign", false, {}, ofWang, ["warning misnamed"]],
  ["the forge's key, in the name of who pressed the button", true, { ...ofWang, key: "forge" }, signed, []],
  ["the forge's key over what nobody signed", true, { key: "forge" }, {}, ["error unsigned"]],
  [
    "the forge's key over what a stranger signed",
    true,
    { key: "forge" },
    { key: "stranger" },
    ["error nobodys"],
  ],
  ["a person's key over what nobody signed: that person answers for it", true, signed, {}, []],
  ["a person's key over what goes by a supervisor's name", true, signed, ofWang, ["error misnamed"]],
  ["no signature", true, {}, {}, ["error unsigned"]],
])("a merge of a branch: %s", async (_, isAsked, made, side, expected) => {
  begin(isAsked);
  merge({ at: on("2026-11-12"), ...made }, side);
  expect((await told()).lines).toEqual(expected);
});

describe("where policy asks for signatures", () => {
  const plain =
    (made: Omit<Made, "at">, day = "2026-11-12") =>
    () =>
      change({ at: on(day), ...made }, { [plan]: { "/revision": 2 } });
  test.each<[string, () => void, string[]]>([
    ["a supervisor who signed", plain({ ...ofWang, key: "wang" }), []],
    ["a signature under a name that nobody has on file", plain({ key: "wang" }), []],
    ["no signature", plain({}), ["error unsigned"]],
    ["a supervisor's name without a signature", plain(ofWang), ["error misnamed"]],
    ["a stranger's signature", plain({ key: "stranger" }), ["error nobodys"]],
    ["a key on its last day", plain({ key: "lin" }, lastDay), []],
    ["a key on the day after", plain({ key: "lin" }), ["error out-of-time"]],
    [
      "a key on the day after, dated back to its last day",
      () => {
        plain({ key: "wang" })();
        change({ at: on(lastDay), key: "lin" }, { [plan]: { "/revision": 3 } });
      },
      ["error out-of-time"],
    ],
    ["a forge's key on what is no merge", plain({ key: "forge" }), ["error not-a-merge"]],
    [
      "a commit that touches no data",
      () => past.commit({ at: on("2026-11-12") }, { "README.md": "x\n" }),
      [],
    ],
    [
      "a signature over something else",
      () => {
        plain({ key: "wang" })();
        const altered = past.git(["cat-file", "commit", "HEAD"]).replace("author Example", "author Somebody");
        const id = past.git(["hash-object", "-t", "commit", "-w", "--stdin"], {}, `${altered}\n`);
        past.git(["reset", "-q", "--hard", id]);
      },
      ["error bad"],
    ],
    [
      "turning it off without a signature",
      () => change({ at: on("2026-11-12") }, asks(false)),
      ["error unsigned"],
    ],
    [
      "nothing once it is turned off",
      () => {
        change({ at: on("2026-11-12"), key: "wang" }, asks(false));
        change({ at: on("2026-11-13") }, { [plan]: { "/revision": 2 } });
      },
      [],
    ],
  ])("%s", async (_, make, expected) => {
    begin(true);
    make();
    expect((await told()).lines).toEqual(expected);
  });

  test("what was adopted is exempt, the commit after it is not", async () => {
    past.git(["checkout", "-q", "--orphan", "fresh"]);
    files = editedFrom(people(), asks(true));
    past.commit({ at: adoptedAt, ...ofWang }, files);
    past.git(["branch", "-q", "-M", "fresh", "adopted"]);
    expect((await told()).lines).toEqual([]);
    change({ at: on("2026-11-12") }, { [plan]: { "/revision": 2 } });
    expect((await told()).lines).toEqual(["error unsigned"]);
    past.git(["switch", "-q", "main"]);
  });
});

describe("tags", () => {
  test.each<[string, boolean, Omit<Made, "at"> & { readonly sign: boolean }, string[]]>([
    ["a supervisor's, signed", true, { ...ofWang, key: "wang", sign: true }, []],
    [
      "a supervisor's name over a stranger's signature",
      false,
      { ...ofWang, key: "stranger", sign: true },
      ["warning misnamed"],
    ],
    ["a supervisor's name without a signature", true, { ...ofWang, sign: false }, ["error misnamed"]],
    ["of anybody, not signed", true, { sign: false }, []],
    [
      "signed with a stranger's key where signatures are asked for",
      true,
      { key: "stranger", sign: true },
      ["error nobodys"],
    ],
    ["signed with a retired key, dated back", true, { key: "lin", sign: true }, ["error out-of-time"]],
  ])("%s", async (_, isAsked, { sign, ...made }, expected) => {
    begin(isAsked);
    change({ at: on("2026-11-12"), key: "wang" }, { [plan]: { "/revision": 2 } });
    past.git(["tag", sign ? "-s" : "-a", "-m", "x", "month"], { at: on(lastDay), ...made });
    try {
      expect((await told()).lines).toEqual(expected);
    } finally {
      past.git(["tag", "-d", "month"]);
    }
  });
});

test("the words name the commit, its day, who is named, and how it was signed", async () => {
  begin(false);
  change({ at: on("2026-11-12"), ...ofWang, key: "stranger" }, { [plan]: { "/revision": 2 } });
  const id = past.git(["rev-parse", "--short=12", "HEAD"]);
  expect((await told("zh-TW")).texts).toEqual([
    `提交 ${id}（2026-11-12，署名 Example）以王主管的電子郵件署名，但由無人登錄的金鑰簽章：署名可能遭冒用。`,
  ]);
  expect((await told()).texts[0]).toContain("is signed with a key that nobody has on file");
});
