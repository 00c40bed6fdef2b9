import { inWords, missingText, type ProposalSheet, rowText } from "./sheet.ts";

/** The judgement of a pull request as JSON, version 1: verdicts, reviews with their standing, what is missing, in words and codes. */
export function proposalJson({ locale, number, group, judgement }: ProposalSheet): string {
  const reasons = (list: readonly Parameters<typeof inWords>[0][]): readonly object[] =>
    list.map((reason) => ({ code: reason.code, args: reason.args, text: inWords(reason, locale) }));
  const rows = (
    list: Parameters<typeof rowText>[0][] | readonly Parameters<typeof rowText>[0][],
  ): readonly object[] =>
    list.map((row) => ({
      review: row.review.id,
      account: row.review.author?.id ?? null,
      person: row.reviewer ?? null,
      standing: row.standing,
      text: rowText(row, locale),
    }));
  const { verdict, because, documents, receipts, controls, strays, remarks } = judgement;
  return `${JSON.stringify(
    {
      version: 1,
      pullRequest: number ?? null,
      mergeGroup: group ?? null,
      verdict,
      because: reasons(because),
      documents: documents.map((one) => ({
        kind: one.kind,
        id: one.id,
        path: one.path,
        revision: one.revision ?? null,
        digest: one.digest ?? null,
        strict: one.isStrict,
        verdict: one.verdict,
        because: reasons(one.because),
        reviews: rows(one.rows),
        receipt: one.signed?.path ?? null,
        missing: missingText(one, locale) || null,
        approvalDue: one.verdict === "emergency" ? (one.emergencyDue ?? null) : null,
        remarks: reasons(one.remarks),
      })),
      receipts: receipts.map((one) => ({
        path: one.path,
        signer: one.signer ?? null,
        verdict: one.verdict,
        because: reasons(one.because),
      })),
      controlsBecause: reasons([...(controls?.because ?? []), ...(controls?.faults ?? [])]),
      controls: (controls?.files ?? []).map((file) => ({
        path: file.path,
        owners: file.owners,
        verdict: file.verdict,
        because: reasons(file.because),
        reviews: rows(file.rows),
      })),
      strays: strays.map(({ path, message }) => ({ path, message })),
      remarks: reasons(remarks),
    },
    null,
    2,
  )}\n`;
}
