import type { HistoryEvidence } from "../../core/history/evidence.ts";
import { type History, historyOf } from "../../core/history/history.ts";
import { judgeHistory } from "../../core/history/judge-history.ts";
import { type KeptKind, recordName } from "../../core/history/record-name.ts";
import { areSignersJudged, commitsToCheck } from "../../core/history/signing.ts";
import type { Repository } from "../../core/repository.ts";
import type { Rule } from "../../core/rule.ts";
import type { Invocation } from "../command.ts";
import { type Loaded, type LoadedData, loadCommit, loadData, modelOf, rootOf } from "../load.ts";
import { commitNamed, type Named } from "../moment.ts";

export interface JudgedHistory {
  readonly loaded: Loaded;
  readonly rules: readonly Rule[];
  /** Undefined where policy cannot be read. */
  readonly history?: History;
}

/**
 * Judges a history with the records as its last commit has them; where there is none, with those that lie in the folder.
 * `isWhole` reads every record, for questions beyond those of the rules on history.
 */
export function judgedHistory(invocation: Invocation, { isWhole = false } = {}): JudgedHistory {
  const { ports, options } = invocation;
  const root = rootOf(invocation);
  const at = options["at"] as string | undefined;
  const mirror = options["mirror"] as string | undefined;
  const wanted = isWhole ? {} : { isNeeded };
  const named = at === undefined ? undefined : commitNamed(invocation, root, at, wanted.isNeeded);
  const isFresh = options["no-cache"] === true;
  const revision = named?.commit;
  const evidence = ports.history(root, {
    isFresh,
    ...(revision !== undefined && { revision }),
    ...(mirror !== undefined && { mirror }),
  });
  const data = dataFor(invocation, root, named, { evidence, ...wanted });
  const rules = ports.rules();
  const model = modelOf(data);
  if (model === undefined)
    return { rules, loaded: { ...data, rules, judgement: { today: data.today, assessments: [] } } };
  const { repository } = model;
  const clockDay = ports.clock.today(repository.zone);
  const history = withSigners(invocation, root, historyOf({ ...evidence, clockDay }, repository), repository);
  const assessments = judgeHistory(history, rules, model);
  return { rules, history, loaded: { ...data, rules, judgement: { today: data.today, assessments, model } } };
}

/** The history with who signed it, where policy or the people on file give a reason to ask. */
function withSigners(
  { ports, options }: Invocation,
  root: string,
  history: History,
  repository: Repository,
): History {
  if (history.evidence.gaps.length > 0 || !areSignersJudged(history, repository)) return history;
  const merged = ports.mergedCommits(root, history.evidence.commits);
  const evidence = { ...history.evidence, merged };
  const signed = ports.historySignatures(root, {
    commits: commitsToCheck({ ...history, evidence }, repository).map(({ id }) => id),
    tagged: evidence.commits.map(({ id }) => id),
    isFresh: options["no-cache"] === true,
  });
  return { ...history, evidence: { ...evidence, signed } };
}

function dataFor(
  invocation: Invocation,
  root: string,
  named: Named | undefined,
  {
    evidence: { head, gaps },
    isNeeded: needed,
  }: { readonly evidence: HistoryEvidence; readonly isNeeded?: (path: string) => boolean },
): LoadedData {
  if (named !== undefined) return loadCommit(invocation, root, named);
  // Where objects are missing, the files of the commit may be among them: policy is asked of the folder then.
  const isThere = head !== "" && !gaps.some(({ kind }) => kind === "partial" || kind === "missing");
  if (!isThere) return loadData(invocation);
  return loadData(invocation, head, { ...(needed && { isNeeded: needed }), mayKeep: true });
}

/** What the rules on history ask of the records of today: the many records of routine are judged by their lineages alone. */
function isNeeded(path: string): boolean {
  const kind = recordName(path)?.kind;
  return kind === undefined || !apart.has(kind);
}

const apart: ReadonlySet<KeptKind> = new Set(["check", "adhoc", "config", "attestation", "note", "evidence"]);
