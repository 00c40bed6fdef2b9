import { readCount } from "./read-duration.ts";
import { readClock } from "./read-time.ts";

const weekdays: Readonly<Record<string, string>> = {
  一: "mon",
  二: "tue",
  三: "wed",
  四: "thu",
  五: "fri",
  六: "sat",
  日: "sun",
  天: "sun",
  "1": "mon",
  "2": "tue",
  "3": "wed",
  "4": "thu",
  "5": "fri",
  "6": "sat",
  "7": "sun",
};

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const day = "[一二三四五六日天]";
const clock = "((?:上午|早上|凌晨|下午|晚上)?\\d{1,2}(?::\\d{2}|[時點](?:整|\\d{1,2}分)?))?";

/**
 * A schedule in one cell: 每日 02:00, 每週日 03:00, 每周一、四, 每月1日 02:00, 每 4 小時, 異動前後. What the cell does not say, such as
 * how long the run takes, is left out.
 */
export function readSchedule(text: string): Readonly<Record<string, unknown>> | undefined {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,;]+/g, " ")
    .trim()
    .replaceAll("周", "週")
    .replace(/ ?(?:執行|備份|開始)$/, "");
  const match = (pattern: string): RegExpExecArray | null => new RegExp(`^${pattern}$`).exec(plain);
  const timed = (found: Readonly<Record<string, unknown>>, time: string | undefined) => {
    if (time === undefined || time === "") return found;
    const at = readClock(time);
    return at === undefined ? undefined : { ...found, time: at };
  };
  const daily = match(`(?:每[天日]|daily)(?: ?at)? ?${clock}`);
  if (daily !== null) return timed({ frequency: "daily" }, daily[1]);
  // A figure for the day needs a space behind it: 每週12:00 may be noon of any day.
  const weekly =
    match(`每?(?:週|星期)(${day}(?:[、及和與 ]{0,2}(?:週|星期)?${day})*) ?${clock}`) ??
    match(`每?(?:週|星期) ?([1-7])(?: ${clock})?`);
  if (weekly !== null) return timed(weeklyOn(weekly[1] ?? ""), weekly[2]);
  const monthly = match(`每個?月 ?(\\d{1,2}) ?[日號] ?${clock}`);
  if (monthly !== null) return timed({ frequency: "monthly", dayOfMonth: Number(monthly[1]) }, monthly[2]);
  const yearly = match(`每年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日號] ?${clock}`);
  if (yearly !== null) {
    const [, month, dayOfMonth, time] = yearly;
    return timed({ frequency: "yearly", dayOfMonth: Number(dayOfMonth), month: Number(month) }, time);
  }
  const hourly = match("每 ?(\\d{1,2}|[一二兩三四五六七八九十]{1,3})? ?個?小時");
  if (hourly !== null) return { frequency: "hourly", hours: readCount(hourly[1] ?? "1") };
  const words: Readonly<Record<string, string>> = {
    每週: "weekly",
    weekly: "weekly",
    每月: "monthly",
    monthly: "monthly",
    每季: "quarterly",
    每年: "yearly",
    異動時: "on_change",
    異動前後: "on_change",
    持續: "continuous",
  };
  return Object.hasOwn(words, plain) ? { frequency: words[plain] } : undefined;
}

function weeklyOn(days: string): Readonly<Record<string, unknown>> {
  const named = new Set([...days.matchAll(/[一二三四五六日天1-7]/g)].flatMap(([day]) => weekdays[day] ?? []));
  return { frequency: "weekly", weekdays: [...named].sort((a, b) => week.indexOf(a) - week.indexOf(b)) };
}
