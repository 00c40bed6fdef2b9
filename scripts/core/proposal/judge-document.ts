import type { Model } from "../model.ts";
import { receiptPath } from "../procedure/approvals.ts";
import { authorityOn } from "../procedure/roles.ts";
import { personsOf } from "./accounts.ts";
import { remarksOn } from "./approval-remarks.ts";
import { type Demand, demandOf } from "./demand.ts";
import { echoLine } from "./echo.ts";
import { emergencyStanding } from "./emergency-standing.ts";
import { footingOf } from "./footing.ts";
import { approvalOf, judgeApproval, type Standing } from "./judge-review.ts";
import { type DocumentJudgement, type Missing, type Reviewing, type Row, verdictOf } from "./judgement.ts";
import type { Decision } from "./latest-reviews.ts";
import type { Content, ProposedDocument, ProposedFiles } from "./proposed-files.ts";
import type { Unknown } from "./reason.ts";

type Read = Extract<Content, { state: "read" }>;

/** Judges one document of a proposal. What leans on an unreadable file of the target branch is unknown at best. */
export function judgeDocument(
  document: ProposedDocument,
  files: ProposedFiles,
  reviewing: Reviewing,
  { track }: Model,
): DocumentJudgement {
  const judged: DocumentJudgement[] = [];
  const lost = track(() => judged.push(judge(document, files, reviewing)));
  const [judgement] = judged as [DocumentJudgement];
  if (lost.length === 0 || judgement.verdict === "not-approved") return judgement;
  const because: Unknown = { code: "target-unreadable", args: { files: lost.join(", ") } };
  return { ...judgement, verdict: "unknown", because: [...judgement.because, because] };
}

function judge(document: ProposedDocument, files: ProposedFiles, reviewing: Reviewing): DocumentJudgement {
  const { repository } = reviewing.circumstances;
  const { kind, id } = document;
  const footing = footingOf(repository, document, files);
  const common = { kind, id, path: pathOf(document), rows: [], remarks: [], isStrict: false };
  if (footing.footing !== "to-approve")
    return { ...common, verdict: footing.footing, because: [footing.because] };
  const { candidate } = footing;
  const demand = demandOf(repository, kind, id, candidate, files.systems);
  const rows = rowsOf(reviewing, (decision, isShared) => {
    const approval = approvalOf(decision, isShared, reviewing.circumstances);
    if ("code" in approval) return { standing: "refused", because: approval };
    return judgeApproval(approval, document, candidate, demand, reviewing.circumstances);
  });
  const { systemUnknown } = demand;
  const unsure: readonly Unknown[] = [
    ...reviewing.because,
    ...(systemUnknown === undefined
      ? []
      : [{ code: "system-unknown" as const, args: { system: systemUnknown } }]),
  ];
  const signed = reviewing.receipts.find(
    ({ path, standing }) => standing !== undefined && path === receiptPath(id, candidate.value.revision),
  );
  const standings = signed?.standing === undefined ? rows : [...rows, signed.standing];
  const reviewed = verdictOf(standings, unsure);
  const emergency = emergencyStanding(kind, candidate.value, demand, reviewing);
  const leaning = reviewed === "not-approved" ? emergency : undefined;
  const verdict = leaning?.verdict ?? reviewed;
  return {
    ...common,
    revision: candidate.value.revision,
    digest: candidate.digest,
    isStrict: demand.isStrict,
    verdict,
    because: [...unsure, ...(leaning?.because ?? [])],
    rows,
    ...(signed !== undefined && { signed }),
    ...(emergency?.due !== undefined && { emergencyDue: emergency.due }),
    ...(verdict !== "approved" && { missing: missingOf(reviewing, id, candidate, demand) }),
    remarks: [
      ...(leaning?.remark === undefined ? [] : [leaning.remark]),
      ...remarksOn(reviewing.circumstances, kind, candidate, demand, standings),
    ],
  };
}

/** The standing of every review that decides. */
export function rowsOf(
  { accounts, decisions }: Reviewing,
  standingOf: (decision: Decision, isShared: boolean) => Standing,
): readonly Row[] {
  return decisions.map((decision): Row => {
    const { review, person } = decision;
    const isShared = review.author !== undefined && personsOf(accounts, review.author.id).length > 1;
    return { ...standingOf(decision, isShared), review, ...(person !== undefined && { reviewer: person }) };
  });
}

/** People with an account who could approve today: supervisors of the unit or deputies, without a part in it. */
function missingOf(
  { circumstances: { repository, participation }, accounts }: Reviewing,
  id: string,
  { digest }: Read,
  { unit, own }: Demand,
): Missing {
  const people = [...new Set(accounts.map(({ person }) => person))].filter(
    (person) =>
      !own.has(person) &&
      !participation.parts.has(person) &&
      authorityOn(repository, person, "supervisor", repository.today, unit) !== undefined,
  );
  return { people, echo: echoLine(id, digest), ...(unit !== undefined && { unit }) };
}

function pathOf({ candidate, base, id }: ProposedDocument): string {
  for (const one of [candidate, base]) {
    if (one.state === "read") return one.path;
    if (one.state === "faulty") return one.paths[0] ?? id;
  }
  return id;
}
