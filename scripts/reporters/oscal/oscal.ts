import type { Page } from "../pages/render-pages.ts";
import { assessmentResults } from "./assessment-results.ts";
import { planOfAction } from "./plan-of-action.ts";
import { type OscalInput, oscalScope } from "./scope.ts";

/** Both OSCAL documents of a judgement; the same input gives the same bytes. */
export function oscalPages(input: OscalInput): readonly Page[] {
  const scope = oscalScope(input);
  return [
    { path: "oscal/assessment-results.json", text: assessmentResults(scope) },
    { path: "oscal/plan-of-action.json", text: planOfAction(scope) },
  ];
}
