import type { Changes, SubjectChange } from "../../core/changes/changes.ts";
import type { Direction } from "../../core/changes/direction.ts";
import type { FieldChange } from "../../core/changes/field-changes.ts";
import type { Locale } from "../../core/localized.ts";
import type { Moment } from "../../core/moment.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { momentText } from "../moment-text.ts";

/** What changed between two sides, ready to print. */
export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string };
  /** Commits that were compared; null for a working tree. */
  readonly base: string | null;
  readonly head: string | null;
  /** What the commits were asked for as. */
  readonly baseMoment?: Moment;
  readonly headMoment?: Moment;
  readonly locale: Locale;
  /** Time zone of policy, for the days of approvals. */
  readonly zone: string;
  readonly changes: Changes;
  readonly exitCode: number;
}

/** The commits that were asked for, of which days they are. */
export function momentLines({ baseMoment, headMoment, locale }: DiffReport): readonly string[] {
  return [baseMoment, headMoment].flatMap((one) => (one === undefined ? [] : [momentText(one, locale)]));
}

/** One line of a diff: a field that changed, or a subject that came or went as a whole. */
export type DiffRow = Pick<FieldChange, "before" | "after" | "direction"> &
  Partial<Pick<FieldChange, "label">>;

/** The lines of one subject. */
export function rowsOf({ state, direction, whole, fields }: SubjectChange): readonly DiffRow[] {
  if (state === "changed") return fields;
  if (whole === undefined) return [{ direction }];
  return state === "added" ? [{ direction, after: whole }] : [{ direction, before: whole }];
}

/** How many lines go each way, and how many approvals no longer hold. */
export function countsOf({ subjects }: Changes): Readonly<Record<Direction | "voided" | "awaited", number>> {
  const rows = subjects.flatMap(rowsOf);
  const count = (direction: Direction): number => rows.filter((row) => row.direction === direction).length;
  const effects = subjects.flatMap(({ approval }) => (approval === undefined ? [] : [approval.effect]));
  return {
    weaker: count("weaker"),
    stronger: count("stronger"),
    neutral: count("neutral"),
    voided: effects.filter((effect) => !["awaited", "renamed", "unknown"].includes(effect)).length,
    awaited: effects.filter((effect) => effect === "awaited").length,
  };
}

/** What becomes of the approval of a subject, in a sentence; undefined where nothing does. */
export function approvalSentence(
  { changes, locale, zone }: DiffReport,
  { approval }: SubjectChange,
): string | undefined {
  if (approval === undefined) return undefined;
  const { effect, revision, receipt, former, migrations = [], awaiting = [] } = approval;
  const who = former && (changes.nameOf("person", former.approver) ?? former.approver);
  const given = former && {
    "zh-TW": `${who}於 ${dateIn(former.approvedAt, zone)} 核准第 ${former.revision} 版（${former.receipt}）`,
    en: `${who} approved revision ${former.revision} on ${dateIn(former.approvedAt, zone)} (${former.receipt})`,
  };
  const [zh, en] = {
    void: [
      `核准失效：${given?.["zh-TW"]}，核准的不是現在的內容。請改回核准的內容，或將版次加一重新送核准。`,
      `Approval void: ${given?.en}, and what it says now is not what was approved. Restore that, or raise the revision and have it approved anew.`,
    ],
    awaited: [
      `待核准：第 ${revision} 版尚無核准紀錄（${receipt}）${given === undefined ? "" : `；先前由${given["zh-TW"]}`}。`,
      `Awaiting approval: revision ${revision} has no receipt yet (${receipt})${given === undefined ? "" : `; before, ${given.en}`}.`,
    ],
    lost: [
      `核准紀錄不再相符：${given?.["zh-TW"]}，內容未變，但該紀錄已刪除或改過。請還原核准紀錄。`,
      `Approval lost: ${given?.en}; the content stayed, but the receipt is gone or was changed. Restore the receipt.`,
    ],
    reverted: [
      `版次倒退至第 ${revision} 版：${given?.["zh-TW"]}，不再適用。請以新版次送核准。`,
      `Back to revision ${revision}: ${given?.en}, which no longer applies. Use a new revision and have it approved.`,
    ],
    renamed: [
      `只改識別碼（文件轉換紀錄 ${migrations.join("、")}），意義未變，${awaiting.length > 0 ? `待 ${awaiting.join("、")} 核准後，原核准即仍有效` : "原核准仍有效"}：${given?.["zh-TW"]}。`,
      `Renamed by migration ${migrations.join(", ")}; ${awaiting.length > 0 ? `the approval stands once ${awaiting.join(", ")} is approved` : "the approval stands"}: ${given?.en}.`,
    ],
    unknown: [
      `核准紀錄無法讀取（${receipt}），無法判定是否仍經核准。`,
      `The receipt cannot be read (${receipt}), so nobody can say whether this is approved.`,
    ],
  }[effect];
  return locale === "en" ? en : zh;
}
