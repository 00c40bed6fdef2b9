import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { nodePorts } from "../ports/node-ports.ts";
import { edited } from "./institution.ts";
import { type Ran, runMain } from "./run-main.ts";
import { writeTree } from "./write-tree.ts";

/** The small institution without the plan of its website, in a folder of its own. */
export function importRun() {
  const folder = mkdtempSync(join(tmpdir(), "backproof-import-"));
  // The form is of the second revision, which nobody has approved here.
  writeTree(folder, edited({ "plans/website.yaml": null, "records/approvals/website/2.yaml": null }));

  /** Runs a command line there on 2026-11-22. */
  const run = async (...args: string[]): Promise<Ran> => {
    const now = "2026-11-22T09:00:00+08:00";
    return runMain([...args, "--root", folder], {
      ports: { ...nodePorts, clock: { now: () => now, today: () => now.slice(0, 10) } },
      directory: folder,
    });
  };
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  return {
    folder,
    run,
    read,
    /** Puts a form beside the data and imports it. */
    imported: (name: string, bytes: Uint8Array, ...args: string[]): Promise<Ran> => {
      writeFileSync(join(folder, name), bytes);
      return run("import", name, ...args);
    },
    /** What a file says, which must be well-formed. */
    document: (path: string): Record<string, unknown> => {
      const { value, faults } = readYaml(read(path));
      if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults)}`);
      return value as Record<string, unknown>;
    },
    remove: (): void => rmSync(folder, { recursive: true }),
  };
}
