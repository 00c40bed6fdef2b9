import { readings } from "../history/history.ts";
import { placeNow } from "../history/lineage.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";
import { objectAt, quoted, sumLine } from "./shell.ts";

/** The clone is whole, and holds the commit that was judged. */
export function preparationPart({ history }: ProofScope): ProofPart {
  const { head } = history.evidence;
  return {
    title: { "zh-TW": "準備", en: "Preparation" },
    statements: [
      {
        footing: "content",
        text: {
          "zh-TW":
            "在完整複本的資料目錄（有 policy/ 的目錄）中，於同一個 shell 依序執行。複本沒有被截短、物件沒有毀損、沒有代換；其歷史含有本證明所據的提交。",
          en: "Run all of this in one shell, in the data folder (the one with policy/) of a full clone. The clone is not cut short, no object is damaged or replaced, and its history holds the commit that this proof is about.",
        },
        check: {
          commands: [
            "export LC_ALL=C TZ=UTC0 GIT_PAGER=cat GIT_NO_REPLACE_OBJECTS=1 GIT_LITERAL_PATHSPECS=1",
            "proof=$(mktemp -d)",
            "git rev-parse --is-shallow-repository",
            "git fsck --full --no-dangling --no-progress",
            "git replace --list",
            `git merge-base --is-ancestor ${head} HEAD && echo contained`,
          ].join("\n"),
          output: "false\ncontained\n",
        },
      },
    ],
  };
}

/** Where the record stands and what its bytes come to; where it is gone, where it last stood. */
export function placePart({ lineage, history }: ProofScope): ProofPart {
  const title = { "zh-TW": "所在", en: "Where it stands" };
  const { head } = history.evidence;
  const place = placeNow(lineage);
  if (place !== undefined) {
    const sha256 = history.versionAt(place)?.sha256 ?? "";
    const at = objectAt(head, place.path);
    return {
      title,
      statements: [
        {
          footing: "content",
          text: {
            "zh-TW": `現在位於 ${place.path}；git 物件與 SHA-256 如下。`,
            en: `It stands at ${place.path}, as this git object and with this SHA-256.`,
          },
          check: {
            commands: [
              `git rev-parse ${at}`,
              ...(sha256 === "" ? [] : [`git cat-file blob ${at} | sha256sum`]),
            ].join("\n"),
            output: `${place.blob}\n${sha256 === "" ? "" : sumLine(sha256)}`,
          },
        },
      ],
    };
  }
  const last = readings(history, lineage).at(-1)?.place;
  if (last === undefined) return { title, statements: [] };
  const gone: Statement = {
    footing: "content",
    text: {
      "zh-TW": `現已不在；最後位於 ${last.path}。以下沒有輸出。`,
      en: `It is gone; it last stood at ${last.path}. This prints nothing.`,
    },
    check: { commands: `git ls-tree ${head} -- ${quoted(last.path)}`, output: "" },
  };
  return { title, statements: [gone] };
}
