/** What one file may ask of the reader: bounds of safety, so they are fixed here and no policy can lift them. */
export const yamlLimits = {
  /** A plan is about 4 kB; everything after the reader is linear in this figure, so hostile files stay cheap. */
  bytes: 256 * 1024,
  /** Our formats nest six deep; deeper text threatens the call stack of schema checks and of canonical JSON. */
  depth: 16,
  /** Duplicate checks in other YAML readers, which see the same file, grow with the square of this figure. */
  keys: 500,
  /** Bounds the memory one file can claim: a short file can hold very many empty collections. */
  nodes: 20_000,
  /** A person reviews changes line by line; also keeps a reported excerpt and its column within reason. */
  lineLength: 8192,
  /** YAML itself allows 1,024 characters before the colon; our longest key has about 30. */
  keyLength: 128,
  /** More faults than this are one mistake repeated, and would flood a report. */
  faults: 20,
} as const;
