import type { Entity, Repository } from "../repository.ts";
import { isInService } from "./lifecycle.ts";

/**
 * The system whose data a plan protects today; undefined while the system is only planned, once it is retired,
 * and after the plan's last day in force.
 */
export function governedSystem(plan: Entity<"plan">, repository: Repository): Entity<"system"> | undefined {
  const system = repository.find("system", plan.id);
  if (system === undefined || !isInService(system.value)) return undefined;
  const { effectiveTo } = plan.value;
  return effectiveTo !== undefined && effectiveTo < repository.today ? undefined : system;
}
