import { resolve } from "node:path";
import { readYaml } from "../../core/yaml/read-yaml.ts";
import type { Invocation } from "../command.ts";
import { noRows, wanting } from "./disposal-words.ts";

/** A row as `history expired` wrote it, and people may have taken rows out. */
export interface Row {
  readonly path: string;
  readonly endedOn: string;
  readonly retainUntil: string;
}

/** The rows of the file that `--records-from` names: a list in YAML, or the JSON of `history expired`. */
export function askedRows({ options, ports, directory }: Invocation): readonly Row[] {
  const file = options["records-from"];
  if (typeof file !== "string") throw wanting("records-from");
  const text = ports.readText(resolve(directory, file));
  if (text === undefined) throw noRows(file, "ENOENT");
  const list = listIn(text);
  if (list.length === 0) throw noRows(file, "0");
  const rows = list.map((one): Row => {
    const { path, endedOn, retainUntil } = (one ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof path !== "string" || typeof endedOn !== "string" || typeof retainUntil !== "string")
      throw noRows(file, "path, endedOn, retainUntil");
    return { path, endedOn, retainUntil };
  });
  return [...new Map(rows.map((row) => [row.path, row])).values()];
}

function listIn(text: string): readonly unknown[] {
  const value = text.trimStart().startsWith("{") ? parsed(text) : readYaml(text).value;
  const list = Array.isArray(value) ? value : (value as { records?: unknown } | undefined)?.records;
  return Array.isArray(list) ? list : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
