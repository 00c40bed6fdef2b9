import type { Anchor } from "../assessment.ts";
import { at, type Entity, type Repository, type SubjectKind, type SubjectValues } from "../repository.ts";
import type { CommonEvidence } from "../types.generated.ts";

/** One piece of evidence that a document refers to. */
export interface EvidenceReference {
  /** Id of the document; "procedure" for the procedure. */
  readonly by: string;
  /** Place of the piece; its keys are `path` or `stored`, and `sha256`. */
  readonly anchor: (key: "path" | "sha256") => Anchor;
  readonly evidence: CommonEvidence;
}

type Piece = readonly [pointer: string, evidence: CommonEvidence];

const listed = (pointer: string, list: readonly CommonEvidence[] | undefined): Piece[] =>
  (list ?? []).map((evidence, index) => [`${pointer}/${index}`, evidence]);

const own = ({ evidence }: { readonly evidence?: readonly CommonEvidence[] }): Piece[] => listed("/evidence", evidence);

/** Where each kind of document keeps its evidence. */
const pieces: { readonly [K in SubjectKind]?: (value: SubjectValues[K]) => Piece[] } = {
  restoration: own,
  check: ({ logs }) => listed("/logs", logs),
  adhoc: own,
  config: own,
  exception: (value) => {
    const minutes = value.corrective?.meeting?.minutes;
    return [...own(value), ...(minutes ? [["/corrective/meeting/minutes", minutes] as const] : [])];
  },
  disposal: own,
  waiver: own,
  attestation: own,
};

/** Every reference to evidence in the repository, in the order of kinds, ids and places. */
export function evidenceReferences(repository: Repository): readonly EvidenceReference[] {
  const originals = repository.policy.procedure.editions.flatMap(({ original }, index): EvidenceReference[] =>
    original === undefined
      ? []
      : [reference("procedure", { file: "policy/procedure.yaml", pointer: "" }, [`/editions/${index}/original`, original])],
  );
  const kinds = Object.keys(pieces) as SubjectKind[];
  return [...originals, ...kinds.flatMap((kind) => repository.all(kind).flatMap(referencesOf))];
}

function referencesOf<K extends SubjectKind>(entity: Entity<K>): EvidenceReference[] {
  const found = pieces[entity.kind]?.(entity.value) ?? [];
  return found.map((piece) => reference(entity.id, entity, piece));
}

function reference(
  by: string,
  document: Pick<Entity<SubjectKind>, "file" | "pointer">,
  [pointer, evidence]: Piece,
): EvidenceReference {
  return { by, evidence, anchor: (key) => at(document, `${pointer}/${key}`) };
}
