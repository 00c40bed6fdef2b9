import { styleText } from "node:util";
import type { Paint } from "../reporters/report.ts";

/** Colours of a terminal. */
export const colourPaint: Paint = {
  error: (text) => styleText("red", text),
  warning: (text) => styleText("yellow", text),
  good: (text) => styleText("green", text),
  dim: (text) => styleText("dim", text),
  strong: (text) => styleText("bold", text),
};
