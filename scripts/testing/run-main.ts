import { main } from "../main.ts";
import type { Ports } from "../ports/ports.ts";

/** What one run of the program came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notice: string;
}

/** Runs the program without colours, and keeps what it says. */
export async function runMain(
  args: readonly string[],
  { ports, directory }: { readonly ports: Ports; readonly directory: string },
): Promise<Ran> {
  let [out, notice] = ["", ""];
  const code = await main(args, {
    ports,
    directory,
    isColourful: false,
    out: (text) => {
      out += text;
    },
    notice: (text) => {
      notice += text;
    },
  });
  return { code, out, notice };
}
