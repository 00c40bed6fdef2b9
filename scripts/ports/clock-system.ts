import { dateOfInstant } from "../core/time/timestamp.ts";
import type { Clock } from "./ports.ts";

export const systemClock: Clock = { today: (zone) => dateOfInstant(Math.floor(Date.now() / 1000), zone) };
