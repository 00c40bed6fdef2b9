import * as r from "./records.ts";
import type { Told } from "./tell.ts";

export const disposalPath = "records/disposals/2029/dsp-2029-001.yaml";
export const holdPath = "records/holds/2029/hold-2029-001.yaml";

/** A hold of a day. */
export function holdText(date: string, what: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ id: "hold-2029-001", issuedBy: "wang", date, reason: "內部調查", ...what });
}

/** A row of a disposal of records: ended on a day, to be kept for three years. */
export function listed(
  path: string,
  kind: string,
  endedOn = "2026-11-03",
): Readonly<Record<string, unknown>> {
  return { path, kind, endedOn, retainUntil: `${Number(endedOn.slice(0, 4)) + 3}${endedOn.slice(4)}` };
}

/** The commits that bring a disposal of records, and its approval the day after. */
export function disposed({
  on,
  made = on,
  records,
  isApproved = true,
}: {
  readonly on: string;
  /** The day on which it came. */
  readonly made?: string;
  readonly records: readonly object[];
  readonly isApproved?: boolean;
}): readonly Told[] {
  const record = {
    ...{
      id: "dsp-2029-001",
      revision: 1,
      kind: "records",
      date: on,
      records,
      formerSystem: "student-records",
    },
    ...{ method: "delete", by: "chen", witness: "hsu", verification: "已刪除", reason: "保存期滿" },
    holdCheck: { by: "chen", date: made, clear: true },
    approval: { approver: "wang", approvedOn: made },
  };
  const at = `${made}T10:00:00+08:00`;
  return [
    { at: `${made}T09:00:00+08:00`, edit: { [disposalPath]: JSON.stringify(record) } },
    ...(isApproved ? [{ at, edit: r.approving("disposal", disposalPath, { at }) }] : []),
  ];
}
