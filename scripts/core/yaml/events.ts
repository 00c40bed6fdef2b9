import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from "js-yaml";

// Read from the parser's module once: in a bundle each use of its export would be a call.
export const { DOCUMENT, SEQUENCE, MAPPING, SCALAR, ALIAS, POP } = EVENT_ID;
export const { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = SCALAR_STYLE;
export const { FLOW } = COLLECTION_STYLE;
