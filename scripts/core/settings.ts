import type { Localized } from "./localized.ts";
import type { Repository, System } from "./repository.ts";
import {
  booleanSettingOrder,
  type CommonCondition,
  type CommonSettings,
  integerSettingOrder,
} from "./types.generated.ts";

export type IntegerSetting = keyof typeof integerSettingOrder;
export type BooleanSetting = keyof typeof booleanSettingOrder;

/** A value of policy with what it rests on. */
export interface Bound<T> {
  readonly value: T;
  readonly source: Localized;
}

/** The strictest mandatory value (a breach is an error) and the strictest advisory one, if that is stricter still. */
export interface Bounds<T> {
  readonly required?: Bound<T>;
  readonly advised?: Bound<T>;
}

interface Candidate<T> extends Bound<T> {
  readonly mandatory: boolean;
}

/** Bounds of a number for a system (or for the institution, when none is given), from parameters and enabled profiles. */
export function bounds(repository: Repository, name: IntegerSetting, system?: System): Bounds<number> {
  const known = repository.derived(boundsKnown, system ?? institution);
  const found = known.get(name) ?? boundsOf(repository, name, system);
  known.set(name, found);
  return found;
}

/** Stands for no system in particular. */
const institution = {};

/** Bounds found so far, by name. */
const boundsKnown = (): Map<IntegerSetting, Bounds<number>> => new Map();

function boundsOf(repository: Repository, name: IntegerSetting, system: System | undefined): Bounds<number> {
  const lower = integerSettingOrder[name] === "lower";
  const stricter = (a: number, b: number): boolean => (lower ? a < b : a > b);
  return strictest(candidates<number>(repository, name, system), stricter);
}

/** Whether something is demanded of a system, and by which source. */
export function demands(repository: Repository, name: BooleanSetting, system?: System): Bounds<boolean> {
  const strict = booleanSettingOrder[name] === "true";
  return strictest(candidates<boolean>(repository, name, system), (a, b) => a === strict && b !== strict);
}

/** The strictest value of any source; undefined where no source sets one. */
export function setting(
  repository: Repository,
  name: IntegerSetting,
  system?: System,
): Bound<number> | undefined {
  const { required, advised } = bounds(repository, name, system);
  return advised ?? required;
}

function strictest<T>(all: readonly Candidate<T>[], stricter: (a: T, b: T) => boolean): Bounds<T> {
  let required: Candidate<T> | undefined;
  let advised: Candidate<T> | undefined;
  for (const one of all) {
    if (one.mandatory && (required === undefined || stricter(one.value, required.value))) required = one;
    if (!one.mandatory && (advised === undefined || stricter(one.value, advised.value))) advised = one;
  }
  if (advised !== undefined && required !== undefined && !stricter(advised.value, required.value))
    advised = undefined;
  return { ...(required && { required }), ...(advised && { advised }) };
}

function candidates<T>(
  repository: Repository,
  name: keyof CommonSettings,
  system: System | undefined,
): Candidate<T>[] {
  const { parameters, profiles } = repository.policy;
  const found: Candidate<T>[] = [];
  const add = (settings: CommonSettings, mandatory: boolean): void => {
    for (const { value, when, source } of settings[name] ?? []) {
      if (applies(when, parameters.responsibilityClass, system)) {
        found.push({ value: value as T, mandatory, source: { "zh-TW": source["zh-TW"], en: source.en } });
      }
    }
  };
  add(parameters.settings, true);
  for (const profile of profiles) add(profile.settings, profile.mandatory);
  return found;
}

/** Whether a condition of policy holds for a system; conditions on systems never hold for the institution as a whole. */
export function applies(
  when: CommonCondition | undefined,
  responsibilityClass: string,
  system: System | undefined,
): boolean {
  if (when === undefined) return true;
  if (when.responsibilityClasses && !when.responsibilityClasses.some((one) => one === responsibilityClass))
    return false;
  const onSystem = when.core ?? when.grades ?? when.classifications ?? when.personalData;
  if (onSystem === undefined) return true;
  if (system === undefined) return false;
  return (
    (when.core === undefined || when.core === system.core) &&
    (when.grades === undefined || when.grades.includes(system.protection.grade)) &&
    (when.classifications === undefined || when.classifications.includes(system.classification)) &&
    (when.personalData === undefined || when.personalData === (system.personalData !== "none"))
  );
}
