import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Git repositories of a folder over HTTP on loopback, by `git http-backend` as a forge would run it. */
export interface GitHttp {
  readonly url: string;
  readonly close: () => void;
}

/** In a process of its own, because tests wait for git and so could not answer it. */
export async function gitHttp(folder: string): Promise<GitHttp> {
  const register = fileURLToPath(new URL("../register.mjs", import.meta.url));
  const program = fileURLToPath(new URL("git-http-server.ts", import.meta.url));
  const server = spawn(process.execPath, ["--import", register, program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(server.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString("utf8").trim()}`, close: () => server.kill() };
}
