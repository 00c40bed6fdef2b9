import type { FileFacts } from "../file-facts.ts";
import type { Standing } from "../history/expired.ts";
import type { History } from "../history/history.ts";
import type { Lineage } from "../history/lineage.ts";
import { recordWords } from "../history/record-words.ts";
import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import { anchorsPart } from "./anchors.ts";
import { commitsPart } from "./commits.ts";
import { evidencePart } from "./evidence.ts";
import { keepingPart } from "./keeping.ts";
import { placePart, preparationPart } from "./place.ts";
import { receiptsPart } from "./receipts.ts";

/**
 * What a statement rests on: `content`: anyone can recompute it from the clone; `signature`: a key on file made it so;
 * `policy`: it follows from the records by policy as it stands; `claim`: somebody wrote it, and nothing here proves it.
 */
export type Footing = "content" | "signature" | "policy" | "claim";

export interface Statement {
  readonly footing: Footing;
  readonly text: Localized;
  /** Commands of a POSIX shell, and all that they print. */
  readonly check?: { readonly commands: string; readonly output: string };
}

export interface ProofPart {
  readonly title: Localized;
  readonly statements: readonly Statement[];
}

/** Everything that an auditor needs to check one record by hand. */
export interface Proof {
  readonly name: Localized;
  readonly parts: readonly ProofPart[];
}

/** What a proof is made of: the record, all that git told, and the files of the commit that was judged as they are. */
export interface ProofScope {
  readonly lineage: Lineage;
  readonly history: History;
  readonly repository: Repository;
  readonly files: readonly FileFacts[];
  readonly readText: (path: string) => string | undefined;
  readonly standing?: Standing;
  /** What the rules on history found about this record. */
  readonly findings: readonly Localized[];
}

export function proofOf(scope: ProofScope): Proof {
  const parts = [
    preparationPart(scope),
    placePart(scope),
    commitsPart(scope),
    receiptsPart(scope),
    evidencePart(scope),
    anchorsPart(scope),
    keepingPart(scope),
  ];
  return { name: recordWords(scope.lineage), parts: parts.filter(({ statements }) => statements.length > 0) };
}
