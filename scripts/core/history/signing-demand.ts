import type { Repository } from "../repository.ts";
import { applies } from "../settings.ts";
import type { CommonCondition } from "../types.generated.ts";
import type { History } from "./history.ts";
import type { Members } from "./version.ts";

const parametersPath = "policy/parameters.yaml";
const isPolicy = (path: string): boolean =>
  path === parametersPath || (path.startsWith("policy/profiles/") && path.endsWith(".yaml"));

/**
 * Whether policy asked for signed commits before each commit of the main line, by the parameters and mandatory profiles of
 * that time: who turns it off signs for that too, and what came before it was turned on stays as it is.
 */
export function signingDemand(history: History): (commit: number) => boolean {
  const { baseline, changes } = history.evidence;
  const files = new Map([...baseline].filter(([path]) => isPolicy(path)));
  const read = documents(history);
  // Each state holds for the commits after the one that made it.
  const states: { readonly after: number; readonly asked: boolean }[] = [
    { after: 0, asked: asks(files, read) },
  ];
  const touched = changes.filter(({ path }) => isPolicy(path));
  for (const [index, { commit, path, after }] of touched.entries()) {
    if (after === undefined) files.delete(path);
    else files.set(path, after);
    if (touched[index + 1]?.commit !== commit) states.push({ after: commit, asked: asks(files, read) });
  }
  return (commit) => states.findLast(({ after }) => after < commit)?.asked ?? false;
}

/** Whether signatures matter at all, so that no others need be looked at. */
export function isAnySignerKnown(repository: Repository): boolean {
  return repository.all("person").some(({ value }) => value.keys !== undefined);
}

type Read = (path: string, blob: string | undefined) => Members;

function documents(history: History): Read {
  const known = new Map<string, Members>();
  return (path, blob) => {
    if (blob === undefined) return {};
    const found = known.get(blob) ?? history.documentAt({ path, blob }) ?? {};
    known.set(blob, found);
    return found;
  };
}

function asks(files: ReadonlyMap<string, string>, read: Read): boolean {
  const parameters = read(parametersPath, files.get(parametersPath));
  const { profiles, responsibilityClass } = parameters;
  const inUse = (Array.isArray(profiles) ? profiles : []).flatMap((id): Members[] => {
    const path = `policy/profiles/${String(id)}.yaml`;
    const profile = read(path, files.get(path));
    return profile["mandatory"] === true ? [profile] : [];
  });
  return [parameters, ...inUse].some(({ settings }) =>
    bounds(settings).some(
      ({ value, when }) =>
        value === true &&
        applies(when as CommonCondition | undefined, String(responsibilityClass), undefined),
    ),
  );
}

/** The values of the setting, as a file of any day writes them. */
function bounds(settings: unknown): readonly Members[] {
  if (typeof settings !== "object" || settings === null) return [];
  const listed = (settings as Members)["signedCommits"];
  return Array.isArray(listed) ? listed.filter((one) => typeof one === "object" && one !== null) : [];
}
