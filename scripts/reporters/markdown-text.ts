/** Breaks what GitHub finds in rendered text (`@name`, `#1`, `www.`, `:emoji:`), where entities no longer help. */
const zeroWidthSpace = "\u200b";

const blanks = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const punctuation = /[!-/:-@[-`{-~]/g;
/** `2026-11-22`, `5.5.5`, `115/11`, `09:00`: nothing in Markdown begins between two digits, so these stay as they are. */
const amongDigits = /(?<=\d)(?:[-+./](?=\d)|:(?=\d\d(?!\d)))/y;
const codeText = /^[A-Za-z0-9._/:+=~@-]+$/;

/**
 * Any text as one line of GitHub Markdown that renders as itself: no tag, link, mention, emphasis or table cell comes of
 * it. ASCII punctuation becomes numeric entities, controls and direction marks a visible `[U+202E]`.
 */
export function mdText(text: string): string {
  const line = text.replace(blanks, " ").replace(unseen, visible);
  return line.replace(punctuation, (mark, offset: number) => {
    amongDigits.lastIndex = offset;
    if (amongDigits.test(line)) return mark;
    const entity = `&#${mark.charCodeAt(0)};`;
    if (mark === "$") return zeroWidthSpace + entity;
    return "@#:./-".includes(mark) && line[offset + 1] !== " " ? entity + zeroWidthSpace : entity;
  });
}

/** An id, path or digest as code, so that it can be copied as it is; any other text as {@link mdText}. */
export function mdCode(text: string): string {
  return codeText.test(text) ? `\`${text}\`` : mdText(text);
}

/**
 * A link to a path, relative or from the root of the repository (`/plans/a.yaml`), which is percent-encoded; only the
 * label for a path that would leave the site. `label` turns the text into Markdown.
 */
export function mdLink(
  text: string,
  path: string,
  label: (text: string) => string = mdText,
  line?: number,
): string {
  const shown = label(text);
  if (path === "" || path.startsWith("//") || shown.trim() === "") return shown;
  return `[${shown}](${encodedPath(path)}${lineMark(line)})`;
}

/** How a forge names a line of a file at the end of an address. */
export function lineMark(line: number | undefined): string {
  return line === undefined ? "" : `#L${line}`;
}

/** A path as a relative address; none of its steps is read as a scheme, a query or a fragment. */
export function encodedPath(path: string): string {
  return path.split("/").map(encoded).join("/");
}

/** Everything but letters, digits and `-._` is encoded, the colon of a scheme included. */
function encoded(segment: string): string {
  const wellFormed = segment.replace(/\p{Cs}/gu, "\ufffd");
  return encodeURIComponent(wellFormed).replace(
    /[!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function visible(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
