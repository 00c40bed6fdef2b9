import type { Account } from "./forge.ts";
import { at, type Field, id, text } from "./forge-fields.ts";

/** Gitea's stand-in for deleted accounts. */
const ghost = -1;
/** Gitea's own user, under whose name workflows act. */
const actions = -2;

/**
 * Undefined for a deleted account: Gitea says null, or its stand-in. Gitea does not tell which other accounts are bots:
 * only its own user for workflows is known as one.
 */
export function account(field: Field): Account | undefined {
  if (field.value === null) return undefined;
  const number = at(field, "id");
  const login = text(at(field, "login"));
  if (number.value === ghost) return undefined;
  if (number.value === actions) return { id: actions, login, isBot: true };
  return { id: id(number), login, isBot: false };
}

/** Who wrote an issue or a comment; nobody for one imported from another forge, which is under the importer's name. */
export function author(of: Field): Account | undefined {
  return (at(of, "original_author").value ?? "") === "" ? account(at(of, "user")) : undefined;
}

/** A text of which Gitea says nothing by leaving it empty. */
export function orEmpty<T>(field: Field, read: (field: Field) => T): T | undefined {
  return field.value === "" ? undefined : read(field);
}
