import { clockTime, dateIn, type Timestamp } from "../time/timestamp.ts";

/** A moment as people read it: `2026-11-07 20:05`, local time in the zone (an IANA name). */
export function momentText(moment: Timestamp, zone: string): string {
  return `${dateIn(moment, zone)} ${clockTime(moment, zone)}`;
}
