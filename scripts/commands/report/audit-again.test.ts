import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256Hex } from "../../core/digest.ts";
import { packedInstitution } from "../../testing/packed-institution.ts";

const plan = "plans/student-records.yaml";

let here: ReturnType<typeof packedInstitution>;
beforeEach(() => {
  here = packedInstitution();
});
afterEach(() => rmSync(here.root, { recursive: true }));

describe("an earlier pack", () => {
  test("is replaced, of another day and language, and the same data give the same bytes", async () => {
    await here.report("--pdf");
    const first = here.packed();
    here.write({ [plan]: { "/remarks": "other" } });
    expect((await here.report("--locale en --pdf", "2026-12-22")).notice).toContain("written");
    expect(here.text("institution.md")).toContain("# Audit pack&#58; ");
    expect(here.checked().code).toBe(0);
    here.write({});
    await here.report("--pdf");
    expect([...here.packed().keys()]).toEqual([...first.keys()]);
    expect([...here.packed()].filter(([name, bytes]) => first.get(name)?.equals(bytes) !== true)).toEqual([]);
  });

  test("leaves nothing behind but what people put there or changed", async () => {
    await here.report("--pdf");
    writeFileSync(join(here.pack, "notes.txt"), "筆記");
    writeFileSync(join(here.pack, "kiosk.pdf"), "stamped");
    mkdirSync(join(here.pack, "files/extra"));
    await here.report();
    expect(
      [...here.packed().keys()].filter((name) => /pdf$|txt$/.test(name) && !name.startsWith("files/")),
    ).toEqual(["kiosk.pdf", "notes.txt"]);
    expect(here.checked().code).toBe(0);
  });

  test.each([
    ["a copy that somebody changed", `files/${plan}`],
    ["a list that no report wrote", "SHA256SUMS"],
    ["a page that no report wrote", "institution.md"],
  ])("is not replaced over %s, and nothing else is written", async (_, name) => {
    await here.report();
    writeFileSync(join(here.pack, name), "mine\n");
    const before = here.packed();
    here.write({ "records/evidence/2026/rt-2026-001.txt": "other", [plan]: { "/remarks": "other" } });
    const { code, notice } = await here.report("--locale en", "2026-11-23");
    expect({ code, notice }).toEqual({
      code: 4,
      notice: expect.stringContaining(`${name}: is a file that no`),
    });
    expect(here.packed()).toEqual(before);
  });

  test("is finished after it was broken off, with new copies under an old list", async () => {
    await here.report();
    here.write({ [plan]: { "/remarks": "other" } });
    writeFileSync(join(here.pack, "files", plan), readFileSync(join(here.root, plan)));
    expect((await here.report()).notice).toContain("已寫入");
    expect(here.checked().code).toBe(0);
  });

  test("whose list was forged removes nothing outside of it", async () => {
    await here.report();
    writeFileSync(join(here.root, "reports/keep.txt"), "mine");
    mkdirSync(join(here.root, "elsewhere"));
    writeFileSync(join(here.root, "elsewhere/keep.txt"), "mine");
    symlinkSync(join(here.root, "elsewhere"), join(here.pack, "linked"));
    const lines = ["files/../../keep.txt", "linked/keep.txt", "notes.txt"].map(
      (name) => `${sha256Hex("mine")}  ${name}\n`,
    );
    writeFileSync(join(here.pack, "notes.txt"), "mine");
    writeFileSync(join(here.pack, "SHA256SUMS"), `${sha256Hex("")}  institution.md\n${lines.join("")}`);
    await here.report();
    // The third shows that the list was believed as far as it goes.
    expect(existsSync(join(here.pack, "notes.txt"))).toBe(false);
    for (const path of ["reports/keep.txt", "elsewhere/keep.txt"])
      expect(existsSync(join(here.root, path)), path).toBe(true);
  });
});
