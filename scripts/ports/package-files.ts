import { readFileSync } from "node:fs";
import { packageRoot } from "./package-root.ts";

/** A text file of this package by its path from the package's root, or undefined. */
export function packageText(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, packageRoot), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
