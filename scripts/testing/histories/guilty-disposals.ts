import type { Edits } from "../institution.ts";
import { disposalPath, disposed, holdPath, holdText, listed } from "./disposed.ts";
import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const gone = (paths: readonly string[]): Edits => Object.fromEntries(paths.map((path) => [path, null]));
const due = `warning anchor-due ${r.adoption}`;
const today = "2029-12-31";

/** Disposals that do not justify that records are gone. The check of October 2026 was last touched on 2026-11-03. */
export const wrongDisposals: readonly Case[] = [
  {
    name: "a day too early",
    told: [
      ...disposed({ on: "2029-11-03", records: [listed(r.check, "check")] }),
      { at: "2029-11-03T15:00:00+08:00", edit: gone([r.check]) },
    ],
    expect: [`error disposed-early ${r.check}`],
  },
  {
    name: "a day too early, though the disposal says that it had ended long before",
    told: [
      ...disposed({ on: "2028-11-04", records: [listed(r.check, "check", "2025-11-03")] }),
      { at: "2028-11-04T15:00:00+08:00", edit: gone([r.check]) },
    ],
    expect: [`error disposed-early ${r.check}`],
    today: "2028-12-31",
  },
  {
    name: "deleted in time by its day, but before that day",
    told: [
      ...disposed({ on: "2029-12-20", made: "2029-12-01", records: [listed(r.check, "check")] }),
      { at: "2029-12-10T15:00:00+08:00", edit: gone([r.check]) },
    ],
    expect: [`error gone-before-disposal ${r.check}`],
  },
  {
    name: "not approved",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")], isApproved: false }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
    ],
    expect: [`error disposal-unapproved ${r.check}`],
  },
  {
    name: "approved, and a record added to it afterwards",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      {
        at: "2029-12-11T09:00:00+08:00",
        edit: { [disposalPath]: { "/records/-": listed(r.adhoc, "adhoc", "2026-11-07") } },
      },
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check, r.adhoc]) },
    ],
    expect: [
      `error disposal-unapproved ${r.check}`,
      `error disposal-unapproved ${r.adhoc}`,
      `error edited ${disposalPath}`,
    ],
  },
  {
    name: "approved only after the record was gone",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")], isApproved: false }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
      {
        at: "2029-12-20T15:00:00+08:00",
        edit: r.approving("disposal", disposalPath, { at: "2029-12-20T14:00:00+08:00" }),
      },
    ],
    expect: [`error approved-afterwards ${r.check}`],
  },
  {
    name: "made after the record was gone",
    told: [
      { at: "2029-12-01T15:00:00+08:00", edit: gone([r.check]) },
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
    ],
    expect: [`error gone-before-disposal ${r.check}`],
  },
  {
    name: "made after the record was gone, and dated back before it",
    told: [
      { at: "2029-12-10T15:00:00+08:00", edit: gone([r.check]) },
      ...disposed({ on: "2029-12-09", made: "2029-12-12", records: [listed(r.check, "check")] }),
    ],
    expect: [`error gone-before-disposal ${r.check}`],
  },
  ...[{ systems: ["website"] }, { records: [r.check] }].map((held) => ({
    name: `on hold by its ${Object.keys(held)[0]}`,
    told: [
      { at: "2029-11-01T09:00:00+08:00", edit: { [holdPath]: holdText("2029-11-01", held) } },
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
    ],
    expect: [`error disposed-on-hold ${r.check}`],
  })),
  {
    name: "on hold, and the hold deleted afterwards",
    told: [
      {
        at: "2029-11-01T09:00:00+08:00",
        edit: { [holdPath]: holdText("2029-11-01", { records: [r.check] }) },
      },
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
      { at: "2029-12-12T15:00:00+08:00", edit: gone([holdPath]) },
    ],
    expect: [`error deleted ${holdPath}`],
  },
  {
    name: "on hold, and the hold released afterwards as of a day before",
    told: [
      {
        at: "2029-11-01T09:00:00+08:00",
        edit: { [holdPath]: holdText("2029-11-01", { systems: ["website"] }) },
      },
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
      {
        at: "2029-12-12T15:00:00+08:00",
        edit: { [holdPath]: { "/release": { by: "wang", date: "2029-12-09" } } },
      },
    ],
    expect: [`error disposed-on-hold ${r.check}`],
  },
  {
    name: "of a plan in force",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.plan, "plan", "2026-11-01")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.plan]) },
    ],
    expect: [`error disposed-in-force ${r.plan}`],
  },
  {
    name: "of the receipt of a plan in force",
    told: [
      ...disposed({
        on: "2029-12-10",
        records: [listed("records/approvals/website/2.yaml", "approval", "2026-10-25")],
      }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone(["records/approvals/website/2.yaml"]) },
    ],
    expect: ["error disposed-in-force records/approvals/website/2.yaml"],
  },
  {
    name: "of an exception that is still open",
    told: [
      { at: "11-10", edit: { [r.newException]: r.exceptionText("2026-11-10") } },
      ...disposed({ on: "2029-12-10", records: [listed(r.newException, "exception", "2026-11-10")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.newException]) },
    ],
    expect: [`error disposed-in-force ${r.newException}`],
  },
  {
    name: "right, and the disposal deleted after it",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check]) },
      { at: "2029-12-12T15:00:00+08:00", edit: gone([disposalPath]) },
    ],
    expect: [`error deleted ${disposalPath}`, `error deleted ${r.check}`],
  },
  {
    name: "right for one record, while another goes with it",
    told: [
      ...disposed({ on: "2029-12-10", records: [listed(r.check, "check")] }),
      { at: "2029-12-11T15:00:00+08:00", edit: gone([r.check, r.adhoc]) },
    ],
    expect: [`error deleted ${r.adhoc}`],
  },
].map((one): Case => ({ today, ...one, expect: [...one.expect, due] }));
