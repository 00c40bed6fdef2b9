import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  type Stats,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { sha256Hex } from "../core/digest.ts";
import type { Localized } from "../core/localized.ts";
import { mark } from "../reporters/pages/page-mark.ts";
import type { Page, PrintedPage } from "../reporters/pages/render-pages.ts";
import { digestList, digestOfFile, goodStep, isListOfPack, leftBehind, listName } from "./digest-list.ts";
import { writeWhole } from "./write-file.ts";

/** A page that must not be written where it would go. Nothing was written. */
export class PageRefused extends Error {
  readonly localized: Localized;

  constructor(path: string, reason: Localized) {
    super(`${path}: ${reason.en}`);
    this.name = "PageRefused";
    this.localized = { "zh-TW": `${path}：${reason["zh-TW"]}`, en: this.message };
  }
}

const reasons = {
  path: {
    "zh-TW": "不是報表目錄內的路徑。",
    en: "is not a path inside the folder of the report.",
  },
  twice: {
    "zh-TW": "有兩頁同名（不分大小寫）。",
    en: "is the name of two pages (whatever their case).",
  },
  folder: {
    "zh-TW": "不是一般目錄（可能是符號連結），請移除或以 --output 指定其他目錄。",
    en: "is no plain folder (a symbolic link, perhaps); remove it or name another folder with --output.",
  },
  file: {
    "zh-TW": "不是一般檔案（可能是符號連結），請移除或以 --output 指定其他目錄。",
    en: "is no plain file (a symbolic link, perhaps); remove it or name another folder with --output.",
  },
  foreign: {
    "zh-TW": "已有不是由報表產生的同名檔案，請移開該檔或以 --output 指定其他目錄。",
    en: "is a file that no report wrote; move it away or name another folder with --output.",
  },
} as const satisfies Record<string, Localized>;

/** Kinds of files whose first line is not ours to choose. */
const marksInside = /\.(?:pdf|json|xlsx)$/;
/** A register bears the name of this program in the title of one of its columns. */
const registerHead = /^\ufeff(?:"[^"]*",)*"Backproof[^"]*"(?:,"[^"]*")*\r\n/;
/** How every calendar of this program begins, whichever version made it. */
const calendarHead = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Backproof//";

/**
 * Writes pages into a folder, each whole or not at all, and returns their full paths. It makes folders as needed, replaces
 * only pages of earlier reports and follows no link below the folder's parent; all is looked at before anything is written.
 * Of an earlier audit pack it removes what the new one does not hold: it is handed on as a whole.
 */
export function writePages(folder: string, pages: readonly (Page | PrintedPage)[]): readonly string[] {
  const root = resolve(folder);
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (!path.split("/").every((step) => goodStep.test(step))) throw new PageRefused(path, reasons.path);
    if (seen.has(path.toLowerCase())) throw new PageRefused(path, reasons.twice);
    seen.add(path.toLowerCase());
  }
  const folders = [root, ...foldersOf(pages).map((path) => join(root, path))];
  for (const path of folders) {
    const stat = statOf(path);
    if (stat !== undefined && !stat.isDirectory()) throw new PageRefused(path, reasons.folder);
  }
  const files = pages.map((page) => ({ path: join(root, page.path), page }));
  const lists = files.filter(({ page }) => "isList" in page && page.isList === true);
  const known = new Map<string, ReadonlyMap<string, string>>();
  // Lists first: where one is foreign, that is what to say, not that it does not know the copies.
  for (const { path, page } of [...lists, ...files]) checkReplaceable(root, path, page, known);

  const written = files.map(({ path }) => path);
  for (const { path } of lists) for (const left of leftBehind(path, written)) rmSync(left);
  mkdirSync(root, { recursive: true });
  for (const path of folders) if (statOf(path) === undefined) mkdirSync(path);
  for (const { path, page } of files) writeWhole(path, "text" in page ? page.text : page.content());
  return written;
}

/** Every folder that pages lie in, parents first. */
function foldersOf(pages: readonly { readonly path: string }[]): readonly string[] {
  const found = pages.flatMap(({ path }) => {
    const steps = path.split("/").slice(0, -1);
    return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  });
  return [...new Set(found)].sort();
}

function checkReplaceable(
  root: string,
  path: string,
  page: Page | PrintedPage,
  lists: Map<string, ReadonlyMap<string, string>>,
): void {
  const stat = statOf(path);
  if (stat === undefined) return;
  if (!stat.isFile()) throw new PageRefused(path, reasons.file);
  if (!("listedIn" in page) || page.listedIn === undefined) {
    if (!bearsMark(path)) throw new PageRefused(path, reasons.foreign);
    return;
  }
  const list = lists.get(page.listedIn) ?? digestList(join(root, page.listedIn));
  lists.set(page.listedIn, list);
  const found = digestOfFile(path);
  const name = page.path.slice(page.listedIn.lastIndexOf("/") + 1);
  // A report that was broken off has left new copies under an old list.
  if (list.get(name) !== found && sha256Hex(page.content()) !== found)
    throw new PageRefused(path, reasons.foreign);
}

function bearsMark(path: string): boolean {
  if (basename(path) === listName) return isListOfPack(path);
  if (marksInside.test(path)) return readFileSync(path).includes(mark);
  if (path.endsWith(".csv")) return registerHead.test(readFileSync(path, "utf8"));
  return path.endsWith(".ics") ? readFileSync(path, "utf8").startsWith(calendarHead) : beginsWithMark(path);
}

/** Whether the mark stands on the first line, whatever a comment looks like there. */
function beginsWithMark(path: string): boolean {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(mark.length + "<!-- ".length);
    return bytes.subarray(0, readSync(file, bytes)).includes(mark);
  } finally {
    closeSync(file);
  }
}

/** The entry itself, not what a link leads to. */
function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
