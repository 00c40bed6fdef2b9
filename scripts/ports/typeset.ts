import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Localized } from "../core/localized.ts";

/** Paper cannot be made on this machine; says what is missing. */
export class CannotTypeset extends Error {
  readonly localized: Localized;

  constructor(localized: Localized, cause?: unknown) {
    super(localized.en, { cause });
    this.name = "CannotTypeset";
    this.localized = localized;
  }
}

/** Makes one PDF/A-2a file, tagged, of plain data; the same data and fonts give the same bytes. */
export type Typesetter = (data: object) => Uint8Array;

/** Families with the traditional Chinese characters of forms, best first; systems bring one of them. */
const chineseFonts: readonly string[] = [
  "Noto Sans CJK TC",
  "Noto Sans TC",
  "Source Han Sans TC",
  "PingFang TC",
  "Microsoft JhengHei",
  "Noto Serif CJK TC",
  "Source Han Serif TC",
  "PMingLiU",
  "DFKai-SB",
  "AR PL UMing TW",
  "WenQuanYi Zen Hei",
];

/** Paths of files that exist in memory only: the typesetter reads none of the machine but fonts. */
const home = "/backproof";

/**
 * The typesetter for a template (Typst). Throws {@link CannotTypeset} when its engine is not made for this machine or no
 * Chinese font is found.
 */
export async function typesetter(template: string, families = chineseFonts): Promise<Typesetter> {
  const compiler = await engine();
  const font = families.find((family) => isInstalled(compiler, family));
  if (font === undefined) throw new CannotTypeset(noFont);
  compiler.addSource(`${home}/page.typ`, template);
  return (data) => {
    const fonts = { fonts: [font] };
    // PDF/A holds no character without a glyph: such a text is set again with the code points of odd characters.
    return (
      set(compiler, { ...data, ...fonts }) ?? set(compiler, { ...spelledOut(data), ...fonts }) ?? failed()
    );
  };
}

async function engine(): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
    return NodeCompiler.create({ workspace: home });
  } catch (error) {
    throw new CannotTypeset(noEngine, error);
  }
}

function isInstalled(compiler: NodeCompiler, family: string): boolean {
  const compiled = compiler.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)})\n測試` });
  // An unknown family is told as a warning, and another one is taken instead.
  return !compiled.hasError() && compiled.takeWarnings() === null;
}

/** The file, or undefined where the engine refuses the data as they are. */
function set(compiler: NodeCompiler, data: object): Uint8Array | undefined {
  compiler.mapShadow(`${home}/data.json`, Buffer.from(JSON.stringify(data)));
  const { result } = compiler.compile({ mainFilePath: `${home}/page.typ` });
  if (result === null) throw new Error("the template does not compile");
  try {
    return compiler.pdf(result, { pdfStandard: "a-2a" });
  } catch {
    return undefined;
  } finally {
    // Nothing of one file helps the next, and thousands of them would fill the memory.
    compiler.evictCache(0);
  }
}

/** Every text with the characters that no common font lacks; others as their code points. */
function spelledOut(value: unknown): object {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === "string" ? one.replace(odd, point) : one,
  );
}

const odd =
  /[^\n\x20-\x7e\u2018\u2019\u201c\u201d\u2014\u2026\u00b7\u3000-\u303f\u3100-\u312f\u4e00-\u9fff\uff01-\uff5e]/gu;

function point(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

function failed(): never {
  throw new Error("the engine refuses the page");
}

const noEngine: Localized = {
  "zh-TW": "無法產生 PDF：本機沒有排版引擎，請在本機重新執行 npm ci（不加 --omit=optional）。",
  en: "PDF cannot be made: the typesetter is not installed for this machine; run npm ci here, without --omit=optional.",
};
const noFont: Localized = {
  "zh-TW":
    "無法產生 PDF：找不到中文字型，請安裝後再試（Debian、Ubuntu：apt install fonts-noto-cjk；其他系統：Noto Sans CJK TC）。",
  en: "PDF cannot be made: no Chinese font is found; install one (Debian, Ubuntu: apt install fonts-noto-cjk; elsewhere: Noto Sans CJK TC).",
};
