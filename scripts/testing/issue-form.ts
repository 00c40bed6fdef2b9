/** Strings, unique, from 1 on: the form that GitHub demands of a field. */
const text = { type: "string", pattern: "\\S" } as const;
const validations = {
  type: "object",
  additionalProperties: false,
  properties: { required: { type: "boolean" } },
} as const;
const id = { type: "string", pattern: "^[A-Za-z0-9_-]+$" } as const;

function element(type: string, attributes: object, required: readonly string[], more: object = {}): object {
  return {
    type: "object",
    additionalProperties: false,
    required: ["type", "attributes"],
    properties: {
      type: { const: type },
      attributes: { type: "object", additionalProperties: false, required, properties: attributes },
      ...more,
    },
  };
}

const words = { label: text, description: text };
const typed = { ...words, placeholder: text, value: text };
const checkbox = {
  type: "object",
  additionalProperties: false,
  required: ["label"],
  properties: { label: text, required: { type: "boolean" } },
};

/** What GitHub's documentation says of issue forms ("Syntax for GitHub's form schema"), as a JSON Schema. */
export const issueFormSchema = {
  type: "object",
  additionalProperties: false,
  required: ["name", "description", "body"],
  properties: {
    name: text,
    description: text,
    title: text,
    labels: { type: "array", minItems: 1, uniqueItems: true, items: text },
    assignees: { type: "array", minItems: 1, uniqueItems: true, items: text },
    projects: { type: "array", minItems: 1, uniqueItems: true, items: text },
    type: text,
    body: {
      type: "array",
      minItems: 1,
      contains: { properties: { type: { not: { const: "markdown" } } } },
      items: {
        oneOf: [
          element("markdown", { value: text }, ["value"]),
          element("input", typed, ["label"], { id, validations }),
          element("textarea", { ...typed, render: text }, ["label"], { id, validations }),
          element(
            "dropdown",
            {
              ...words,
              multiple: { type: "boolean" },
              default: { type: "integer", minimum: 0 },
              options: {
                type: "array",
                minItems: 1,
                uniqueItems: true,
                // GitHub keeps this word for "nothing chosen".
                items: { ...text, not: { pattern: "^[Nn]one$" } },
              },
            },
            ["label", "options"],
            { id, validations },
          ),
          element(
            "checkboxes",
            { ...words, options: { type: "array", minItems: 1, items: checkbox } },
            ["label", "options"],
            { id, validations },
          ),
        ],
      },
    },
  },
} as const;
