import type { Kind } from "../kind.ts";

/** One complaint of the JSON Schema validator, in ajv's terms. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Complaints about a value of a kind; none when it is valid. */
export type Validate = (kind: Kind, value: unknown) => readonly SchemaError[];
