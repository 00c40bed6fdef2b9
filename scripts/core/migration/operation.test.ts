import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renamedText } from "../../commands/migrate/renamed-text.ts";
import { collected, smallInstitution } from "../../testing/institution.ts";
import { listsOf } from "../registers.ts";
import { migrated, type Operation, renamableKinds, reversed } from "./operation.ts";

const { files } = collected({});

/** Every entry of a register whose id may change. */
const entries = files.flatMap(({ kind, value }) =>
  (listsOf(kind) ?? []).flatMap(([list, subject]) => {
    const of = renamableKinds.find((one) => one === subject);
    const found = (value as unknown as Record<string, readonly { id: string }[]>)[list] ?? [];
    return of === undefined ? [] : found.map(({ id }) => ({ of, id }));
  }),
);
const taken = new Set(entries.map(({ id }) => id));
const freshId = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,2}$/).filter((id) => !taken.has(id));
const operation = fc
  .tuple(fc.constantFrom(...entries), freshId)
  .map(([{ of, id }, to]): Operation => ({ name: "rename-id", of, from: id, to }));

describe("renaming there and back is the identity", () => {
  test("on every document", () => {
    fc.assert(
      fc.property(operation, fc.constantFrom(...files), (there, { value, references }) => {
        const document = { value, references };
        expect(migrated(migrated(document, there), reversed(there))).toEqual(document);
      }),
      { numRuns: 1000 },
    );
  });

  test("on the bytes of every file", () => {
    fc.assert(
      fc.property(operation, fc.constantFrom(...files), (there, { path, references }) => {
        const text = smallInstitution()[path] ?? "";
        const places = references.filter(({ to, id }) => to === there.of && id === there.from);
        const pointers = places.map(({ pointer }) => pointer);
        const moved = renamedText(text, pointers, there.to);
        if (pointers.length > 0) expect(moved).not.toBe(text);
        expect(renamedText(moved, pointers, there.from)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

test("a renaming leaves no reference to the old id, and touches nothing else", () => {
  const there: Operation = { name: "rename-id", of: "location", from: "machine-room", to: "dc-main" };
  for (const { value, references } of files) {
    const after = migrated({ value, references }, there);
    const named = (list: typeof references) =>
      list.filter(({ to, id }) => to === "location" && id === "machine-room");
    expect(named(after.references)).toEqual([]);
    if (named(references).length === 0) expect(after.value).toBe(value);
  }
});

test.each([
  [
    "a location",
    "location",
    "policy/waivers/wvr-kiosk.yaml",
    { "/subject": { kind: "location", id: "machine-room" } },
  ],
  ["nothing of the kind", "location", "policy/waivers/wvr-kiosk.yaml", {}],
] as const)("a waiver's subject is a reference to what it says it is: %s", (_, of, path, edit) => {
  const waiver = collected({ [path]: edit }).files.find((file) => file.path === path);
  const found = waiver?.references.filter(({ to }) => to === of) ?? [];
  expect(found.map(({ id, pointer }) => `${id} ${pointer}`)).toEqual(
    "/subject" in edit ? ["machine-room /subject/id"] : [],
  );
});

test("only ids that the schema marks are renamed, not a text that reads like one", () => {
  const path = "plans/website.yaml";
  const plan = collected({ [path]: { "/remarks": "machine-room" } }).files.find((file) => file.path === path);
  if (plan === undefined) throw new Error("no plan");
  const there: Operation = { name: "rename-id", of: "location", from: "machine-room", to: "dc-main" };
  const { value } = migrated({ value: plan.value, references: plan.references }, there);
  expect(value).toMatchObject({ remarks: "machine-room", copies: [{ location: "dc-main" }] });
});
