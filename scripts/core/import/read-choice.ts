import type { SchemaNode } from "../schema/schemas.ts";
import { fold } from "./fold.ts";
import { choiceWords } from "./form-words.ts";

/** A choice without the word that all choices of a field share: 差異備份, 差異. */
const core = (word: string): string => word.replace(/備份$/, "");

/** The value that a word means among the choices of a field. */
export function readChoice(name: string, node: SchemaNode, text: string): string | undefined {
  const word = fold(text);
  const values = node.enum ?? [];
  const isWord = (value: string): boolean => {
    const labels = node["x-enum-label"]?.[value];
    const words = [value, ...(labels === undefined ? [] : [labels["zh-TW"], labels.en])].map(fold);
    return words.includes(word) || words.map(core).includes(core(word));
  };
  const found = values.find(isWord);
  if (found !== undefined) return found;
  const own = choiceWords[name] ?? {};
  const known = Object.keys(own).find((one) => fold(one) === word);
  const value = known === undefined ? undefined : own[known];
  return value !== undefined && values.includes(value) ? value : undefined;
}

const yes = ["是", "有", "已", "yes", "true", "v", "y", "已清除", "完成", "已完成"];
const no = ["否", "無", "未", "no", "false", "n", "未清除", "未完成"];

export function readYesNo(text: string): boolean | undefined {
  const word = fold(text);
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}
