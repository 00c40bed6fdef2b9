import { resolve } from "node:path";
import { type Invocation, NotPublished } from "./command.ts";

/** Prints a result, or writes it whole to the file that `--output` names. */
export function publish({ options, ports, out, directory }: Invocation, text: string): void {
  const path = options["output"] as string | undefined;
  if (path === undefined) {
    out(text);
    return;
  }
  try {
    ports.writeFile(resolve(directory, path), text);
  } catch (error) {
    throw new NotPublished(path, error);
  }
}
