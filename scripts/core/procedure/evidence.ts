import type { Anchor } from "../assessment.ts";
import { at, type Repository, type SubjectKind, type SubjectValues } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import type { CommonEvidence } from "../types.generated.ts";

/** Kinds whose documents may refer to evidence. */
export const evidencedKinds = [
  "restoration",
  "check",
  "adhoc",
  "config",
  "exception",
  "disposal",
  "waiver",
  "attestation",
  "anchor",
] as const satisfies readonly SubjectKind[];
export type EvidencedKind = (typeof evidencedKinds)[number];

/** One piece of evidence that a document refers to. */
export interface EvidenceReference {
  readonly evidence: CommonEvidence;
  readonly place: (key: "path" | "sha256") => Anchor;
}

type Pieces = readonly (readonly [pointer: string, evidence: CommonEvidence | undefined])[];

const listed = (pointer: string, list: readonly CommonEvidence[] = []): Pieces =>
  list.map((evidence, index) => [`${pointer}/${index}`, evidence]);

const own = ({ evidence }: { readonly evidence?: readonly CommonEvidence[] }): Pieces =>
  listed("/evidence", evidence);

const pieces: { readonly [K in EvidencedKind]: (value: SubjectValues[K]) => Pieces } = {
  restoration: own,
  check: ({ logs }) => listed("/logs", logs),
  adhoc: own,
  config: own,
  exception: (value) => [
    ...own(value),
    ["/corrective/meeting/minutes", value.corrective?.meeting?.minutes] as const,
  ],
  disposal: own,
  waiver: own,
  attestation: own,
  anchor: ({ files }) => [["/files", files]],
};

/** What a document refers to as evidence; the signed originals of the procedure for the repository. */
export function evidenceReferences(
  subject: SubjectOf<EvidencedKind | "repository">,
  repository: Repository,
): readonly EvidenceReference[] {
  const found =
    subject.kind === "repository"
      ? repository.policy.procedure.editions.map(
          ({ original }, index) => [`/editions/${index}/original`, original] as const,
        )
      : piecesOf(subject);
  return found.flatMap(([pointer, evidence]) =>
    evidence === undefined ? [] : [{ evidence, place: (key) => at(subject, `${pointer}/${key}`) }],
  );
}

/** Every path, and every SHA-256, by which any document refers to evidence. */
export function referredEvidence(repository: Repository): ReadonlySet<string> {
  const referred = new Set<string>();
  for (const kind of ["repository", ...evidencedKinds] as const) {
    for (const subject of repository.all(kind) as readonly SubjectOf<EvidencedKind | "repository">[])
      for (const { evidence } of evidenceReferences(subject, repository))
        if (evidence.path !== undefined) referred.add(evidence.path).add(evidence.sha256);
  }
  return referred;
}

function piecesOf<K extends EvidencedKind>({ kind, value }: { kind: K; value: SubjectValues[K] }): Pieces {
  return pieces[kind](value);
}
