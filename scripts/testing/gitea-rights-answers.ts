import { accountsIn } from "./forge-accounts.ts";
import type { Answer, Answering } from "./gitea-answers.ts";
import { userBody } from "./gitea-bodies.ts";
import { branchBody, protectionBody } from "./gitea-rule-bodies.ts";

const repo = "/repos/example-org/backup";
const one = (body: unknown): Answering => ({ status: 200, one: body });

/** What Gitea tells of rights and of what protects a branch, as in `operations`. */
export const rightsOperations: readonly (readonly [string, string, Answer])[] = [
  [
    "permission",
    `GET ${repo}/collaborators/:/permission`,
    ({ forge }, { parts: [login] }) => {
      const account = accountsIn(forge).find((it) => it.login === login);
      const permission = account && !forge.readers?.includes(account.id) ? "write" : "read";
      return account && one({ permission, role_name: permission, user: userBody(account) });
    },
  ],
  [
    "branch",
    `GET ${repo}/branches/main`,
    ({ forge, isAdmin }) => one(branchBody(forge.branchRules, isAdmin)),
  ],
  [
    "protection",
    `GET ${repo}/branch_protections/main`,
    ({ forge }) => one(protectionBody(forge.branchRules)),
  ],
  ["own account", "GET /user", ({ forge }) => one(userBody(forge.me))],
];
