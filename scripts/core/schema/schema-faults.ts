import type { Arguments } from "../assessment.ts";
import { escapeStep, valueAt } from "../json-pointer.ts";
import type { Kind } from "../kind.ts";
import { suggestDate } from "../time/roc-date.ts";
import { closest } from "./closest.ts";
import { labelAt, type Schemas, schemaAt } from "./schemas.ts";
import type { SchemaError } from "./validator.ts";

export type SchemaMessage =
  | "missing-key"
  | "unknown-key"
  | "misspelled-key"
  | "wrong-type"
  | "not-one-of"
  | "not-a-date"
  | "roc-date"
  | "not-a-timestamp"
  | "not-a-duration"
  | "blank-text"
  | "wrong-form"
  | "out-of-range"
  | "too-long"
  | "too-few"
  | "one-of-two"
  | "ends-before-start";

export interface SchemaFault {
  readonly message: SchemaMessage;
  readonly args: Arguments;
  readonly pointer: string;
  readonly on: "key" | "value";
}

/** Faults as a person would name them: one cause a place, instead of the validator's tree of complaints. */
export function schemaFaults(
  schemas: Schemas,
  kind: Kind,
  value: unknown,
  errors: readonly SchemaError[],
): SchemaFault[] {
  const unknown = errors.filter((error) => error.keyword === "additionalProperties");
  const taken = new Set<string>();
  const faults: SchemaFault[] = [];
  for (const error of unknown) {
    const key = String(error.params["additionalProperty"]);
    const known = Object.keys(schemaAt(schemas, kind, error.instancePath)?.properties ?? {});
    const present = Object.keys((valueAt(value, error.instancePath) as object | undefined) ?? {});
    const meant = closest(
      key,
      known.filter((one) => !present.includes(one)),
    );
    const pointer = `${error.instancePath}/${escapeStep(key)}`;
    if (meant !== undefined) {
      taken.add(`${error.instancePath}/${meant}`);
      faults.push({
        message: "misspelled-key",
        args: { key, meant, label: labelAt(schemas, kind, `${error.instancePath}/${meant}`) },
        pointer,
        on: "key",
      });
    } else {
      faults.push({ message: "unknown-key", args: { key, known: known.join(", ") }, pointer, on: "key" });
    }
  }
  const places = new Set<string>();
  for (const error of [...errors].sort((a, b) => rank(a) - rank(b))) {
    const fault = translate(schemas, kind, value, error);
    if (fault === undefined || taken.has(fault.pointer) || places.has(fault.pointer)) continue;
    places.add(fault.pointer);
    faults.push(fault);
  }
  return faults;
}

/** Of a text in the wrong form, its length says nothing: 民國114年12月11日 is no date, rather than one too long. */
function rank({ keyword }: SchemaError): number {
  return keyword === "minLength" || keyword === "maxLength" ? 1 : 0;
}

function translate(
  schemas: Schemas,
  kind: Kind,
  document: unknown,
  error: SchemaError,
): SchemaFault | undefined {
  const { instancePath: pointer, keyword, params } = error;
  const label = labelAt(schemas, kind, pointer);
  const value = valueAt(document, pointer);
  const shown = typeof value === "object" ? "" : String(value).slice(0, 60);
  const fault = (message: SchemaMessage, args: Arguments = {}): SchemaFault => ({
    message,
    args: { label, value: shown, ...args },
    pointer,
    on: "value",
  });
  switch (keyword) {
    case "required": {
      const key = String(params["missingProperty"]);
      // Inside oneOf this is one of the alternatives, which `oneOf` itself reports.
      if (error.schemaPath.includes("/oneOf/")) return undefined;
      const missing = `${pointer}/${escapeStep(key)}`;
      return {
        message: "missing-key",
        args: { key, label: labelAt(schemas, kind, missing) },
        pointer: missing,
        on: "key",
      };
    }
    case "oneOf":
      return { ...fault("one-of-two"), on: "key" };
    case "type":
      return fault("wrong-type", { expected: String(params["type"]), actual: typeName(value) });
    case "enum": {
      const allowed = params["allowedValues"] as readonly string[];
      const labels = schemaAt(schemas, kind, pointer)?.["x-enum-label"];
      const list = (locale: "zh-TW" | "en"): string =>
        allowed
          .map((one) => {
            const label = labels?.[one]?.[locale];
            if (label === undefined) return one;
            return locale === "en" ? `${one} (${label})` : `${one}（${label}）`;
          })
          .join(locale === "en" ? ", " : "、");
      const meant = closest(shown, allowed) ?? "";
      return fault("not-one-of", {
        allowed: { "zh-TW": list("zh-TW"), en: list("en").replaceAll("（", " (").replaceAll("）", ")") },
        meant,
      });
    }
    case "format":
      return formatFault(String(params["format"]), fault, shown);
    case "pattern":
      return fault(shown.trim() === "" ? "blank-text" : "wrong-form", {
        pattern: String(params["pattern"]),
      });
    case "minimum":
    case "maximum":
      return fault("out-of-range", {
        limit: Number(params["limit"]),
        comparison: String(params["comparison"]),
      });
    case "minLength":
      return fault("blank-text");
    case "maxLength":
    case "maxItems":
      return fault("too-long", { limit: Number(params["limit"]) });
    case "minItems":
      return fault("too-few", { limit: Number(params["limit"]) });
    default:
      return undefined;
  }
}

function formatFault(
  format: string,
  fault: (message: SchemaMessage, args?: Arguments) => SchemaFault,
  text: string,
): SchemaFault {
  if (format === "duration") return fault("not-a-duration");
  if (format === "date-time") return fault("not-a-timestamp");
  const meant = suggestDate(text);
  return meant === undefined ? fault("not-a-date") : fault("roc-date", { meant });
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
