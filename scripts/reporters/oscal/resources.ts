import { sha256Hex } from "../../core/digest.ts";
import type { PresentedAssessment } from "../../core/present.ts";
import { personName } from "../../core/procedure/names.ts";
import { fileOf, type OscalScope, procedureFile } from "./scope.ts";
import { markup, plainText } from "./texts.ts";

/** The file that a document refers to as `#uuid`. */
export function resourceUuid({ uuid }: OscalScope, file: string): string {
  return uuid("file", file);
}

/** A path of the data as seen from the folder `oscal`, as a relative reference that no scheme can come of. */
export function hrefOf({ dataPath }: OscalScope, file: string): string {
  return `../${dataPath === "" ? "." : dataPath}/${file}`
    .split("/")
    .map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
}

/** Every file that the assessments are about, and the procedure, with their digests where they could be read. */
export function backMatter(scope: OscalScope, told: readonly PresentedAssessment[]): object {
  const files = new Set([procedureFile, ...told.flatMap((one) => filesOf(scope, one))]);
  return {
    resources: [...files].sort().map((file) => {
      const text = scope.readText(file);
      const hash = text === undefined ? undefined : { algorithm: "SHA-256", value: sha256Hex(text) };
      return {
        uuid: resourceUuid(scope, file),
        title: markup(file),
        description: markup(file === procedureFile ? scope.words.procedure : scope.words.dataFile),
        rlinks: [
          { href: hrefOf(scope, file), "media-type": "application/yaml", ...(hash && { hashes: [hash] }) },
        ],
      };
    }),
  };
}

/** The file of the subject and those that its findings lie in. */
export function filesOf(scope: OscalScope, { subject, findings }: PresentedAssessment): readonly string[] {
  return [...new Set([fileOf(scope, subject), ...findings.map(({ location }) => location.file)])];
}

/** The institution, and the people who must act: nobody else is named. */
export function parties(scope: OscalScope, people: readonly string[]): object[] {
  const { repository, locale, uuid } = scope;
  const institution = partyUuid(scope);
  return [
    {
      uuid: institution,
      type: "organization",
      name: plainText(repository.policy.procedure.institution[locale]),
    },
    ...[...new Set(people)].sort().map((id) => ({
      uuid: uuid("person", id),
      type: "person",
      name: plainText(personName(repository, id)),
      "member-of-organizations": [institution],
    })),
  ];
}

export function partyUuid({ uuid }: OscalScope): string {
  return uuid("institution");
}

/** Where a conclusion comes from: this program, which {@link assessmentAssets} defines. */
export function origins({ uuid }: OscalScope): object[] {
  return [{ actors: [{ type: "tool", "actor-uuid": uuid("tool") }] }];
}

export function assessmentAssets({ uuid, words, toolVersion }: OscalScope): object {
  return {
    components: [
      {
        uuid: uuid("tool"),
        type: "software",
        title: "Backproof",
        description: markup(words.tool),
        props: [{ name: "version", value: plainText(toolVersion) }],
        status: { state: "operational" },
      },
    ],
    "assessment-platforms": [
      { uuid: uuid("platform"), title: "Backproof", "uses-components": [{ "component-uuid": uuid("tool") }] },
    ],
  };
}
