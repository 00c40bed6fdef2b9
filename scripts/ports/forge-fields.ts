import { isTimestamp, type Timestamp } from "../core/time/timestamp.ts";
import type { Account } from "./forge.ts";
import { answerProblems, type ForgeName } from "./forge-answer-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** A field of an answer with its name for messages; nothing in an answer is taken on trust. */
export interface Field {
  readonly forge: ForgeName;
  readonly value: unknown;
  readonly name: string;
}

/** The problem of a field that is not what it should be. */
export function malformed({ forge, name }: Field): ForgeProblem {
  return new ForgeProblem(answerProblems(forge).malformed(name));
}

/** A field of an object; undefined when the object has none of that name. Throws when the holder is no object. */
export function at(holder: Field, key: string): Field {
  const value = members(holder);
  const held = Object.hasOwn(value, key) ? value[key] : undefined;
  return { ...holder, value: held, name: `${holder.name}.${key}` };
}

/** An object as it stands: what it holds is not taken on trust. */
export function members(field: Field): Readonly<Record<string, unknown>> {
  const { value } = field;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed(field);
  return value as Readonly<Record<string, unknown>>;
}

export function items(field: Field): readonly Field[] {
  if (!Array.isArray(field.value)) throw malformed(field);
  return field.value.map((value: unknown, index) => ({ ...field, value, name: `${field.name}[${index}]` }));
}

export function text(field: Field): string {
  if (typeof field.value !== "string") throw malformed(field);
  return field.value;
}

/** GitHub writes an empty body as null. */
export const body = (field: Field): string => (field.value === null ? "" : text(field));

/** A number of an issue or an id: Octokit reads larger numbers than fit as BigInt, which are refused. */
export function id(field: Field): number {
  const { value } = field;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value <= 0) throw malformed(field);
  return value;
}

export function count(field: Field): number {
  return field.value === 0 ? 0 : id(field);
}

/** Absent means no, as for drafts of old servers. */
export function flag(field: Field): boolean {
  if (field.value === undefined) return false;
  if (typeof field.value !== "boolean") throw malformed(field);
  return field.value;
}

export function time(field: Field): Timestamp {
  const value = text(field);
  if (!isTimestamp(value)) throw malformed(field);
  return value;
}

/** The full name of a git object, SHA-1 or SHA-256. */
export function objectId(field: Field): string {
  const value = text(field);
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) throw malformed(field);
  return value;
}

/** The address of a page for people. */
export function page(field: Field): string {
  const value = text(field);
  if (!/^https?:\/\/[^\s<>"]+$/.test(value)) throw malformed(field);
  return value;
}

export function oneOf<T>(field: Field, values: Readonly<Record<string, T>>): T {
  const value = text(field);
  const found = Object.hasOwn(values, value) ? values[value] : undefined;
  if (found === undefined) throw malformed(field);
  return found;
}

/** What the value is when it is there; null is the forge's word for nothing, and a missing field is not. */
export function orNull<T>(field: Field, read: (field: Field) => T): T | undefined {
  return field.value === null ? undefined : read(field);
}

/** Undefined for a deleted account: GitHub says null, or its stand-in, whose login nobody else can have. */
export function account(field: Field): Account | undefined {
  if (field.value === null) return undefined;
  const login = text(at(field, "login"));
  if (login === "") throw malformed(field);
  const isBot = text(at(field, "type")) !== "User" || login.endsWith("[bot]");
  return login === "ghost" ? undefined : { id: id(at(field, "id")), login, isBot };
}

/** As {@link account}; of a commit that no account is linked to, GitHub says null or an empty object. */
export function linkedAccount(field: Field): Account | undefined {
  const { value } = field;
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty && !Array.isArray(value) ? undefined : account(field);
}
