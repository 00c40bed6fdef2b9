const variants: Readonly<Record<string, string>> = { 周: "週", 台: "臺" };

/** Numbers before a label: 一、 (二) 3. 4.4.1 */
const numbering =
  /^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[)、.]|\d{1,2}(?:\.\d{1,2})+)+/;

/**
 * A label or choice without what people write in different ways: width, case, spaces, numbering, a colon or asterisk at the
 * end, and characters with two spellings.
 */
export function fold(text: string): string {
  return text
    .slice(0, 500)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b\ufeff*]+/g, "")
    .replaceAll("記錄", "紀錄")
    .replace(/[周台]/g, (character) => variants[character] ?? character)
    .replace(numbering, "")
    .replace(/:+$/, "");
}
