/** A count with what it is counted out of: no figure stands alone. */
export interface Figure {
  readonly count: number;
  readonly of: number;
}

/** How many of some things hold; those that cannot be said of (undefined) are not counted at all. */
export function figure<T>(all: readonly T[], holds: (one: T) => boolean | undefined): Figure {
  const said = all.map(holds).filter((one) => one !== undefined);
  return { count: said.filter(Boolean).length, of: said.length };
}
