// Lets plain `node` run the TypeScript sources of a clone; types are checked apart, by `npm run check`.
import { register } from "node:module";

register("ts-node/esm/transpile-only", import.meta.url);
