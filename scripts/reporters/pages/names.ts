import { personName } from "../../core/procedure/names.ts";
import { statementNames } from "../../core/procedure/statement-names.ts";
import type { SubjectKind } from "../../core/repository.ts";
import { code, type Inline, phrase } from "./inline.ts";
import { fileLink, formLink } from "./page-links.ts";
import type { PageScope } from "./scope.ts";

/** A person by name; with the id where two people share the name. */
export function personText({ repository, sharedNames, words }: PageScope, id: string): string {
  const name = personName(repository, id);
  return sharedNames.has(name) ? `${name}${words.open}${id}${words.close}` : name;
}

/** A person by name, with unit and title. */
export function personWithOffice(scope: PageScope, id: string): string {
  const person = scope.repository.find("person", id)?.value;
  if (person === undefined) return id;
  const { open, close } = scope.words;
  return `${personText(scope, id)}${open}${person.unit} ${person.title}${close}`;
}

/** What a reference of a document names (`x-ref` of its schema), in the words people use for it. */
export function referenceText(scope: PageScope, to: string, id: string): Inline {
  if (to === "person") return personText(scope, id);
  if (to === "evidence") return fileLink(scope, id);
  if (to === "repository") return scope.words.institutionAsAWhole;
  const name = subjectName(scope, to, id);
  if (name === undefined) return formLink(scope, { kind: to, id }, code(id));
  return phrase(formLink(scope, { kind: to, id }, name), scope.words.open, code(id), scope.words.close);
}

/** The name of a subject; a plan or record bears that of its system. Undefined for what only has an id. */
export function subjectName({ repository, locale }: PageScope, kind: string, id: string): string | undefined {
  const attestation = kind === "attestation" ? repository.find("attestation", id) : undefined;
  if (attestation !== undefined) return statementNames[attestation.value.statement][locale];
  const value = repository.find((kind === "plan" ? "system" : kind) as SubjectKind, id)?.value as
    | { readonly name?: string; readonly label?: string; readonly system?: string }
    | undefined;
  const system = value?.system === undefined ? undefined : repository.find("system", value.system);
  return value?.name ?? value?.label ?? system?.value.name;
}
