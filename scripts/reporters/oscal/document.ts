import { sha256Hex } from "../../core/digest.ts";
import { mark } from "../pages/page-mark.ts";
import { parties, partyUuid } from "./resources.ts";
import { type OscalScope, property } from "./scope.ts";
import { markup, plainText } from "./texts.ts";

/** The release of OSCAL whose published schemas these documents keep. */
export const oscalVersion = "1.2.1";

/** Title, day, tool, commit and the people who must act. */
export function metadata(scope: OscalScope, title: string, people: readonly string[]): object {
  const { began, repository, revision, toolVersion, locale, words } = scope;
  return {
    title: markup(title),
    "last-modified": began,
    version: plainText(revision === null ? repository.today : `${repository.today} ${revision}`),
    "oscal-version": oscalVersion,
    props: [
      property("today", repository.today),
      property("locale", locale),
      property("tool-version", plainText(toolVersion)),
      ...(revision === null ? [] : [property("commit", plainText(revision))]),
    ],
    roles: [{ id: "responsible", title: markup(words.responsibleRole) }],
    parties: parties(scope, people),
    "responsible-parties": [{ "role-id": "responsible", "party-uuids": [partyUuid(scope)] }],
    remarks: mark,
  };
}

/** A document as text, under a UUID that any change of its content changes. */
export function documentText(scope: OscalScope, name: string, content: object): string {
  const uuid = scope.uuid(name, sha256Hex(JSON.stringify(content)));
  return `${JSON.stringify({ [name]: { uuid, ...content } }, null, 1)}\n`;
}
