import type { RestorationDocument } from "../core/types.generated.ts";

/** Where a record of the given id and year is kept. */
export const restorationPath = (id: string): string => `records/restorations/${id.slice(3, 7)}/${id}.yaml`;

/** Fields to change; undefined leaves one out. */
export type RestorationChanges = {
  readonly [K in keyof RestorationDocument]?: RestorationDocument[K] | undefined;
};

/** Text of a passed and verified restore test of 學籍系統 on 2026-11-10, with some of its fields changed. */
export function restorationText(id: string, changes: RestorationChanges = {}): string {
  const record: RestorationChanges = {
    id,
    revision: 1,
    form: { code: "IMS-P-015-02", edition: "2.1", recordNo: id },
    classification: "internal",
    purpose: "test",
    system: "student-records",
    planRevision: 1,
    items: ["db", "app", "source", "settings"],
    backupSet: { id: "e5f6", takenAt: "2026-11-10T02:00:00+08:00", method: "full", copy: "disk-main" },
    environment: { kind: "isolated_lab", host: "lab-restore-1" },
    preCheck: { integrity: "pass", malware: "pass" },
    startedAt: "2026-11-10T09:00:00+08:00",
    completedAt: "2026-11-10T12:00:00+08:00",
    performedBy: ["lin"],
    verifiedBy: "zhao",
    verifiedAt: "2026-11-10T14:00:00+08:00",
    verification: [{ item: "db", method: "row_count", expected: "10", actual: "10", result: "pass" }],
    measured: { restoreTime: "PT3H", dataLoss: "PT7H" },
    result: "pass",
    cleanup: { done: true, method: "刪除測試主機", at: "2026-11-10T16:00:00+08:00" },
    recordedOn: "2026-11-11",
    approval: { approver: "wang", approvedOn: "2026-11-12" },
    ...changes,
  };
  return JSON.stringify(record, null, 2);
}
