import { main } from "./main.ts";
import { nodePorts } from "./ports/node-ports.ts";

// A run that does not reach its end is a bug, never a success.
process.exitCode = 70;
// A reader that stops early (`| head`) is not a bug, but the result was not delivered whole.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exitCode = 4;
});
try {
  process.exitCode = await main(process.argv.slice(2), {
    ports: nodePorts,
    directory: process.cwd(),
    isColourful: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    out: (text) => process.stdout.write(text),
    notice: (text) => process.stderr.write(text),
  });
} catch (error) {
  process.stderr.write(
    `backproof: this is a bug; please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
}
