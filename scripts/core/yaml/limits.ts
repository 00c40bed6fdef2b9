/** What one file may ask of the reader: bounds of safety, so they are fixed here and no policy can lift them. */
export const yamlLimits = {
  /** Our formats nest six deep; deeper text threatens the call stack of schema checks and of canonical JSON. */
  depth: 16,
  /** Duplicate checks in other YAML readers, which see the same file, grow with the square of this figure. */
  keys: 500,
  /** A person reviews changes line by line; also keeps a reported excerpt and its column within reason. */
  lineLength: 8192,
  /** YAML itself allows 1,024 characters before the colon; our longest key has about 30. */
  keyLength: 128,
  /** More faults than this are one mistake repeated, and would flood a report. */
  faults: 20,
} as const;

/** How much one file may hold. */
export interface FileSize {
  readonly bytes: number;
  /** Bounds the memory one file can claim: a short file can hold very many empty collections. */
  readonly nodes: number;
}

/** A plan is about 4 kB; everything after the reader is linear in these figures, so hostile files stay cheap. */
export const recordSize: FileSize = { bytes: 256 * 1024, nodes: 20_000 };

/** A register lists up to 5,000 things of some 800 bytes and 40 values each. */
export const registerSize: FileSize = { bytes: 4 * 1024 * 1024, nodes: 400_000 };
