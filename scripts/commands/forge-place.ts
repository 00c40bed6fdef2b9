import type { Locale } from "../core/localized.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import type { Answer, Forge } from "../ports/forge.ts";
import { printable } from "../reporters/printable.ts";
import { type Invocation, type OptionSpec, UsageError } from "./command.ts";

/** Options of every command that talks to a forge. The token comes from the environment alone, so that no log shows it. */
export const forgeOptions: readonly OptionSpec[] = [
  {
    name: "repository",
    type: "string",
    value: "OWNER/NAME",
    text: {
      "zh-TW": "平台上的儲存庫；預設為環境變數 GITHUB_REPOSITORY（權杖取自 GITHUB_TOKEN）",
      en: "repository on the forge; default: GITHUB_REPOSITORY of the environment (the token is GITHUB_TOKEN)",
    },
  },
];

export interface ForgeInUse {
  readonly forge: Forge;
  readonly repository: string;
  /** Accounts under which the forge itself commits what people do on its pages. */
  readonly accounts: readonly number[];
}

/** `web-flow`, which commits merges and edits made on github.com. */
const githubWebFlow = 19_864_447;

/** The forge that an invocation names, by option or environment. */
export async function forgeFor({ options, ports }: Invocation): Promise<ForgeInUse> {
  const repository = (options["repository"] as string | undefined) ?? ports.environment("GITHUB_REPOSITORY");
  if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw noRepository;
  const token = ports.environment("GITHUB_TOKEN") ?? "";
  const baseUrl = ports.environment("GITHUB_API_URL");
  const forge = await ports.forge({ repository, token, ...(baseUrl !== undefined && { baseUrl }) });
  return { forge, repository, accounts: [githubWebFlow] };
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

const noRepository = new UsageError({
  "zh-TW": "請以 --repository 指定平台上的儲存庫（擁有者/名稱）。",
  en: "Name the repository on the forge with --repository OWNER/NAME.",
});
