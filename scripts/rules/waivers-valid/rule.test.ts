import { expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import { buildModel } from "../../core/model.ts";
import { waive } from "../../core/waive.ts";
import { assessments, collected, type Edits, findings } from "../../testing/institution.ts";
import hasPlan from "../system-has-plan/rule.ts";
import rule from "./rule.ts";

const waiver = "policy/waivers/wvr-kiosk.yaml";
const edit = (changes: Record<string, unknown>): Edits => ({ [waiver]: changes });
const parameters = (months: number): Edits => ({
  "policy/parameters.yaml": { "/settings/waiverMonths/0/value": months },
});
const consent = { authority: "主管機關", documentNo: "資字第 1 號", filedOn: "2026-09-20" };

/** The waiver of the kiosk: accepted 2026-09-28, from 2026-10-01 to 2027-09-30, at most twelve months. */
test.each<[string, string, Edits, string[]]>([
  ["running", "2026-11-22", {}, []],
  ["not begun yet", "2026-09-30", {}, []],
  ["91 days before it expires", "2027-07-01", {}, []],
  ["90 days before", "2027-07-02", {}, [`warning due-soon ${waiver}#/expires`]],
  ["on its last day", "2027-09-30", {}, [`warning due-soon ${waiver}#/expires`]],
  ["the day after", "2027-10-01", {}, [`note expired ${waiver}#/expires`]],

  ["twelve months to the day", "2026-11-22", edit({ "/expires": "2027-10-01" }), []],
  [
    "twelve months and a day",
    "2026-11-22",
    edit({ "/expires": "2027-10-02" }),
    [`error too-long ${waiver}#/expires`],
  ],
  [
    "ten years, expired all the same",
    "2037-01-01",
    edit({ "/expires": "2036-12-31" }),
    [`note expired ${waiver}#/expires`],
  ],
  ["a year where six months are allowed", "2026-11-22", parameters(6), [`error too-long ${waiver}#/expires`]],

  ["one day only", "2026-10-01", edit({ "/expires": "2026-10-01" }), [`warning due-soon ${waiver}#/expires`]],
  [
    "expires before it begins",
    "2026-11-22",
    edit({ "/expires": "2026-09-30" }),
    [`error reversed ${waiver}#/expires`],
  ],

  ["the risk accepted on the first day", "2026-11-22", edit({ "/riskAcceptance/date": "2026-10-01" }), []],
  [
    "the risk accepted the day after",
    "2026-11-22",
    edit({ "/riskAcceptance/date": "2026-10-02" }),
    [`error accepted-late ${waiver}#/riskAcceptance/date`],
  ],
  [
    "an acceptance that lies ahead is judged elsewhere",
    "2026-11-22",
    edit({ "/riskAcceptance/date": "2026-11-23" }),
    [],
  ],

  [
    "a control of the law without consent",
    "2026-11-22",
    edit({ "/type": "law_control_exemption" }),
    [`error consent-missing ${waiver}#/externalConsent`],
  ],
  [
    "a control of the law with consent",
    "2026-11-22",
    edit({ "/type": "law_control_exemption", "/externalConsent": consent }),
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the owner is told by when to comply", () => {
  const [duty] = assessments(rule).flatMap(({ duties }) => duties);
  expect(duty).toMatchObject({ due: "2027-09-30", responsible: "lin", subject: { id: "wvr-kiosk" } });
});

test("a waiver that covers nothing is reported in words of this rule", () => {
  const planned = { "registry/systems.yaml": { "/systems/2/lifecycle/status": "planned" } };
  const found = (edits: Edits) => {
    const model = buildModel({ ...collected(edits, { allowFaults: true }), today: "2026-11-22" });
    if (model === undefined) throw new Error("no policy");
    return waive(assess([rule, hasPlan], model), model.repository)
      .filter((one) => one.rule === rule.id)
      .flatMap((one) => one.findings);
  };
  expect(found({})).toEqual([]);
  // A plan that nobody can read may or may not be there.
  expect(found({ "plans/kiosk.yaml": "id: [\n" })).toEqual([]);
  const [unused] = found(planned);
  expect(unused).toMatchObject({
    message: "unused",
    severity: "warning",
    args: { rule: hasPlan.id, subject: "kiosk" },
  });
  const text = rule.messages["unused"]?.["zh-TW"](unused?.args ?? {});
  expect(text).toBe("「kiosk」並未違反 system-has-plan，這張豁免目前沒有作用。");
});
