import type { Entity, Repository } from "../repository.ts";

/**
 * The system whose data a plan protects today; undefined while the system is only planned, once it is retired,
 * and after the plan's last day in force.
 */
export function governedSystem(plan: Entity<"plan">, repository: Repository): Entity<"system"> | undefined {
  const system = repository.find("system", plan.id);
  const status = system?.value.lifecycle.status;
  if (status !== "active" && status !== "retiring") return undefined;
  const { effectiveTo } = plan.value;
  return effectiveTo !== undefined && effectiveTo < repository.today ? undefined : system;
}
