import type { Forge, PullRequest, Review } from "../ports/forge.ts";
import { type MemoryProposal, type MemoryState, memoryForge } from "../ports/forge-memory.ts";
import { nodePorts } from "../ports/node-ports.ts";
import type { Ports } from "../ports/ports.ts";
import type { Life } from "./proposal/life.ts";
import { account, commitsBy } from "./proposal/verdicts.ts";
import { type Ran, runMain } from "./run-main.ts";

/** A forge that holds one pull request of lin's, number 7. */
export function forgeWith(
  life: Life,
  {
    base,
    head,
    reviews,
    merged,
    more = {},
  }: {
    readonly base: string;
    readonly head: string;
    readonly reviews: readonly Review[];
    readonly merged?: string;
    readonly more?: Partial<MemoryProposal>;
  },
): MemoryState {
  const author = account("lin");
  const pullRequest: PullRequest = {
    number: 7,
    title: "修訂官方網站備份計畫 @everyone | <script>",
    url: "https://forge.example/7",
    state: merged === undefined ? "open" : "merged",
    isDraft: false,
    author,
    base: { branch: "main", commit: base },
    head: { branch: "proposal", commit: head },
    ...(merged !== undefined && {
      merged: { at: "2026-11-20T03:00:00Z", by: account("wang"), commit: merged },
    }),
  };
  const commits = commitsBy(life, base, head, "lin");
  const one: MemoryProposal = { pullRequest, reviews, commits, timeline: [], pushers: [author], ...more };
  const owners = { "@example-zhao": [104], "@example-org/control": [103, 104] };
  return {
    me: { id: 7, login: "backproof", isBot: true },
    url: "https://forge.example",
    proposals: [one],
    issues: [],
    comments: [],
    owners,
  };
}

/** Runs a command line in a life's repository on 2026-11-22, with a forge in memory. */
export async function runIn(
  life: Life,
  args: readonly string[],
  state: MemoryState,
  change: Partial<Ports> = {},
): Promise<Ran> {
  const forge: Forge = memoryForge(state);
  return runMain([...args, "--root", life.folder, "--today", "2026-11-22"], {
    ports: {
      ...nodePorts,
      forge: async () => forge,
      environment: (name) => (name === "GITHUB_REPOSITORY" ? "example-org/backup" : undefined),
      ...change,
    },
    directory: life.folder,
  });
}
