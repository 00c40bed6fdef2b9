import { characterMessages } from "./messages-character.ts";
import { fileMessages } from "./messages-file.ts";
import { scalarMessages } from "./messages-scalar.ts";
import { structureMessages } from "./messages-structure.ts";
import type { FaultArgs, Wording } from "./wording.ts";

/** Every message with its own arguments: what `fault` is checked against. */
export const wordings = {
  ...fileMessages,
  ...characterMessages,
  ...structureMessages,
  ...scalarMessages,
};

/** Every message as a reporter calls it, with the arguments a fault carries. */
export const yamlFaultMessages = wordings as Readonly<Record<keyof typeof wordings, Wording<FaultArgs>>>;
