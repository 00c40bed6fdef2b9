import type { ApprovedDocument } from "../../core/procedure/approvals.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Loaded } from "../load.ts";

/** The form of a document as the report renders it; the text of its file where the procedure has no form for it. */
export async function formText(
  { judgement, rules, locale, revision, readText }: Loaded,
  ports: Ports,
  document: ApprovedDocument,
): Promise<string> {
  if (document.kind !== "plan" && document.kind !== "restoration") return readText(document.file) ?? "";
  // Templates are only needed here: other commands must start without them.
  const { renderForm } = await import("../../reporters/pages/render-pages.ts");
  const { templates } = await import("../../reporters/templates.generated.ts");
  const { schemas } = ports.reading();
  const toolVersion = ports.version;
  return renderForm(
    { judgement, rules, locale, schemas, toolVersion, revision, templates, dataPath: null },
    document,
  );
}
