import { columns } from "../columns.ts";
import { pageMark } from "../pages/page-mark.ts";

/** How a badge is meant; grey says that something is not known. */
export type Tone = "good" | "bad" | "unknown";

export interface Badge {
  readonly label: string;
  readonly message: string;
  readonly tone: Tone;
  /** The whole of it in one sentence, for those who hear it and for whoever points at it. */
  readonly title: string;
}

/** White text on each of them has a contrast of at least 4.5 to 1 (WCAG AA). */
const colours: Readonly<Record<Tone, string>> = { good: "#1a7f37", bad: "#b3261e", unknown: "#59636e" };
/** A shape before the message, because colours are not seen by everyone and not printed in grey. */
const signs: Readonly<Record<Tone, string>> = { good: "✓", bad: "✗", unknown: "?" };

/** Half the width of a Chinese character at 12 pixels, and a little for letters that are wider. */
const columnWidth = 6.7;
const padding = 8;
const height = 22;

/** A badge as an SVG image of its own: it asks nothing of the network and names no font of its own. */
export function badgeSvg({ label, message, tone, title }: Badge): string {
  const said = `${signs[tone]} ${message}`;
  const left = widthOf(label);
  const right = widthOf(said);
  const width = left + right;
  const text = (words: string, middle: number, space: number): string =>
    `<text x="${middle}" y="15" textLength="${space - 2 * padding}" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
  return [
    `${pageMark}`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="3" fill="#24292f"/>`,
    `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v${height - 6}a3 3 0 0 1-3 3H${left}z" fill="${colours[tone]}"/>`,
    `<g fill="#fff" font-family="sans-serif" font-size="12" text-anchor="middle" aria-hidden="true">`,
    text(label, left / 2, left),
    text(said, left + right / 2, right),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function widthOf(text: string): number {
  return Math.ceil(columns(text) * columnWidth) + 2 * padding;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
