import type { Documents } from "./types.generated.ts";

export type Kind = keyof Documents;

/** Folders of the data layout in which every file must belong to a kind. */
export const dataFolders = ["policy", "registry", "plans", "records"] as const;

export const evidenceFolder = "records/evidence/";

const registers: Readonly<Record<string, Kind>> = {
  "policy/procedure.yaml": "procedure",
  "policy/parameters.yaml": "parameters",
  "policy/people.yaml": "people",
  "registry/systems.yaml": "systems",
  "registry/devices.yaml": "devices",
  "registry/platforms.yaml": "platforms",
  "registry/locations.yaml": "locations",
  "registry/media.yaml": "media",
};

/** Files without which nothing can be judged. */
export const requiredFiles: readonly string[] = Object.keys(registers);

const stem = "[a-z0-9]+(?:-[a-z0-9]+)*";
const folders: readonly (readonly [RegExp, Kind])[] = [
  [new RegExp(`^policy/profiles/(${stem})\\.yaml$`), "profile"],
  [new RegExp(`^policy/waivers/(${stem})\\.yaml$`), "waiver"],
  [new RegExp(`^plans/(${stem})\\.yaml$`), "plan"],
  [new RegExp(`^records/restorations/\\d{4}/(${stem})\\.yaml$`), "restoration"],
  [new RegExp(`^records/checks/\\d{4}/(${stem})\\.yaml$`), "check"],
  [new RegExp(`^records/adhoc/\\d{4}/(${stem})\\.yaml$`), "adhoc"],
  [new RegExp(`^records/configs/\\d{4}/(${stem})\\.yaml$`), "config"],
  [new RegExp(`^records/exceptions/\\d{4}/(${stem})\\.yaml$`), "exception"],
  [new RegExp(`^records/disposals/\\d{4}/(${stem})\\.yaml$`), "disposal"],
  [new RegExp(`^records/attestations/\\d{4}/(${stem})\\.yaml$`), "attestation"],
  [new RegExp(`^records/holds/\\d{4}/(${stem})\\.yaml$`), "hold"],
  [new RegExp(`^records/anchors/\\d{4}/(${stem})\\.yaml$`), "anchor"],
  [new RegExp(`^records/migrations/\\d{4}/(${stem})\\.yaml$`), "migration"],
  [new RegExp(`^records/approvals/(${stem}/[1-9]\\d{0,3})\\.yaml$`), "receipt"],
  [new RegExp(`^records/notes/(${stem}/[1-9]\\d{0,3}-[1-9]\\d{0,3})\\.yaml$`), "note"],
];

export interface FileName {
  readonly kind: Kind;
  /** The id that the path promises: `student-records`, `rt-2026-001`, `student-records/3` for a receipt, `student-records/3-1` for a note. */
  readonly id: string;
}

/** What a path of the data layout holds, or undefined when no kind owns it. */
export function fileName(path: string): FileName | undefined {
  const register = registers[path];
  if (register !== undefined) return { kind: register, id: register };
  for (const [pattern, kind] of folders) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
