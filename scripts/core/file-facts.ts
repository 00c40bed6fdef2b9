import type { Arguments } from "./assessment.ts";
import { type ApprovedKind, digestOf, isApprovedKind } from "./digest.ts";
import { fileName, type Kind } from "./kind.ts";
import { type Reference, type ReferencePlans, references } from "./references.ts";
import { sizeOf } from "./registers.ts";
import { periodFaults } from "./schema/periods.ts";
import { schemaFaults } from "./schema/schema-faults.ts";
import type { Schemas } from "./schema/schemas.ts";
import { contentErrors, documentErrors, type Validators } from "./schema/validator.ts";
import { findSecrets } from "./secrets.ts";
import type { Documents } from "./types.generated.ts";
import { decodeUtf8 } from "./yaml/decode.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** Something wrong inside one file, found from that file alone. */
export interface FileFault {
  readonly rule: string;
  readonly message: string;
  readonly args: Arguments;
  readonly place:
    | { readonly pointer: string; readonly on: "key" | "value" }
    | { readonly start: number; readonly end: number };
}

/**
 * What the rest of the engine needs of one file: serialisable, computed from its path and bytes alone,
 * so that it may be cached or computed elsewhere.
 */
export interface FileFacts {
  readonly path: string;
  readonly kind: Kind;
  /** The id that the path promises. */
  readonly id: string;
  readonly faults: readonly FileFault[];
  /** The document, when YAML and schema hold. */
  readonly value?: Documents[Kind];
  /** `bp-digest/v1` of what people approve, or of the approved content that a receipt keeps. */
  readonly digest?: string;
  readonly references: readonly Reference[];
  /** References in the approved content that a receipt keeps; they named what was there then. */
  readonly kept?: readonly Reference[];
  /** System a faulty record seems to belong to, as far as can be seen. */
  readonly system?: string;
}

export interface Reading extends Validators {
  /** Whole schemas, loaded when first asked for: only faults and forms need their words. */
  readonly schemas: Schemas;
  readonly referencePlans: ReferencePlans;
}

/** Reads one file of the data layout: YAML, schema, digest, references. Undefined when no kind owns the path. */
export function fileFacts(path: string, bytes: Uint8Array, reading: Reading): FileFacts | undefined {
  const name = fileName(path);
  if (name === undefined) return undefined;
  const decoded = decodeUtf8(bytes, sizeOf(path));
  if ("fault" in decoded) return faulty(path, name.kind, name.id, "", [yamlFault(decoded.fault)]);
  const { text } = decoded;
  const { value, faults } = readYaml(text, sizeOf(path));
  const secrets = findSecrets(text).map(({ message, start, end }) => ({
    rule: "secrets-absent",
    message,
    args: {},
    place: { start, end },
  }));
  if (value === undefined)
    return faulty(path, name.kind, name.id, text, [...faults.map(yamlFault), ...secrets]);
  const errors = documentErrors(reading, name.kind, value as object);
  const kept = keptContent(name.kind, value);
  const errorsKept = kept === undefined ? [] : contentErrors(reading, kept.kind, kept.content);
  const periods = errors.length > 0 ? [] : periodFaults(reading.schemas, name.kind, value);
  if (errors.length > 0 || errorsKept.length > 0 || periods.length > 0) {
    const wrong = [
      ...schemaFaults(reading.schemas, name.kind, value, errors),
      ...periods,
      ...(kept === undefined ? [] : schemaFaults(reading.schemas, kept.kind, kept.content, errorsKept)).map(
        (fault) => ({
          ...fault,
          pointer: `/content${fault.pointer}`,
        }),
      ),
    ].map(({ message, args, pointer, on }) => ({
      rule: "schema-valid",
      message,
      args,
      place: { pointer, on },
    }));
    return faulty(path, name.kind, name.id, text, [...wrong, ...secrets]);
  }
  const document = value as unknown as Documents[Kind];
  const approved = isApprovedKind(name.kind)
    ? digestOf(name.kind, value as Record<string, unknown>)
    : kept && digestOf(kept.kind, kept.content);
  return {
    path,
    kind: name.kind,
    id: name.id,
    faults: secrets,
    value: document,
    ...(approved !== undefined && { digest: approved }),
    references: references(reading.referencePlans[name.kind], value),
    ...(kept && { kept: references(reading.referencePlans[kept.kind], kept.content) }),
  };
}

function faulty(path: string, kind: Kind, id: string, text: string, faults: readonly FileFault[]): FileFacts {
  const system = /^system: *["']?([a-z0-9-]+)/m.exec(text)?.[1];
  return { path, kind, id, faults, references: [], ...(system !== undefined && { system }) };
}

function yamlFault(fault: { message: string; args: Arguments; start: number; end: number }): FileFault {
  const { message, args, start, end } = fault;
  return { rule: "yaml-well-formed", message, args, place: { start, end } };
}

interface KeptContent {
  readonly kind: ApprovedKind;
  readonly content: Record<string, unknown>;
}

/** The approved document that a receipt keeps, with the kind that its subject names. */
function keptContent(kind: Kind, value: unknown): KeptContent | undefined {
  if (kind !== "receipt") return undefined;
  const { content, subject } = value as { content?: unknown; subject?: { kind?: unknown } };
  const isDocument = typeof content === "object" && content !== null && !Array.isArray(content);
  if (!isDocument || typeof subject?.kind !== "string" || !isApprovedKind(subject.kind)) return undefined;
  return { kind: subject.kind, content: content as Record<string, unknown> };
}
