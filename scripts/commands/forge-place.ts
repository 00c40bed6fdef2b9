import type { Locale } from "../core/localized.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import type { Answer, Forge } from "../ports/forge.ts";
import type { ForgeKind } from "../ports/ports.ts";
import { printable } from "../reporters/printable.ts";
import { type Invocation, type OptionSpec, UsageError } from "./command.ts";

/** What each forge calls its settings in the environment of a job. */
const variables = {
  github: { repository: "GITHUB_REPOSITORY", token: "GITHUB_TOKEN", baseUrl: "GITHUB_API_URL" },
  gitlab: { repository: "CI_PROJECT_PATH", token: "GITLAB_TOKEN", baseUrl: "CI_API_V4_URL" },
  gitea: { repository: "GITHUB_REPOSITORY", token: "GITEA_TOKEN", baseUrl: "GITHUB_API_URL" },
} as const satisfies Readonly<Record<ForgeKind, object>>;
const kinds = Object.keys(variables) as readonly ForgeKind[];

/** Options of every command that talks to a forge. The token comes from the environment alone, so that no log shows it. */
export const forgeOptions: readonly OptionSpec[] = [
  {
    name: "forge",
    type: "string",
    value: "KIND",
    choices: kinds,
    text: {
      "zh-TW": "平台種類；預設 github。權杖取自環境變數 GITHUB_TOKEN、GITLAB_TOKEN 或 GITEA_TOKEN",
      en: "kind of forge; default github. The token is GITHUB_TOKEN, GITLAB_TOKEN or GITEA_TOKEN of the environment",
    },
  },
  {
    name: "repository",
    type: "string",
    value: "OWNER/NAME",
    text: {
      "zh-TW": "平台上的儲存庫；預設取自工作的環境變數",
      en: "repository on the forge; default: what the environment of a job says",
    },
  },
  {
    name: "api-url",
    type: "string",
    value: "URL",
    text: {
      "zh-TW": "平台 API 的網址；預設取自工作的環境變數",
      en: "address of the forge's API; default: what the environment of a job says",
    },
  },
];

export interface ForgeInUse {
  readonly forge: Forge;
  readonly kind: ForgeKind;
  readonly repository: string;
  /** Accounts under which the forge itself commits what people do on its pages. */
  readonly accounts: readonly number[];
}

/** `web-flow`, which commits merges and edits made on github.com. */
const githubWebFlow = 19_864_447;

/** The forge that an invocation names, by option or environment. */
export async function forgeFor({ options, ports }: Invocation): Promise<ForgeInUse> {
  const kind = (options["forge"] ?? "github") as ForgeKind;
  const { repository: place, token, baseUrl: address } = variables[kind];
  const repository = (options["repository"] as string | undefined) ?? ports.environment(place);
  if (repository === undefined || !/^[\w.-]+(?:\/[\w.-]+)+$/.test(repository)) throw noRepository;
  const baseUrl = (options["api-url"] as string | undefined) ?? ports.environment(address);
  if (kind === "gitea" && baseUrl === undefined) throw noAddress;
  const secret = ports.environment(token) ?? "";
  const forge = await ports.forge({
    kind,
    repository,
    token: secret,
    ...(baseUrl !== undefined && { baseUrl }),
  });
  return { forge, kind, repository, accounts: kind === "github" ? [githubWebFlow] : [] };
}

/** Says why something is not known, and gives the exit code for that. */
export function notKnown(
  answer: Extract<Answer<unknown>, { known: false }>,
  { notice }: Invocation,
  locale: Locale,
): ExitCode {
  notice(`backproof: ${printable(reasonOf(answer, locale))}\n`);
  return exit.unknown;
}

export function reasonOf(answer: Extract<Answer<unknown>, { known: false }>, locale: Locale): string {
  return answer.reason?.[locale] ?? answer.because;
}

const noAddress = new UsageError({
  "zh-TW": "請以 --api-url 指定 Gitea API 的網址，例如 https://git.example.org/api/v1。",
  en: "Name the address of Gitea's API with --api-url, such as https://git.example.org/api/v1.",
});

const noRepository = new UsageError({
  "zh-TW": "請以 --repository 指定平台上的儲存庫（擁有者/名稱）。",
  en: "Name the repository on the forge with --repository OWNER/NAME.",
});
