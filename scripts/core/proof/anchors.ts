import { type Anchor, anchorsOf, treeDigest } from "../history/anchors.ts";
import type { Step } from "../history/lineage.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";
import { objectAt, quoted, sumLine } from "./shell.ts";

/** The list of files that an anchor vouches for, by git and coreutils alone; it goes through every file, and takes a while. */
const listing = `list() {
  git -c core.quotePath=false ls-tree -r "$1" -- policy registry plans records | grep -E '^100(644|755) ' |
    while read -r mode type id path; do
      sum=$(git cat-file blob "$id" | sha256sum)
      printf '%s  %s\\n' "\${sum%% *}" "$path"
    done | LC_ALL=C sort -k 2
}`;

interface Covering {
  readonly anchor: Anchor;
  /** Index of the commit whose files it counts. */
  readonly at: number;
  readonly step: Step;
}

/** The first anchor after each thing that happened to the record, and the latest of all. */
export function anchorsPart(scope: ProofScope): ProofPart {
  const all = coveringAnchors(scope);
  const shown = all.filter(({ step }, index) => step !== all[index - 1]?.step || index === all.length - 1);
  const title = { "zh-TW": "定錨", en: "Anchors" };
  if (shown.length === 0) return { title, statements: [] };
  const ready: Statement = {
    footing: "content",
    text: {
      "zh-TW": "以下的 list 重算某一提交全部檔案的清單，與定錨紀錄所據的相同。",
      en: "This makes the list of all files of a commit again, as anchors count it.",
    },
    check: { commands: listing, output: "" },
  };
  return { title, statements: [ready, ...shown.flatMap((one) => anchorStatements(one, scope))] };
}

function coveringAnchors({ history, repository, lineage }: ProofScope): readonly Covering[] {
  return anchorsOf(repository).flatMap((anchor): Covering[] => {
    const { commit } = anchor.value;
    const born = history.find({ kind: "anchor", id: anchor.id })?.steps[0]?.commit ?? -1;
    const at = commit === undefined ? born : history.evidence.commits.findIndex(({ id }) => id === commit);
    const step = lineage.steps.findLast((one) => one.commit <= at);
    return at < 0 ||
      step?.place === undefined ||
      step.place.path === anchor.value.files?.path ||
      step.place.path === anchor.file
      ? []
      : [{ anchor, at, step }];
  });
}

function anchorStatements({ anchor, at, step }: Covering, { history }: ProofScope): readonly Statement[] {
  const { file, value } = anchor;
  const commit = history.commitAt(at).id;
  const own = value.commit === undefined ? [file, value.files?.path ?? file] : [];
  const counted = treeDigest(history, at, (path) => !own.includes(path));
  const sha256 = step.place && history.versionAt(step.place)?.sha256;
  const without =
    own.length === 0 ? "" : ` | grep -vF ${own.map((path) => `-e ${quoted(`  ${path}`)}`).join(" ")}`;
  const anchorSha = history.find({ kind: "anchor", id: anchor.id })?.steps.at(-1)?.place;
  const ownSha = (anchorSha && history.versionAt(anchorSha)?.sha256) ?? "";
  const isSame = counted === value.tree;
  return [
    {
      footing: isSame ? "content" : "claim",
      text: {
        "zh-TW": `${file}（${value.at}）所載的檔案總摘要為 ${value.tree}${isSame ? "，重算相符" : `，重算不符`}；清單含有這筆紀錄當時的內容。${own.length > 0 ? "採用之錨在它與清單寫下之前計算，故不計這兩個檔案。" : ""}`,
        en: `${file} (${value.at}) states ${value.tree} for all files, which ${isSame ? "is what they come to" : "is not what they come to"}; the list holds this record as it was then.${own.length > 0 ? " An adoption is counted before it and its list are written, so these two are left out." : ""}`,
      },
      check: {
        commands: [
          `list ${commit}${without} > "$proof/list"`,
          `sha256sum < "$proof/list"`,
          ...(sha256 ? [`grep -cxF ${quoted(`${sha256}  ${step.place?.path}`)} "$proof/list"`] : []),
        ].join("\n"),
        output: `${sumLine(counted.slice("sha256:".length))}${sha256 ? "1\n" : ""}`,
      },
    },
    {
      footing: "claim",
      text: {
        "zh-TW": "定錨紀錄的 SHA-256：請與當時會議紀錄上印的對照；相符時，上列一切在該次會議時即已如此。",
        en: "The SHA-256 of the anchor: compare it with the one printed on the minutes of that time. Where they agree, all of the above was so by that meeting.",
      },
      check: {
        commands: `git cat-file blob ${objectAt(history.evidence.head, file)} | sha256sum`,
        output: sumLine(ownSha),
      },
    },
  ];
}
