import { present } from "../core/present.ts";
import { exitCodeOf, summarize } from "../core/verdict.ts";
import type { Ports } from "../ports/ports.ts";
import type { FindingsReport } from "../reporters/report.ts";
import type { Loaded } from "./load.ts";

/** Nothing to judge is no "0 problems": without one system or record there is no verdict. */
export function hasSubjects({ collected }: Loaded): boolean {
  return collected.files.some(({ path }) => !path.startsWith("policy/"));
}

/** A judgement in words, with its summary and exit code. */
export function findingsReport(
  loaded: Loaded,
  ports: Pick<Ports, "version">,
  allowUnknown: boolean,
): FindingsReport {
  const { judgement, rules, locale, readText, revision, prefix, moment } = loaded;
  const assessments = present(judgement, rules, locale, readText);
  const judged = judgement.model !== undefined && hasSubjects(loaded);
  return {
    tool: { name: "backproof", version: ports.version },
    today: judgement.today,
    revision,
    ...(prefix !== undefined && { prefix }),
    ...(moment !== undefined && { moment }),
    locale,
    assessments,
    summary: summarize(assessments),
    exitCode: exitCodeOf(assessments, { judged, allowUnknown }),
    rules: rules.map(({ id, title, severity }) => ({ id, title, severity })),
    skipped: [],
  };
}
