import { compare } from "./compare.ts";
import type { FileFacts } from "./file-facts.ts";
import type { Kind } from "./kind.ts";
import { type SeenFile, throughMigrations } from "./migration/seen.ts";
import { listsOf, type Register, registers } from "./registers.ts";
import type { Entity, Policy, Repository, SubjectKind, SystemRecord } from "./repository.ts";
import type { SignatureCheck } from "./signature.ts";
import type { PlainDate } from "./time/plain-date.ts";
import type { Documents } from "./types.generated.ts";

/** Where a subject of a register is kept, to know which file its absence may be blamed on. */
const registerOf = new Map<SubjectKind, Register>(
  Object.entries(registers).flatMap(([register, lists]) =>
    lists.map(([, kind]) => [kind, register as Register] as const),
  ),
);

type AnyEntity = Entity<SubjectKind>;

/** The linked data of one day and a way to see which unreadable files a judgement has leaned on. */
export interface Model {
  readonly repository: Repository;
  /** Runs a judgement and names the unreadable files that it asked for. */
  readonly track: (judge: () => void) => readonly string[];
}

export interface Linked {
  readonly files: readonly FileFacts[];
  readonly evidence: ReadonlyMap<string, string>;
  readonly signatures: ReadonlyMap<string, SignatureCheck>;
  readonly today: PlainDate;
}

/** What was derived of something, with the unreadable files that were asked for. */
interface Derived {
  readonly result: unknown;
  readonly leanedOn: ReadonlySet<string>;
}

/** Builds what rules see from the facts of every file; undefined when procedure or parameters cannot be read. */
export function buildModel({ files: read, evidence, signatures, today }: Linked): Model | undefined {
  const files = throughMigrations(read);
  const policy = policyOf(files);
  if (policy === undefined) return undefined;
  const people = files.find((file) => file.kind === "people")?.value as Documents["people"] | undefined;
  const entities = new Map<SubjectKind, AnyEntity[]>();
  const byId = new Map<string, AnyEntity>();
  const bySystem = new Map<string, AnyEntity[]>();
  const lost = new Map<Kind, FileFacts[]>();
  const add = (entity: AnyEntity): void => {
    append(entities, entity.kind, entity);
    if (!byId.has(`${entity.kind} ${entity.id}`)) byId.set(`${entity.kind} ${entity.id}`, entity);
    const { system } = entity.value as { system?: unknown };
    if (typeof system === "string") append(bySystem, `${entity.kind} ${system}`, entity);
  };
  for (const file of files) {
    if (file.value === undefined) append(lost, file.kind, file);
    else for (const entity of entitiesOf(file)) add(entity);
  }
  add({ kind: "repository", id: "repository", file: "policy/procedure.yaml", pointer: "", value: {} });
  for (const list of [...entities.values(), ...bySystem.values()]) list.sort((a, b) => compare(a.id, b.id));

  let touched = new Set<string>();
  const touch = (kind: SubjectKind, concerns: (file: FileFacts) => boolean): void => {
    for (const file of lost.get(registerOf.get(kind) ?? (kind as Kind)) ?? [])
      if (concerns(file)) touched.add(file.path);
  };
  const known = new Map<unknown, Map<unknown, Derived>>();
  const derived: Repository["derived"] = (derive, of) => {
    const results = known.get(derive) ?? new Map<unknown, Derived>();
    known.set(derive, results);
    let one = results.get(of);
    if (one === undefined) {
      const leaned = touched;
      touched = new Set();
      try {
        one = { result: derive(of, repository), leanedOn: touched };
      } finally {
        touched = leaned;
      }
      results.set(of, one);
    }
    for (const path of one.leanedOn) touched.add(path);
    return one.result as ReturnType<typeof derive>;
  };
  const repository: Repository = {
    today,
    derived,
    zone: policy.parameters.timezone,
    policy,
    evidence,
    signatures,
    delegations: people?.delegations ?? [],
    all: <K extends SubjectKind>(kind: K) => {
      touch(kind, () => true);
      return (entities.get(kind) ?? []) as unknown as readonly Entity<K>[];
    },
    find: <K extends SubjectKind>(kind: K, id: string) => {
      const found = byId.get(`${kind} ${id}`);
      if (found === undefined) touch(kind, (file) => registerOf.has(kind) || file.id === id);
      return found as Entity<K> | undefined;
    },
    ofSystem: <K extends SystemRecord>(kind: K, system: string) => {
      touch(kind, (file) => (file.system ?? guessedSystem(file) ?? system) === system);
      return (bySystem.get(`${kind} ${system}`) ?? []) as unknown as readonly Entity<K>[];
    },
  };
  return {
    repository,
    track: (judge) => {
      if (lost.size === 0) {
        judge();
        return [];
      }
      touched = new Set();
      judge();
      return [...touched].sort();
    },
  };
}

/** A check record's name tells its system even when its text cannot be read. */
function guessedSystem(file: FileFacts): string | undefined {
  return file.kind === "check" ? file.id.replace(/-\d{4}-\d{2}$/, "") : undefined;
}

function entitiesOf(file: SeenFile): AnyEntity[] {
  const { kind, path, value, kept, rewording, refuted, merges } = file;
  const lists = listsOf(kind);
  if (lists !== undefined) {
    return lists.flatMap(([list, subject]) =>
      ((value as unknown as Record<string, readonly { id: string }[]>)[list] ?? []).map(
        (entry, index) =>
          ({
            kind: subject,
            id: entry.id,
            file: path,
            pointer: `/${list}/${index}`,
            value: entry,
          }) as unknown as AnyEntity,
      ),
    );
  }
  if (kind === "procedure" || kind === "parameters") return [];
  return [
    {
      kind,
      id: file.id,
      file: path,
      pointer: "",
      value,
      ...(file.digest && { digest: file.digest }),
      ...(kept && { kept }),
      ...(rewording && { rewording }),
      ...(refuted && { refuted }),
      ...(merges && { merges }),
    } as unknown as AnyEntity,
  ];
}

function policyOf(files: readonly FileFacts[]): Policy | undefined {
  const only = <K extends Kind>(kind: K): Documents[K] | undefined =>
    files.find((file) => file.kind === kind)?.value as Documents[K] | undefined;
  const procedure = only("procedure");
  const parameters = only("parameters");
  if (procedure === undefined || parameters === undefined) return undefined;
  const profiles = parameters.profiles.flatMap((id) => {
    const found = files.find((file) => file.kind === "profile" && file.id === id)?.value;
    return found === undefined ? [] : [found as Documents["profile"]];
  });
  const { holidays, extraWorkdays } = parameters.calendar;
  return {
    procedure,
    parameters,
    profiles,
    calendar: { holidays: new Set(holidays), extraWorkdays: new Set(extraWorkdays) },
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
