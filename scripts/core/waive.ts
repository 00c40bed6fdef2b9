import type { Assessment, Finding } from "./assessment.ts";
import type { Entity, Repository } from "./repository.ts";

const judge = "waivers-valid";

/**
 * Turns failures that an approved, running waiver covers into `waived`; a running waiver that covers nothing
 * becomes a finding of `waivers-valid`, so that exceptions do not outlive their reason.
 */
export function waive(assessments: readonly Assessment[], repository: Repository): Assessment[] {
  const running = repository.all("waiver").filter((waiver) => isRunning(waiver, repository));
  const used = new Set<string>();
  const waived = assessments.map((assessment) => {
    if (assessment.outcome !== "fail") return assessment;
    const cover = running.find(({ value }) => {
      const { rule, subject } = value;
      return (
        rule === assessment.rule &&
        subject.kind === assessment.subject.kind &&
        subject.id === assessment.subject.id
      );
    });
    if (cover === undefined) return assessment;
    used.add(cover.id);
    return { ...assessment, outcome: "waived" as const, because: [cover.id] };
  });
  return waived.map((assessment) => {
    const waiver = running.find(({ id }) => id === assessment.subject.id);
    const idle = assessment.rule === judge && waiver !== undefined && !used.has(waiver.id);
    return idle ? { ...assessment, findings: [...assessment.findings, unused(waiver)] } : assessment;
  });
}

function unused(waiver: Entity<"waiver">): Finding {
  const { rule, subject } = waiver.value;
  return {
    rule: judge,
    message: "unused",
    args: { rule, subject: subject.id },
    severity: "warning",
    anchor: { file: waiver.file, pointer: "/rule", on: "value" },
    related: [],
  };
}

/** A waiver counts only between its days and once its approval receipt covers its present content. */
function isRunning({ id, value, digest }: Entity<"waiver">, repository: Repository): boolean {
  if (repository.today < value.from || repository.today > value.expires) return false;
  const receipt = repository.find("receipt", `${id}/${value.revision}`);
  return receipt?.value.digest === digest;
}
