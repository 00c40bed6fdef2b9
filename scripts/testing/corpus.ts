import { digestOf, isApprovedKind } from "../core/digest.ts";
import { fileName } from "../core/kind.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";

type Texts = Readonly<Record<string, string>>;

/** Registers whose lists are joined; everything else is copied file by file. */
const lists: Readonly<Record<string, string>> = {
  "registry/systems.yaml": "systems",
  "registry/devices.yaml": "devices",
};

/**
 * An institution many times over: every system, device and record of them again (media and their ends stay single) under ids of its own, with receipts for
 * the changed content. What was clean stays clean, so that time spent on it is time spent judging.
 */
export function multiplied(files: Texts, copies: number): Record<string, string> {
  const ids = ownIds(files);
  const pattern = new RegExp(
    `(?<![A-Za-z0-9-]|evidence/\\d{4}/)(?:${[...ids].sort((a, b) => b.length - a.length).join("|")})(?![A-Za-z0-9]|-[a-z])`,
    "g",
  );
  const result: Record<string, string> = { ...files };
  for (let copy = 2; copy <= copies; copy++) {
    const renamed = (text: string): string => text.replace(pattern, (id) => `${id}-n${copy}`);
    const added: Record<string, string> = {};
    for (const [path, text] of Object.entries(files)) {
      const list = lists[path];
      if (list !== undefined)
        result[path] += renamed(text.slice(text.indexOf(`\n${list}:`) + list.length + 3));
      else if (isCopied(path) && renamedPath(path, renamed) !== path)
        added[renamedPath(path, renamed)] = renamed(text);
    }
    Object.assign(result, withDigests(added));
  }
  return result;
}

function isCopied(path: string): boolean {
  const name = fileName(path);
  return (
    name !== undefined &&
    ![
      "procedure",
      "parameters",
      "people",
      "profile",
      "platforms",
      "locations",
      "media",
      "attestation",
      "hold",
      "disposal",
    ].includes(name.kind)
  );
}

/** A check record is named for its system and month, so the mark goes between them. */
function renamedPath(path: string, renamed: (text: string) => string): string {
  return path
    .split("/")
    .map((step) => {
      const month = /^(.+)(-\d{4}-\d{2}\.yaml)$/.exec(step);
      return path.startsWith("records/checks/") && month ? renamed(month[1] ?? "") + month[2] : renamed(step);
    })
    .join("/");
}

function ownIds(files: Texts): Set<string> {
  const ids = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    const name = fileName(path);
    if (lists[path] !== undefined)
      for (const [, id] of text.matchAll(/^ {2}- id: (\S+)/gm)) ids.add(id ?? "");
    else if (isCopied(path) && name !== undefined && !["plan", "check", "receipt"].includes(name.kind))
      ids.add(name.id);
  }
  ids.delete("");
  return ids;
}

/** Receipts of renamed documents cover the renamed content. */
function withDigests(files: Texts): Record<string, string> {
  const fresh = new Map<string, string>();
  const parsed = (path: string): Record<string, unknown> =>
    readYaml(files[path] ?? "").value as unknown as Record<string, unknown>;
  for (const path of Object.keys(files)) {
    const name = fileName(path);
    if (name !== undefined && isApprovedKind(name.kind)) {
      const document = parsed(path);
      fresh.set(`${document["id"]}/${document["revision"]}`, digestOf(name.kind, document));
    }
  }
  const receipts = Object.keys(files).filter((path) => fileName(path)?.kind === "receipt");
  for (const path of receipts) {
    const { subject, content, revision } = parsed(path) as {
      subject: { kind: string; id: string };
      content?: Record<string, unknown>;
      revision: number;
    };
    if (content !== undefined && isApprovedKind(subject.kind))
      fresh.set(`${subject.id}/${revision}`, digestOf(subject.kind, content));
  }
  const result: Record<string, string> = { ...files };
  for (const path of receipts) {
    const { subject, revision } = parsed(path) as { subject: { id: string }; revision: number };
    result[path] = (files[path] ?? "")
      .replace(/^digest: .*$/m, `digest: ${fresh.get(`${subject.id}/${revision}`)}`)
      .replace(/^previous: .*$/m, `previous: ${fresh.get(`${subject.id}/${revision - 1}`)}`);
  }
  return result;
}
