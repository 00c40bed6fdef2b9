export type FaultArgs = Readonly<Record<string, string | number>>;

/** One message in both languages; the two take the same arguments, or it does not compile. */
export interface Wording<Args extends FaultArgs> {
  readonly "zh-TW": (args: Args) => string;
  readonly en: (args: Args) => string;
}

export function wording<Args extends FaultArgs = Readonly<Record<string, never>>>(
  texts: Wording<Args>,
): Wording<Args> {
  return texts;
}
