import { fromDayNumber } from "../../core/time/plain-date.ts";
import { walkXml } from "./xml-walk.ts";

/** Days from 1899-12-30, where day 0 of a workbook lies, and from 1904-01-01, to 1970-01-01. */
const [from1900, from1904] = [25_569, 24_107];
const minutesPerDay = 1440;
/** The last day that a workbook can name: 9999-12-31. */
const lastSerial = 2_958_465;

/** Number formats of the standard that show days or times, those of Chinese workbooks among them (ECMA-376, part 1, §18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of its own shows a day or time when it has letters for them outside quotes, brackets and escapes. */
const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/gi, ""));

/** Which styles of a workbook, by their number, show days or times. */
export function dateStyles(styles: Uint8Array | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  if (styles === undefined) return found;
  const own = new Map<number, string>();
  let [isInCells, index] = [false, 0];
  walkXml(styles, [], {
    open: ({ name, attributes }) => {
      const id = Number(attributes.get("numFmtId") ?? "0");
      if (name === "numFmt") own.set(id, attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") isInCells = true;
      else if (name === "xf" && isInCells) {
        if (isBuiltInDate(id) || isDateCode(own.get(id) ?? "")) found.add(index);
        index += 1;
      }
    },
    text: () => {},
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return found;
}

/** A day of a workbook as `2026-03-01`, with a time as `2026-03-01 10:00`, a time alone as `10:00`. */
export function serialText(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const minutes = Math.round((serial % 1) * minutesPerDay);
  const day = Math.floor(serial) + (minutes === minutesPerDay ? 1 : 0);
  const within = minutes % minutesPerDay;
  const time = `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
  if (day === 0) return time;
  // The workbook counts a 29 February 1900, which was none.
  if (!is1904 && day < 61) return undefined;
  const date = fromDayNumber(day - (is1904 ? from1904 : from1900));
  return within === 0 ? date : `${date} ${time}`;
}
