import type { Assessment, Finding } from "./assessment.ts";
import { digestOf } from "./digest.ts";
import type { Entity, Repository } from "./repository.ts";

const judge = "waivers-valid";

/**
 * Turns failures that an approved, running waiver covers into `waived`; a running waiver that covers nothing
 * becomes a finding of `waivers-valid`, so that exceptions do not outlive their reason.
 */
export function waive(assessments: readonly Assessment[], repository: Repository): Assessment[] {
  const running = repository.all("waiver").flatMap((waiver) => inForce(waiver, repository));
  const used = new Set<string>();
  // A rule on history is judged by a command of its own: elsewhere its waiver is not idle.
  const judged = new Set(assessments.map(({ rule }) => rule));
  const waived = assessments.map((assessment) => {
    const { outcome } = assessment;
    if (outcome !== "fail" && outcome !== "unknown") return assessment;
    const cover = running.find(({ value }) => {
      const { rule, subject } = value;
      return (
        rule === assessment.rule &&
        subject.kind === assessment.subject.kind &&
        subject.id === assessment.subject.id
      );
    });
    if (cover === undefined) return assessment;
    // Of what cannot be judged, nobody knows that it is no breach.
    used.add(cover.id);
    if (outcome === "unknown") return assessment;
    return { ...assessment, outcome: "waived" as const, because: [cover.id] };
  });
  return waived.map((assessment) => {
    const waiver = running.find(({ id }) => id === assessment.subject.id);
    const idle =
      assessment.rule === judge &&
      waiver !== undefined &&
      judged.has(waiver.value.rule) &&
      !used.has(waiver.id);
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

/**
 * What a waiver says today: a waiver counts only between its days and once a receipt covers its content. While a renewal
 * waits for its first day, the revision before it still runs, from the content kept in its receipt.
 */
function inForce(waiver: Entity<"waiver">, repository: Repository): Entity<"waiver">[] {
  const { id, value, digest } = waiver;
  for (let revision = value.revision; revision > 0; revision--) {
    const receipt = repository.find("receipt", `${id}/${revision}`);
    if (receipt === undefined || receipt.value.subject.kind !== "waiver") continue;
    const kept = receipt.value.content as unknown as Entity<"waiver">["value"] | undefined;
    const content = revision === value.revision ? value : kept;
    if (content === undefined) continue;
    const covered =
      receipt.value.digest === (content === value ? digest : digestOf("waiver", { ...content }));
    if (covered && content.from <= repository.today && repository.today <= content.expires) {
      return [{ ...waiver, value: content }];
    }
  }
  return [];
}
