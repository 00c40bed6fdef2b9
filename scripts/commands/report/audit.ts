import { checklists } from "../../core/audit/checklist.ts";
import { auditPack } from "../../core/audit/pack.ts";
import { sha256Hex } from "../../core/digest.ts";
import type { Localized } from "../../core/localized.ts";
import { auditWords } from "../../i18n/audit.ts";
import type { Typesetter } from "../../ports/typeset.ts";
import { auditFolder, copiesFolder } from "../../reporters/audit/cited-file.ts";
import type { Page, PagesInput, PrintedPage } from "../../reporters/pages/render-pages.ts";
import { UsageError } from "../command.ts";
import type { JudgedFiles } from "../judged-files.ts";
import type { Loaded } from "../load.ts";

/** No file of the data is longer: larger evidence belongs outside git. */
const largest = 20 * 1024 * 1024;

/** A file is not what was judged any more. */
export class FileChanged extends Error {
  readonly localized: Localized;

  constructor(path: string) {
    const words = { "zh-TW": auditWords("zh-TW").changed(path), en: auditWords("en").changed(path) };
    super(words.en);
    this.name = "FileChanged";
    this.localized = words;
  }
}

/** The pack of a judgement, with the digest of each file that it can enclose. */
export function auditOf({ judgement, rules, judged }: Loaded): NonNullable<PagesInput["audit"]> {
  const { model } = judgement;
  if (model === undefined || judged === undefined) throw new Error("an audit pack needs judged files");
  if (checklists(model.repository).length === 0)
    throw new UsageError({ "zh-TW": auditWords("zh-TW").noChecklist, en: auditWords("en").noChecklist });
  const pack = auditPack(judgement, rules);
  const digests = pack.files.flatMap((file) => {
    const digest = judged.digests.get(file);
    return digest === undefined ? [] : [[file, digest] as const];
  });
  return { pack, digests: new Map(digests), folder: auditFolder };
}

/** Every file of the folder `audit`: pages, PDF files where there is a typesetter, copies, and the list of their digests. */
export async function auditFiles(
  input: PagesInput,
  judged: JudgedFiles,
  typeset: Typesetter | undefined,
): Promise<readonly (Page | PrintedPage)[]> {
  const { auditPages } = await import("../../reporters/audit/audit-pages.ts");
  const { printedAudit } = await import("../../reporters/audit/printed-audit.ts");
  const list = `${auditFolder}/SHA256SUMS`;
  const copies = [...(input.audit?.digests ?? [])].map(([file, digest]) => ({
    path: `${auditFolder}/${copiesFolder}/${file}`,
    content: () => copied(judged, file, digest),
    listedIn: list,
  }));
  const printed =
    typeset === undefined
      ? []
      : [...printedAudit(input)].map(({ path, form }) => ({
          path: `${path}.pdf`,
          content: () => typeset(form()),
        }));
  return listed([...auditPages(input), ...printed, ...copies], list);
}

/** The bytes that were judged; throws {@link FileChanged} where the file holds others by now. */
function copied(judged: JudgedFiles, file: string, digest: string): Uint8Array {
  const bytes = judged.read(file, largest);
  if (sha256Hex(bytes) !== digest) throw new FileChanged(file);
  return bytes;
}

/**
 * Files with the list of their digests as the last one, as `sha256sum` writes it. The digests are taken while the files
 * are written, so that no file is made twice or kept in memory.
 */
function listed(pages: readonly (Page | PrintedPage)[], path: string): readonly (Page | PrintedPage)[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const digests = new Map<string, string>();
  const noted = pages.map((page): PrintedPage => {
    const { text, content = () => text, ...rest } = { text: "", ...page } as Page & Partial<PrintedPage>;
    return {
      ...rest,
      content: () => {
        const bytes = content();
        digests.set(page.path.slice(folder.length), sha256Hex(bytes));
        return bytes;
      },
    };
  });
  const list: PrintedPage = {
    path,
    isList: true,
    content: () => {
      if (digests.size !== pages.length) throw new Error("the list of digests is written last");
      const lines = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
      return lines.map(([name, digest]) => `${digest}  ${name}\n`).join("");
    },
  };
  return [...noted, list];
}
