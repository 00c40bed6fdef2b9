import type { Locale } from "../core/localized.ts";
import type { Command } from "./command.ts";

const headings = {
  "zh-TW": { usage: "用法", commands: "命令", options: "選項", options_: "[選項]" },
  en: { usage: "Usage", commands: "Commands", options: "Options", options_: "[options]" },
} as const;

/** Help for the whole program. */
export function programUsage(commands: readonly Command[], locale: Locale): string {
  const words = headings[locale];
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary[locale]}`);
  return `${words.usage}: backproof <command> ${words.options_}\n\n${words.commands}\n${lines.join("\n")}\n`;
}

/** Help for one command. */
export function commandUsage({ name, summary, positionals, options }: Command, locale: Locale): string {
  const words = headings[locale];
  const rows = options.map((option) => {
    const value = option.type === "string" ? ` ${option.value ?? "VALUE"}` : "";
    const choices = option.choices === undefined ? "" : ` (${option.choices.join(", ")})`;
    return `  ${`--${option.name}${value}`.padEnd(22)} ${option.text[locale]}${choices}`;
  });
  const after = positionals === undefined ? "" : ` ${positionals[locale]}`;
  return `${summary[locale]}\n\n${words.usage}: backproof ${name}${after} ${words.options_}\n\n${words.options}\n${rows.join("\n")}\n`;
}
