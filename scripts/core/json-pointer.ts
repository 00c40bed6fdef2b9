/** The steps of a JSON pointer (RFC 6901), unescaped; none for the whole document. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** One key as a step of a JSON pointer. */
export function escapeStep(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The value at a JSON pointer, or undefined where there is none. */
export function valueAt(document: unknown, pointer: string): unknown {
  let here = document;
  for (const step of pointerSteps(pointer)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}
