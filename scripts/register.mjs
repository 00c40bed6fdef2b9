// Lets plain `node` run the TypeScript sources of a clone; types are checked apart, by `npm run check`.
import { register } from "node:module";
import { fileURLToPath } from "node:url";

// The settings of this clone, whatever folder it is run from.
process.env.TS_NODE_PROJECT = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
register("ts-node/esm/transpile-only", import.meta.url);
