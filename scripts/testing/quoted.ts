import { Scalar } from "yaml";

/** A value for an edit that must stand in quotes, such as a time of day. */
export function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
