import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import type { CommonClassification, ParametersDocument } from "../types.generated.ts";

/** The classifications in words, as the schemas label them. */
export const classificationNames: Readonly<Record<CommonClassification, Localized>> = {
  general: { "zh-TW": "一般", en: "General" },
  internal: { "zh-TW": "內部使用", en: "Internal use" },
  restricted: { "zh-TW": "限閱", en: "Restricted" },
  confidential: { "zh-TW": "機密", en: "Confidential" },
};

const ascending: readonly CommonClassification[] = ["general", "internal", "restricted", "confidential"];

/** Negative when the first is the less sensitive, positive when it is the more sensitive. */
export function compareClassifications(a: CommonClassification, b: CommonClassification): number {
  return ascending.indexOf(a) - ascending.indexOf(b);
}

/** The first of the most sensitive ones; undefined for none. */
export function mostSensitive<T extends { readonly classification: CommonClassification }>(
  all: readonly T[],
): T | undefined {
  return all.reduce<T | undefined>(
    (highest, one) =>
      highest !== undefined && compareClassifications(one.classification, highest.classification) <= 0
        ? highest
        : one,
    undefined,
  );
}

/** What policy asks of media of a classification; undefined where it does not say. */
export function protectionOf(
  { policy }: Repository,
  classification: CommonClassification,
): ParametersDocument["protection"][number] | undefined {
  return policy.parameters.protection.find((row) => row.classification === classification);
}
