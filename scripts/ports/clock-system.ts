import { dateOfInstant, timestampOf } from "../core/time/timestamp.ts";
import type { Clock } from "./ports.ts";

const seconds = (): number => Math.floor(Date.now() / 1000);

export const systemClock: Clock = {
  today: (zone) => dateOfInstant(seconds(), zone),
  now: (zone) => timestampOf(seconds(), zone),
};
