import type { wordings, yamlFaultMessages } from "./fault-messages.ts";
import type { FaultArgs } from "./wording.ts";

export type YamlFaultCode = keyof typeof yamlFaultMessages;

/** `start` and `end` are UTF-16 offsets in the text, end exclusive; `args` fill in the message of that code. */
export interface YamlFault {
  readonly message: YamlFaultCode;
  readonly args: FaultArgs;
  readonly start: number;
  readonly end: number;
}

type ArgsOf<Code extends YamlFaultCode> = Parameters<(typeof wordings)[Code]["en"]>[0];

/** A fault whose arguments are those that its message asks for. */
export function fault<Code extends YamlFaultCode>(
  message: Code,
  args: ArgsOf<Code>,
  start: number,
  end: number,
): YamlFault {
  return { message, args, start, end };
}

const shown = 40;

/** Text of the file as a message may repeat it: at most 40 characters, on one line. */
export function excerpt(text: string): string {
  const characters = Array.from(text.slice(0, 2 * shown + 2));
  const short = characters.length > shown ? `${characters.slice(0, shown).join("")}…` : text;
  return short.replace(/\s+/g, " ");
}
