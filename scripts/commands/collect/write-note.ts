import { fileFacts } from "../../core/file-facts.ts";
import { noteNumber, notePath, notesFolder, tellTheSame } from "../../core/procedure/notes.ts";
import type { Timestamp } from "../../core/time/timestamp.ts";
import type { NoteDocument } from "../../core/types.generated.ts";
import { recordSize } from "../../core/yaml/limits.ts";
import type { Ports } from "../../ports/ports.ts";
import { type Invocation, NotPublished } from "../command.ts";

/** What became known of an approval; when it is written down is for {@link writeNote} to say. */
export type Noted = Omit<NoteDocument, "notedAt">;

/**
 * Writes a note on a revision, unless the working tree has one that tells the same, and returns its path; undefined where
 * there was nothing to write. In a dry run the path is where it would stand. Throws `NotPublished`.
 */
export async function writeNote(
  { ports, options }: Pick<Invocation, "ports" | "options">,
  root: string,
  zone: string,
  noted: Noted,
): Promise<string | undefined> {
  const note: NoteDocument = inOrder(noted, ports.clock.now(zone));
  const { id } = note.subject;
  const present = notesIn(ports, root, id);
  if (present.some(({ value }) => value !== undefined && tellTheSame(value, note))) return undefined;
  // A file that cannot be read keeps its number all the same.
  const taken = present.filter(({ path }) => path.startsWith(`${notesFolder(id)}${note.revision}-`));
  const path = notePath(id, note.revision, Math.max(0, ...taken.map((one) => noteNumber(one.path))) + 1);
  if (options["dry-run"] === true) return path;
  // The library that writes YAML is needed only here.
  const { noteText } = await import("../../ports/receipt-text.ts");
  const text = noteText(note);
  const facts = fileFacts(path, new TextEncoder().encode(text), ports.reading());
  if (facts?.value === undefined)
    throw new Error(`the note is not well-formed: ${JSON.stringify(facts?.faults)}`);
  try {
    ports.createFile(root, path, text);
  } catch (error) {
    throw new NotPublished(path, error);
  }
  return path;
}

/** The order in which people read a note. */
function inOrder({ subject, revision, digest, event, ...rest }: Noted, notedAt: Timestamp): NoteDocument {
  const { at, by, witness } = rest;
  return {
    subject,
    revision,
    digest,
    event,
    ...(at !== undefined && { at }),
    notedAt,
    ...(by !== undefined && { by }),
    ...(witness !== undefined && { witness }),
  };
}

/** Notes on a document that lie in the working tree, committed or not: a run that was cut short may have left some. */
function notesIn(
  ports: Pick<Ports, "filesAt" | "reading">,
  root: string,
  id: string,
): readonly { readonly path: string; readonly value?: NoteDocument }[] {
  const files = ports.filesAt(root);
  return files
    .list()
    .filter(({ path, type }) => type === "file" && path.startsWith(notesFolder(id)) && path.endsWith(".yaml"))
    .map(({ path }) => {
      const value = fileFacts(path, files.read(path, recordSize.bytes), ports.reading())?.value;
      return { path, ...(value !== undefined && { value: value as NoteDocument }) };
    });
}
