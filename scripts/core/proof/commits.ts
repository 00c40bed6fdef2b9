import type { Hand } from "../history/evidence.ts";
import type { Step } from "../history/lineage.ts";
import type { ProofPart, ProofScope, Statement } from "./proof.ts";
import { objectAt, quoted, sumLine } from "./shell.ts";

const format = "%H%n%an <%ae> %ad%n%cn <%ce> %cd";

/** The commit that brought the record and every one that touched it, on the main line since the adoption. */
export function commitsPart(scope: ProofScope): ProofPart {
  const { lineage, history } = scope;
  const { commits, changes, head } = history.evidence;
  const adoption = commits[0]?.id ?? "";
  const paths = [...new Set(lineage.steps.flatMap(({ place }) => place?.path ?? []))].sort();
  const touched = [...new Set(changes.flatMap(({ commit, path }) => (paths.includes(path) ? [commit] : [])))];
  const ids = touched.map((index) => `${history.commitAt(index).id}\n`);
  const title = { "zh-TW": "歷程", en: "History" };
  const listed: Statement = {
    footing: "content",
    text: {
      "zh-TW": "採用之後，主線上動過它的全部提交，由舊到新。",
      en: "All commits of the main line that touched it after the adoption, oldest first.",
    },
    check: {
      commands: `git log --first-parent --diff-merges=first-parent --no-renames --reverse --format=%H \\\n  ${adoption}..${head} -- ${paths.map(quoted).join(" ")}`,
      output: ids.join(""),
    },
  };
  return { title, statements: [listed, ...lineage.steps.flatMap((step) => stepStatements(step, scope))] };
}

function stepStatements(step: Step, scope: ProofScope): readonly Statement[] {
  const { history, lineage } = scope;
  const { id, author, committer } = history.commitAt(step.commit);
  const day = history.dayOf(step.commit);
  const { head } = history.evidence;
  const before = lineage.steps[lineage.steps.indexOf(step) - 1]?.place;
  const version = step.place && history.versionAt(step.place);
  const what = whatOf(step, before !== undefined, day);
  const at = step.place && objectAt(id, step.place.path);
  const content =
    at === undefined
      ? { commands: [`git ls-tree ${id} -- ${quoted(before?.path ?? "")}`], output: "" }
      : {
          commands: [
            `git rev-parse ${at}`,
            ...(version?.sha256 ? [`git cat-file blob ${at} | sha256sum`] : []),
          ],
          output: `${step.place?.blob}\n${version?.sha256 ? sumLine(version.sha256) : ""}`,
        };
  return [
    {
      footing: "content",
      text: what,
      check: {
        commands: [`git rev-list --first-parent ${head} | grep -c ${id}`, ...content.commands].join("\n"),
        output: `1\n${content.output}`,
      },
    },
    {
      footing: "claim",
      text: {
        "zh-TW": "提交上的作者、提交者與時間（UTC）為自由填寫；只有先後次序可以證明。",
        en: "Author, committer and their times (UTC) on the commit are free text; only the order of commits is proved.",
      },
      check: {
        commands: `git show -s --date=format-local:'%Y-%m-%d %H:%M:%S' --format='${format}' ${id}`,
        output: `${id}\n${handLine(author)}\n${handLine(committer)}\n`,
      },
    },
  ];
}

function whatOf({ commit, place }: Step, wasThere: boolean, day: string): { "zh-TW": string; en: string } {
  if (place === undefined)
    return {
      "zh-TW": `此提交將它移除（${day} 以前已在主線）；第二個指令沒有輸出。`,
      en: `This commit took it out (on the main line by ${day}); the second command prints nothing.`,
    };
  if (commit === 0)
    return {
      "zh-TW": `採用紀錄的提交，當時已有它（${day}）；其前的歷史不在稽核之列。`,
      en: `The commit that adopted the records had it (${day}); nothing before it is audited.`,
    };
  return wasThere
    ? {
        "zh-TW": `此提交改了它（${day} 以前已在主線）。`,
        en: `This commit changed it (on the main line by ${day}).`,
      }
    : {
        "zh-TW": `此提交帶入它（${day} 以前已在主線）。`,
        en: `This commit brought it (on the main line by ${day}).`,
      };
}

function handLine({ name, email, at }: Hand): string {
  return `${name} <${email}> ${new Date(at * 1000).toISOString().slice(0, 19).replace("T", " ")}`;
}
