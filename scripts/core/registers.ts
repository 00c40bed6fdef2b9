import { fileName, type Kind } from "./kind.ts";
import type { SubjectKind } from "./repository.ts";
import { type FileSize, recordSize, registerSize } from "./yaml/limits.ts";

/** Which lists of a register hold which subjects; the kind of a subject is also what references call it. */
export const registers = {
  people: [
    ["people", "person"],
    ["collectors", "collector"],
  ],
  systems: [["systems", "system"]],
  devices: [["devices", "device"]],
  platforms: [["platforms", "platform"]],
  locations: [
    ["sites", "site"],
    ["locations", "location"],
  ],
  media: [["media", "medium"]],
} as const satisfies Partial<Record<Kind, readonly (readonly [string, SubjectKind])[]>>;

export type Register = keyof typeof registers;

/** The lists of a kind that is a register; undefined for a kind whose files hold one document each. */
export function listsOf(kind: Kind): readonly (readonly [list: string, subject: SubjectKind])[] | undefined {
  return kind in registers ? registers[kind as Register] : undefined;
}

/** How much the file at a path may hold. */
export function sizeOf(path: string): FileSize {
  const kind = fileName(path)?.kind;
  return kind !== undefined && listsOf(kind) !== undefined ? registerSize : recordSize;
}
