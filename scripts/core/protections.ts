/** A rule of a branch in the words of GitHub's rulesets, whatever forge it holds on. */
export interface BranchRule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The rules that hold for a branch, as far as a forge tells. */
export interface BranchRules {
  readonly rules: readonly BranchRule[];
  /** Rules and settings of rules of which the forge does not tell, or not in whole, whether they hold. */
  readonly untold: readonly string[];
}

/** What a ruleset asks for and a branch lacks, or may lack. */
export interface Gap {
  /** A rule or a setting of one: `non_fast_forward`, `required_approving_review_count`. */
  readonly name: string;
  /** Of several alike, which one: the name of a required check. */
  readonly which?: string;
  readonly isKnown: boolean;
}

/** Of GitHub's rules the strictest holds, so that it is enough when one of several does what is asked for. */
export function gaps(wanted: readonly BranchRule[], { rules, untold }: BranchRules): readonly Gap[] {
  const isKnown = (name: string): boolean => !untold.includes(name);
  return wanted.flatMap(({ type, parameters = {} }): readonly Gap[] => {
    const held = rules.filter((one) => one.type === type).map((one) => one.parameters ?? {});
    if (held.length === 0) return [{ name: type, isKnown: isKnown(type) }];
    const own = isKnown(type) ? [] : [{ name: type, isKnown: false }];
    const settings = Object.entries(parameters).flatMap(([name, value]): readonly Gap[] => {
      const given = held.map((one) => one[name]);
      if (isChecks(value)) return checkGaps(value, given, isKnown);
      return given.some((one) => isEnough(value, one)) ? [] : [{ name, isKnown: isKnown(name) }];
    });
    return [...own, ...settings];
  });
}

interface Check {
  readonly context: string;
  /** Number of the app that must report it. */
  readonly integration_id?: number;
}

function isChecks(value: unknown): value is readonly Check[] {
  return Array.isArray(value) && value.every((one) => typeof Object(one).context === "string");
}

function checkGaps(
  wanted: readonly Check[],
  given: readonly unknown[],
  isKnown: (name: string) => boolean,
): readonly Gap[] {
  const checks = given.flatMap((one) => (isChecks(one) ? one : []));
  return wanted.flatMap(({ context, integration_id: app }): readonly Gap[] => {
    const held = checks.filter((one) => one.context === context);
    const which = { which: context };
    if (held.length === 0)
      return [{ name: "required_status_checks", ...which, isKnown: isKnown("required_status_checks") }];
    if (app === undefined || held.some((one) => one.integration_id === app)) return [];
    return [{ name: "integration_id", ...which, isKnown: isKnown("integration_id") }];
  });
}

/** Numbers are least numbers, lists are all that is allowed, and what need not be on may be. */
function isEnough(wanted: unknown, given: unknown): boolean {
  if (wanted === false) return true;
  if (typeof wanted === "number") return typeof given === "number" && given >= wanted;
  if (Array.isArray(wanted)) return Array.isArray(given) && given.every((one) => wanted.includes(one));
  return wanted === given;
}
