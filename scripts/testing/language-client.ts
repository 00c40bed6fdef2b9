import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** A client of the real yaml-language-server over stdio, as an editor is one. */
export interface LanguageClient {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly open: (
    path: string,
    text: string,
  ) => { readonly uri: string; readonly diagnostics: Promise<readonly Diagnostic[]> };
  readonly stop: () => void;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** Starts the server for a folder with the settings that an editor would send. */
export async function startClient(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageClient> {
  const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
  const server = spawn(process.execPath, [program, "--stdio"], { cwd: folder });
  const waiting = new Map<number, (result: unknown) => void>();
  const published = new Map<string, (found: readonly Diagnostic[]) => void>();
  let lastId = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answer = ({ id, method, params }: Message): void => {
    if (method === "workspace/configuration") {
      const { items } = params as { items: { section?: string }[] };
      send({ id, result: items.map(({ section }) => settings[section ?? ""] ?? null) });
    } else send({ id, result: null });
  };
  listen(server, (message) => {
    if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Diagnostic[] };
      published.get(uri)?.(diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) answer(message);
    else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
  });
  const request = (method: string, params: object): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  };
  await request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "data" }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: {} },
    },
  });
  send({ method: "initialized", params: {} });
  return {
    request,
    open: (path, text) => {
      const uri = pathToFileURL(`${folder}/${path}`).href;
      const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => published.set(uri, resolve));
      send({
        method: "textDocument/didOpen",
        params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
      });
      return { uri, diagnostics };
    },
    stop: () => server.kill(),
  };
}

/** Cuts the stream of the language server protocol into messages. */
function listen(server: ChildProcessWithoutNullStreams, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  server.stdout.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, Math.max(head, 0)))?.[1] ?? Number.NaN,
      );
      if (head < 0 || Number.isNaN(length) || buffer.length < head + 4 + length) return;
      receive(JSON.parse(buffer.toString("utf8", head + 4, head + 4 + length)) as Message);
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}
