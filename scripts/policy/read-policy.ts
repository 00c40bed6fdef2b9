import { readFileSync } from "node:fs";
import { readYaml } from "../core/yaml/read-yaml.ts";

export const policyFolder = new URL("../../policy/", import.meta.url);

/** A file of this repository's own `policy/`, by the strict reader; throws where that finds a fault. For tests. */
export function readPolicy(path: string): unknown {
  const { value, faults } = readYaml(readFileSync(new URL(path, policyFolder), "utf8"));
  if (faults.length > 0) throw new Error(`policy/${path}: ${JSON.stringify(faults)}`);
  return value;
}
