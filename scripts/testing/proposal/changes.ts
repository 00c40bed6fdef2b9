import type { Life } from "./life.ts";

export const website = "plans/website.yaml";
export const students = "plans/student-records.yaml";

type Change = (text: string) => string;

/** Several changes of a text, one after the other. */
export function all(...changes: readonly Change[]): Change {
  return (text) => changes.reduce((now, change) => change(now), text);
}

/** Replaces what must be there. */
export function swap(from: string | RegExp, to: string): Change {
  return (text) => {
    const now = text.replace(from, to);
    if (now === text) throw new Error(`no ${String(from)}`);
    return now;
  };
}

export const revision = (number: number): Change => swap(/^revision: \d+$/m, `revision: ${number}`);
export const requirement = (text: string): Change => swap(/^requirement: .*$/m, `requirement: ${text}`);

/** The website's third revision, in force from a day as an emergency that somebody declared at a time. */
export const emergency = (at = "2026-11-20T08:00:00+08:00", by = "lin", from = "2026-11-21"): Change =>
  all(
    revision(3),
    requirement("磁帶櫃失火，改備份至第二校區。"),
    swap("preparedOn: 2026-10-20", "preparedOn: 2026-11-20"),
    swap(
      "effectiveFrom: 2026-11-01",
      `effectiveFrom: ${from}\nemergency: {reason: 磁帶櫃失火，主管出國, declaredBy: ${by}, declaredAt: ${at}}`,
    ),
  );

/** A new revision of the website's plan, on a branch of its own. */
export function proposeWebsite(life: Life, text = "官方網站每日備份。"): { base: string; head: string } {
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, all(revision(3), requirement(text)));
  return { base, head: life.commit("Revise the plan of the website") };
}

/** The same for the plan of the core system. */
export function proposeStudents(life: Life): { base: string; head: string } {
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(students, all(revision(2), requirement("學籍與成績資料每日備份，最多損失半日資料。")));
  return { base, head: life.commit("Revise the plan of the student records") };
}
