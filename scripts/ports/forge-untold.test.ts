import { expect, test } from "vitest";
import { commitId } from "../testing/github-world.ts";
import type { Forge } from "./forge.ts";
import { giteaForge } from "./forge-gitea.ts";
import { gitlabForge } from "./forge-gitlab.ts";

// Nothing listens there: an answer that says more than "out of reach" was given without asking.
const place = { repository: "example-org/backup", token: "example", baseUrl: "http://127.0.0.1:9/api" };

test.each<readonly [string, Forge]>([
  ["GitLab", gitlabForge(place)],
  ["Gitea", giteaForge(place)],
])("%s cannot tell of merge queues and pushes, and says so in both languages", async (name, forge) => {
  for (const answer of [await forge.pullRequestsAt(commitId(1)), await forge.pushes(7)]) {
    if (answer.known) throw new Error("known");
    expect(answer.because).toContain(`${name} does not tell`);
    expect(answer.reason?.["zh-TW"]).toContain(name);
  }
});
