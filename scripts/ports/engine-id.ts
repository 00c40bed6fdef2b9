/** What tells one build of the engine from another; a clone has none, because its sources may change between two runs. */
export const engineId: string | undefined = undefined;
