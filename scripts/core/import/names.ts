import type { Repository, SubjectKind } from "../repository.ts";
import { fold } from "./fold.ts";
import type { Problem } from "./problems.ts";

/** What ids stand behind the names on a form. */
export interface Names {
  readonly zone: string;
  readonly placeholder: (text: string) => string | undefined;
  /** The id of a subject by its id or its name, or why it is not known. */
  readonly idOf: (kind: string, text: string) => { readonly id: string } | { readonly problem: Problem };
  /** Items of a system's plan in the registers. */
  readonly itemsOf: (system: string) => readonly { readonly id: string; readonly name: string }[];
}

interface Named {
  readonly id: string;
  readonly name?: string;
  readonly label?: string;
  /** Of people, who sign with them. */
  readonly unit?: string;
  readonly title?: string;
}

/** The names of everything that was read of a repository. */
export function namesIn(repository: Repository, placeholder: Names["placeholder"]): Names {
  return {
    zone: repository.zone,
    placeholder,
    idOf: (kind, text) => {
      if (kind === "item") return { problem: "unknownName" };
      const all = repository.all(kind as SubjectKind);
      return chosen(
        all.map(({ id: own, value }) => {
          const { name, label, unit, title } = value as Partial<Named>;
          return {
            id: own,
            ...(name !== undefined && { name }),
            ...(label !== undefined && { label }),
            ...(kind === "person" && unit !== undefined && { unit }),
            ...(kind === "person" && title !== undefined && { title }),
          };
        }),
        text,
      );
    },
    itemsOf: (system) => repository.find("plan", system)?.value.items ?? [],
  };
}

/** Names with the items of one system's plan, which only that plan tells apart. */
export function withItems(names: Names, system: string): Names {
  const items = names.itemsOf(system);
  return { ...names, idOf: (kind, text) => (kind === "item" ? chosen(items, text) : names.idOf(kind, text)) };
}

/** The one that a text names by id, by name, or by name with its id, unit or title in brackets. */
export function chosen(
  all: readonly Named[],
  text: string,
): { readonly id: string } | { readonly problem: Problem } {
  const plain = text.normalize("NFKC").trim();
  const exact = all.find((one) => one.id === plain);
  if (exact !== undefined) return { id: exact.id };
  const isCalled = ({ name, label }: Named, text: string): boolean =>
    [name, label].some((own) => own !== undefined && fold(own) === fold(text));
  const [, called = "", own = ""] = /^(.+)\(([a-z0-9-]+)\)$/.exec(plain) ?? [];
  const both = all.find((one) => one.id === own);
  // A record has no name of its own, so that only its id tells it apart.
  const isNameless = both?.name === undefined && both?.label === undefined;
  if (both !== undefined && (isNameless || isCalled(both, called))) return { id: both.id };
  const [, before = "", behind = ""] = /^([^(]+)\((.+)\)$/.exec(plain) ?? [];
  const named = all.filter((one) => isCalled(one, plain));
  const [first, second] =
    named.length > 0 ? named : all.filter((one) => isCalled(one, before) && signs(one, behind));
  if (first === undefined) return { problem: "unknownName" };
  return second === undefined ? { id: first.id } : { problem: "sharedName" };
}

/** Whether a person has the unit, title or both that stand behind a name. */
function signs({ unit = "", title = "" }: Named, text: string): boolean {
  const word = fold(text);
  return word !== "" && [unit, title, unit + title].some((own) => fold(own) === word);
}
