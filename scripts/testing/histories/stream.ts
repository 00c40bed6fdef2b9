import type { Grown } from "./tell.ts";

/** What `git fast-import` reads to make the commits from an index on. */
export function importStream(all: readonly Grown[], from: number, under: string): Buffer {
  const parts: Buffer[] = [];
  const say = (text: string): void => void parts.push(Buffer.from(text));
  const data = (bytes: string | Uint8Array): void => {
    const buffer = Buffer.from(bytes);
    parts.push(Buffer.from(`data ${buffer.length}\n`), buffer, Buffer.from("\n"));
  };
  for (const { ref, mark, parents, files, odd, beside, author, committer, name } of all.slice(from)) {
    const [first, ...others] = parents;
    // A ref that is new begins without files, whatever it follows.
    if (first === undefined) say(`reset ${ref}\n`);
    say(`commit ${ref}\nmark :${mark}\n`);
    say(`author ${author.name} <someone@example.edu> ${when(author.at)}\n`);
    say(`committer ${committer.name} <someone@example.edu> ${when(committer.at)}\n`);
    data(name);
    if (first !== undefined) say(`from :${first.mark}\n`);
    for (const other of others) say(`merge :${other.mark}\n`);
    say("deleteall\n");
    const write = (path: string, mode: string, bytes: string | Uint8Array): void => {
      const isInline = mode !== "160000";
      say(`M ${mode} ${isInline ? "inline" : String(bytes)} ${path}\n`);
      if (isInline) data(bytes);
    };
    for (const [path, text] of Object.entries(beside)) write(path, "100644", text);
    for (const [path, text] of Object.entries(files)) write(under + path, "100644", text);
    for (const [path, one] of Object.entries(odd)) write(under + path, one.mode, one.data);
  }
  return Buffer.concat(parts);
}

/** Seconds and zone, as git writes them. */
function when(at: string): string {
  return `${Math.floor(Date.parse(at) / 1000)} +0800`;
}
