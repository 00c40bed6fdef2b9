import { describe, expect, it } from "vitest";
import type { ProcedureDocument } from "../core/types.generated.ts";
import { kinds } from "../ports/schemas-node.ts";
import { readPolicy } from "./read-policy.ts";

/** The clause numbers of IMS-P-015, edition 2.1, in its own order; "0" is the cover page. */
const clauseNumbers = `
  0 1 2
  3 3.1 3.2 3.3 3.4 3.5
  4 4.1 4.2 4.3
  5 5.1 5.2 5.3 5.4
  5.5 5.5.1 5.5.2 5.5.3 5.5.4 5.5.5 5.5.6 5.5.6.1 5.5.6.2 5.5.7 5.5.7.1 5.5.7.2
  5.6 5.6.1 5.6.2 5.6.2.1 5.6.3 5.6.3.1 5.6.4 5.6.4.1 5.6.4.2 5.6.4.3
  5.7 5.8 5.8.1 5.8.2 5.9
  6 6.1 6.2
`
  .trim()
  .split(/\s+/);

const procedure = readPolicy("procedure.yaml") as ProcedureDocument;
const clauses = procedure.clauses.map((clause) => ({ ...clause, name: `clause ${clause.id}` }));
const informative = clauses.filter((clause) => clause.modality === "informative");
const obligations = clauses.filter((clause) => clause.modality !== "informative");

describe("procedure.yaml", () => {
  it("is the edition whose clause numbers are listed here", () => {
    expect([procedure.code, procedure.editions.map(({ edition }) => edition)]).toEqual([
      "IMS-P-015",
      ["2.1"],
    ]);
  });

  it("has every clause of the procedure, in order, and no other", () => {
    expect(clauses.map(({ id }) => id)).toEqual(clauseNumbers);
  });

  it.each(clauses)("$name is answered by rules, records, attestations or a reason", (clause) => {
    expect([clause.rules, clause.forms, clause.attestations, clause.informative]).not.toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each(obligations)("$name binds someone and is checked, recorded or attested", (clause) => {
    expect(clause.responsible).toBeDefined();
    expect(clause.rules ?? clause.attestations ?? clause.forms).toBeDefined();
    expect(clause.informative).toBeUndefined();
  });

  it.each(informative)("$name says why it obliges nobody", (clause) => {
    expect(clause.informative).toBeDefined();
    expect(clause.responsible).toBeUndefined();
  });

  it.each(clauses)("$name names each rule, record and attestation once", ({ rules, forms, attestations }) => {
    for (const names of [rules, forms, attestations?.map(({ statement }) => statement)]) {
      expect(new Set(names).size).toBe(names?.length ?? 0);
    }
  });

  it.each(clauses)("$name speaks of records that have a schema", ({ forms = [] }) => {
    expect(forms.filter((form) => !kinds.some((kind) => kind === form))).toEqual([]);
  });

  it("lists the two forms of the procedure, and one form for each kind of record", () => {
    const forms = new Map(procedure.forms.map(({ code, kind }) => [code, kind]));
    expect([forms.get("IMS-P-015-01"), forms.get("IMS-P-015-02")]).toEqual(["plan", "restoration"]);
    const recorded = [...forms.values()];
    expect(new Set(recorded).size).toBe(procedure.forms.length);
    expect(recorded.filter((form) => !kinds.some((kind) => kind === form))).toEqual([]);
  });
});
