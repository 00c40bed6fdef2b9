import { parseArgs } from "node:util";
import {
  type Command,
  type Invocation,
  NotPublished,
  type OptionValues,
  UsageError,
} from "./commands/command.ts";
import { allCommands, commandNamed, commandNames } from "./commands/index.ts";
import { commandUsage, programUsage } from "./commands/usage.ts";
import type { Locale, Localized } from "./core/localized.ts";
import { closest } from "./core/schema/closest.ts";
import { type ExitCode, exit } from "./core/verdict.ts";
import { colourPaint } from "./ports/paint.ts";
import type { Ports } from "./ports/ports.ts";
import { printable } from "./reporters/printable.ts";
import { plainPaint } from "./reporters/report.ts";

/** What surrounds one run of the program. */
export interface Surroundings {
  readonly ports: Ports;
  readonly directory: string;
  /** Whether standard output is a terminal that shows colours. */
  readonly isColourful: boolean;
  readonly out: (text: string) => void;
  readonly notice: (text: string) => void;
}

/** Runs one command line and returns its exit code. Throws only for a bug. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const locale = localeIn(argv);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    surroundings.out(programUsage(await allCommands(), locale ?? "zh-TW"));
    return name === undefined ? exit.cannotJudge : exit.good;
  }
  if (name === "--version") {
    surroundings.out(`backproof ${surroundings.ports.version}\n`);
    return exit.good;
  }
  try {
    return await run(await knownCommand(name), rest, surroundings, locale);
  } catch (error) {
    if (error instanceof UsageError) {
      surroundings.notice(`backproof: ${printable(error.localized[locale ?? "zh-TW"])}\n`);
      return exit.cannotJudge;
    }
    if (error instanceof NotPublished) {
      surroundings.notice(`backproof: ${printable(error.localized[locale ?? "zh-TW"])}\n`);
      return exit.notPublished;
    }
    throw error;
  }
}

async function run(
  command: Command,
  args: readonly string[],
  surroundings: Surroundings,
  locale: Locale | undefined,
): Promise<ExitCode> {
  const { options, positionals } = parsed(command, args);
  if (options["help"] === true) {
    surroundings.out(commandUsage(command, locale ?? "zh-TW"));
    return exit.good;
  }
  const isPlain =
    options["no-color"] === true || options["output"] !== undefined || !surroundings.isColourful;
  const invocation: Invocation = {
    ...surroundings,
    options,
    positionals,
    locale,
    paint: isPlain ? plainPaint : colourPaint,
  };
  return command.run(invocation);
}

async function knownCommand(name: string): Promise<Command> {
  const command = await commandNamed(name);
  if (command !== undefined) return command;
  const meant = closest(name, commandNames);
  throw new UsageError({
    "zh-TW": `沒有「${name}」這個命令${meant === undefined ? "" : `，是否為 ${meant}`}？執行 backproof --help 可列出命令。`,
    en: `There is no command "${name}"${meant === undefined ? "" : `; did you mean ${meant}`}? \`backproof --help\` lists them.`,
  });
}

function parsed(command: Command, args: readonly string[]): { options: OptionValues; positionals: string[] } {
  const options = Object.fromEntries(
    command.options.map(({ name, type, isMultiple = false }) => [name, { type, multiple: isMultiple }]),
  );
  let found: { values: Record<string, unknown>; positionals: string[] };
  try {
    found = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new UsageError(usage(command, { "zh-TW": `選項有誤：${reason}`, en: reason }));
  }
  if (command.positionals === undefined && found.positionals.length > 0) {
    throw new UsageError(
      usage(command, {
        "zh-TW": `不認得「${found.positionals[0]}」`,
        en: `Unexpected "${found.positionals[0]}"`,
      }),
    );
  }
  for (const { name, choices } of command.options) {
    const value = found.values[name];
    if (choices !== undefined && value !== undefined && !choices.includes(String(value))) {
      throw new UsageError(
        usage(command, {
          "zh-TW": `--${name} 只能是 ${choices.join("、")}`,
          en: `--${name} must be one of ${choices.join(", ")}`,
        }),
      );
    }
  }
  return { options: found.values as OptionValues, positionals: found.positionals };
}

function usage({ name }: Command, text: Localized): Localized {
  return {
    "zh-TW": `${text["zh-TW"]}。執行 backproof ${name} --help 可看說明。`,
    en: `${text.en}. See \`backproof ${name} --help\`.`,
  };
}

/** The language asked for, read before options are parsed so that complaints about options speak it too. */
function localeIn(argv: readonly string[]): Locale | undefined {
  const at = argv.findIndex((one) => one === "--locale" || one.startsWith("--locale="));
  const value =
    at < 0 ? undefined : argv[at]?.includes("=") ? argv[at]?.slice("--locale=".length) : argv[at + 1];
  return value === "zh-TW" || value === "en" ? value : undefined;
}
