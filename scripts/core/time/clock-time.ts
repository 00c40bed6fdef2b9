/** A time of day as `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string;

const SHAPE = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export const isClockTime = (text: string): boolean => SHAPE.test(text);

/** Minutes since midnight; throws a RangeError when the text is not a ClockTime. */
export function minutesOfDay(time: ClockTime): number {
  if (!isClockTime(time)) throw new RangeError(`Not a time of day: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Inverse of {@link minutesOfDay}, for 0 to 1439. */
export function clockTimeOf(minutes: number): ClockTime {
  const hour = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${hour}:${String(minutes % 60).padStart(2, "0")}`;
}
