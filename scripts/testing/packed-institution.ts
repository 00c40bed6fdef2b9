import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../main.ts";
import { nodePorts } from "../ports/node-ports.ts";
import type { Ports } from "../ports/ports.ts";
import { type Edits, edited } from "./institution.ts";
import { writeTree } from "./write-tree.ts";

/** The small institution in a new folder, and what a report writes of it as an audit pack. */
export function packedInstitution() {
  const root = mkdtempSync(join(tmpdir(), "audit-"));
  const pack = join(root, "reports/audit");
  const write = (edits: Edits): void => writeTree(root, edited(edits));
  write({});

  const report = async (options = "", today = "2026-11-22", ports: Ports = nodePorts) => {
    const words = `report --no-cache --today ${today} --audit ${options}`.trim().split(" ");
    const notices: string[] = [];
    const code = await main(words, {
      ports,
      directory: root,
      isColourful: false,
      out: () => {},
      notice: (text) => notices.push(text),
    });
    return { code, notice: notices.join("") };
  };

  /** Every file of the pack by its name in it, sorted. */
  const packed = (): ReadonlyMap<string, Buffer> => {
    const files = readdirSync(pack, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return new Map(
      files
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path.slice(pack.length + 1), readFileSync(path)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  };

  /** A page of the pack without zero-width spaces; "" where there is none. */
  const text = (name: string): string => packed().get(name)?.toString("utf8").replaceAll("\u200b", "") ?? "";

  /** What the program that an auditor has says of the pack. */
  const checked = (): { readonly code: number | null; readonly told: string } => {
    const { status, stdout, stderr } = spawnSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], {
      cwd: pack,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    return { code: status, told: stdout + stderr };
  };

  /** The sheets of a PDF of the pack, without blanks. */
  const printed = (name: string): readonly string[] =>
    execFileSync("pdftotext", ["-layout", join(pack, name), "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1)
      .map((sheet) => sheet.replaceAll(/\s/g, ""));

  return { root, pack, write, report, packed, text, checked, printed };
}
