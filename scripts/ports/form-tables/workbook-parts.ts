import { walkXml } from "./xml-walk.ts";

export const workbookPart = "xl/workbook.xml";

/** Parts of a workbook that hold what people see; macros, links and pictures are not among them. */
export const isWorkbookPart = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[\w.-]+\.xml)$/.test(
    name,
  );

/** Texts that cells refer to by number, without the readings in another script. */
export function sharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let isText = false;
  walkXml(part, ["rPh", "rPr"], {
    open: ({ name }) => {
      if (name === "si") texts.push("");
      isText = name === "t";
    },
    text: (text) => {
      if (isText && texts.length > 0) texts.push(`${texts.pop()}${text}`);
    },
    close: () => {
      isText = false;
    },
  });
  return texts;
}

/** Sheets in the order of their tabs, with the part that holds each; and from which year days are counted. */
export function sheetList(
  workbook: Uint8Array,
  relations: Uint8Array | undefined,
): {
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
} {
  const targets = new Map<string, string>();
  const nothing = { text: () => {}, close: () => {} };
  if (relations !== undefined) {
    walkXml(relations, [], {
      ...nothing,
      open: ({ name, attributes }) => {
        if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
        targets.set(
          attributes.get("Id") ?? "",
          (attributes.get("Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
        );
      },
    });
  }
  const sheets: { name: string; part: string }[] = [];
  let is1904 = false;
  walkXml(workbook, [], {
    ...nothing,
    open: ({ name, attributes }) => {
      if (name === "workbookPr") is1904 = ["1", "true"].includes(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const part = targets.get(attributes.get("id") ?? "");
      if (part !== undefined) sheets.push({ name: attributes.get("name") ?? "", part });
    },
  });
  return { is1904, sheets };
}
