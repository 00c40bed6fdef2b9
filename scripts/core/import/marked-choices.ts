const ticked = "☑☒■✓✔●◉▣🗹";
const blank = "□☐○◯";

/** Texts beside the boxes of a cell (`□差異 ☑完整`), and whether each is ticked; undefined for a cell without boxes. */
export function markedChoices(
  text: string,
): readonly { readonly isTicked: boolean; readonly text: string }[] | undefined {
  const plain = text.replace(/\[ ?\]/g, "□").replace(/\[[xXvV✓]\]/g, "☑");
  const pattern = new RegExp(`([${ticked}${blank}])([^${ticked}${blank}]*)`, "gu");
  const found = Array.from(plain.matchAll(pattern), ([, mark = "", after = ""]) => ({
    isTicked: ticked.includes(mark),
    text: after.replace(/[\s、,，;；/]+$/, "").trim(),
  }));
  return found.length === 0 ? undefined : found;
}
