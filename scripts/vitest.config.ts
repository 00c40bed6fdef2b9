import { spawnSync } from "node:child_process";
import { configDefaults, defineConfig } from "vitest/config";

const chineseFont = "a Chinese font (fonts-noto-cjk)";

/** Tests that run programs beyond Node and git, by file. `.ci/run` installs them all and leaves none out. */
const programs: Readonly<Record<string, readonly string[]>> = {
  "scripts/testing/digest-by-hand.test.ts": ["jq"],
  "scripts/testing/verify-offline.test.ts": ["jq", "yq", "ssh-keygen"],
  "scripts/testing/verify-signed.test.ts": ["jq", "yq", "ssh-keygen"],
  "scripts/ports/signatures-openssh.test.ts": ["ssh-keygen"],
  "scripts/rules/signatures-valid/rule.test.ts": ["ssh-keygen"],
  "scripts/commands/approve.test.ts": ["ssh-keygen"],
  "scripts/commands/collect/signed.test.ts": ["ssh-keygen"],
  "scripts/testing/collector-key.test.ts": ["ssh-keygen"],
  "scripts/rules/signatures-valid/collector.test.ts": ["ssh-keygen"],
  "scripts/testing/site-browser.test.ts": ["chromium"],
  "scripts/ports/typeset.test.ts": ["pdftotext", "pdffonts", "pdfinfo", chineseFont],
};

const isThere = (program: string): boolean =>
  program === chineseFont
    ? (spawnSync("fc-list", [":lang=zh-tw", "file"]).stdout ?? "").length > 0
    : spawnSync("sh", ["-c", 'command -v "$1"', "sh", program]).status === 0;
const leftOut = Object.entries(programs).filter(
  ([, needed]) => process.env["EVERY_TEST"] !== "1" && !needed.every(isThere),
);
for (const [file, needed] of leftOut)
  process.stderr.write(`left out: ${file} needs ${needed.filter((one) => !isThere(one)).join(", ")}\n`);

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["scripts/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...leftOut.map(([file]) => file)],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
