import type { Entity } from "../../core/repository.ts";
import { type PageScope, type PagesInput, pageScope } from "./scope.ts";
import { templateEngine } from "./template-engine.ts";
import { clausesView } from "./view-clauses.ts";
import { dueView } from "./view-due.ts";
import { planView } from "./view-plan.ts";
import { readmeView } from "./view-readme.ts";
import { restorationView } from "./view-restoration.ts";

export type { PagesInput } from "./scope.ts";
export type { Templates } from "./template-engine.ts";

export interface Page {
  /** Relative to the folder of the report, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All Markdown pages of a report, sorted by path; the same input gives the same bytes. */
export function renderPages(input: PagesInput): readonly Page[] {
  const scope = pageScope(input);
  const fill = templateEngine(input.templates);
  const at = (here: string): PageScope => ({ ...scope, here });
  const forms = [...scope.forms].map(([form, path]) => ({
    path,
    text:
      form.kind === "plan"
        ? fill("plan", planView(at(path), form as Entity<"plan">))
        : fill("restoration", restorationView(at(path), form as Entity<"restoration">)),
  }));
  return [
    { path: "README.md", text: fill("readme", readmeView(at("README.md"))) },
    { path: "clauses.md", text: fill("clauses", clausesView(at("clauses.md"))) },
    { path: "due.md", text: fill("due", dueView(at("due.md"))) },
    ...forms,
  ];
}
