import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { collected, type Edits } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import type { Repository } from "../repository.ts";
import { approvedPlan, brokenChain, covers, isAltered, keptPlan, receiptOf } from "./approvals.ts";

const plan = "plans/website.yaml";
const first = "records/approvals/website/1.yaml";
const second = "records/approvals/website/2.yaml";
const zeros = `sha256:${"0".repeat(64)}`;

function repositoryOf(edits: Edits): Repository {
  const all = collected(edits);
  const model = buildModel({ ...all, today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return model.repository;
}

/** Whether the receipt covers the plan, was altered, and which `effectiveFrom` it stands for. */
function judged(edits: Edits): readonly unknown[] {
  const repository = repositoryOf(edits);
  const website = repository.find("plan", "website");
  const receipt = receiptOf(repository, "website", 2);
  if (website === undefined || receipt === undefined) return [];
  const found = approvedPlan(website, receipt);
  const place = found?.place("/effectiveFrom");
  return [covers(receipt, website), isAltered(receipt), found?.value.effectiveFrom, place?.file];
}

test.each<[string, Edits, readonly unknown[]]>([
  ["as approved", {}, [true, false, "2026-11-01", plan]],
  [
    "the plan edited since",
    { [plan]: { "/effectiveFrom": "2026-10-25" } },
    [false, false, "2026-11-01", second],
  ],
  [
    "edited and approved again",
    approved({ [plan]: { "/effectiveFrom": "2026-10-26" } }),
    [true, false, "2026-10-26", plan],
  ],
  [
    "the kept content edited",
    { [second]: { "/content/effectiveFrom": "2026-10-25" } },
    [true, true, "2026-11-01", plan],
  ],
  ["the digest edited", { [second]: { "/digest": zeros } }, [false, true, undefined, undefined]],
  ["no content kept", { [second]: { "/content": undefined } }, [true, false, "2026-11-01", plan]],
  [
    "no content kept and the plan edited",
    { [second]: { "/content": undefined }, [plan]: { "/effectiveFrom": "2026-10-25" } },
    [false, false, undefined, undefined],
  ],
])("%s", (_, edits, expected) => {
  expect(judged(edits)).toEqual(expected);
});

test.each<[string, Edits, string | undefined]>([
  ["follows the one before", {}, undefined],
  [
    "follows nothing",
    { [second]: { "/previous": undefined } },
    "sha256:b0ec6f592539283b65f13887dfb5a174d99758b339c9aa79d87ca65691118dda",
  ],
  ["cannot tell without the one before", { [first]: null, [second]: { "/previous": zeros } }, undefined],
  ["cannot tell after an altered one", { [first]: { "/digest": zeros } }, undefined],
])("the second receipt %s", (_, edits, expected) => {
  const repository = repositoryOf(edits);
  const receipt = receiptOf(repository, "website", 2);
  expect(receipt && brokenChain(repository, receipt)).toBe(expected);
});

test("a receipt of another kind keeps no plan", () => {
  const receipt = receiptOf(repositoryOf({}), "wvr-kiosk", 1);
  expect(receipt && [receipt.digest, keptPlan(receipt)]).toEqual([undefined, undefined]);
});
