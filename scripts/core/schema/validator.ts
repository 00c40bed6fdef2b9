import type { ApprovedKind } from "../digest.ts";
import type { Kind } from "../kind.ts";

/** One complaint of the JSON Schema validator, in ajv's terms. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validators {
  /**
   * Whether a value is valid for its kind, where nobody asks for its `approval`: quick, and true for nothing that
   * `explain` finds fault with on other grounds.
   */
  readonly accepts: (kind: Kind, value: unknown) => boolean;
  /** Kinds that cannot do without an `approval`. */
  readonly approvalRequired: readonly Kind[];
  /** Every complaint about a value of a kind; none when it is valid. */
  readonly explain: (kind: Kind, value: unknown) => readonly SchemaError[];
}

/** Complaints about a document. */
export function documentErrors(
  { accepts, approvalRequired, explain }: Validators,
  kind: Kind,
  value: object,
): readonly SchemaError[] {
  const lacksApproval = approvalRequired.includes(kind) && !("approval" in value);
  return !lacksApproval && accepts(kind, value) ? [] : explain(kind, value);
}

/** Complaints about approved content, which has no approval part of its own: that is what the receipt around it is. */
export function contentErrors(
  { accepts, explain }: Validators,
  kind: ApprovedKind,
  content: object,
): readonly SchemaError[] {
  if (accepts(kind, content)) return [];
  return explain(kind, content).filter(
    ({ instancePath, keyword, params }) =>
      !(instancePath === "" && keyword === "required" && params["missingProperty"] === "approval"),
  );
}
