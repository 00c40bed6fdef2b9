/** UTF-16 offsets in a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
