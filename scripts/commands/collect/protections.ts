import type { Locale } from "../../core/localized.ts";
import { type BranchRule, type Gap, gaps } from "../../core/protections.ts";
import { type ExitCode, exit } from "../../core/verdict.ts";
import { printable } from "../../reporters/printable.ts";
import { type Invocation, UsageError } from "../command.ts";
import { type ForgeInUse, notKnown } from "../forge-place.ts";
import { protectionTexts, rulesetFile } from "./protection-texts.ts";

/**
 * Compares what the forge enforces on the default branch with the ruleset that is kept in the repository, as it is
 * committed there; says of each protection that is missing what it protects from. Missing ones fail; where the forge
 * does not tell of one, that is not known.
 */
export async function protections(
  invocation: Invocation,
  { root, commit, locale }: { readonly root: string; readonly commit: string; readonly locale: Locale },
  { forge }: ForgeInUse,
): Promise<ExitCode> {
  const wanted = wantedRules(invocation, root, commit);
  const found = await forge.branchRules();
  if (!found.known) return notKnown(found, invocation, locale);
  const lacking = gaps(wanted, found.value);
  const say = (text: string): void => invocation.out(`${printable(text)}\n`);
  for (const gap of lacking) say(protectionTexts.gap(gap)[locale]);
  if (lacking.length === 0) say(protectionTexts.whole[locale]);
  else say(protectionTexts.mend[locale]);
  return codeOf(lacking);
}

function codeOf(lacking: readonly Gap[]): ExitCode {
  if (lacking.some(({ isKnown }) => isKnown)) return exit.failed;
  return lacking.length === 0 ? exit.good : exit.unknown;
}

/** Throws a `UsageError` where no ruleset is committed or it is none: nothing to ask for must not pass for all in order. */
function wantedRules({ ports }: Invocation, root: string, commit: string): readonly BranchRule[] {
  const bytes = ports.documentHistory(root, commit, rulesetFile).at(-1)?.bytes;
  if (bytes === undefined) throw new UsageError(protectionTexts.absent);
  const rules = rulesIn(new TextDecoder().decode(bytes));
  if (rules.length === 0) throw new UsageError(protectionTexts.faulty);
  return rules;
}

/** The rules of a ruleset as GitHub exports it; none of a text that is no such thing. */
function rulesIn(text: string): readonly BranchRule[] {
  try {
    const { rules } = Object(JSON.parse(text)) as { readonly rules?: unknown };
    return Array.isArray(rules) && rules.every(isRule) ? rules : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isRule(value: unknown): value is BranchRule {
  const { type, parameters = {} } = Object(value) as {
    readonly type?: unknown;
    readonly parameters?: unknown;
  };
  return typeof type === "string" && typeof parameters === "object" && parameters !== null;
}
