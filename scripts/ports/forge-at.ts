import type { Forge } from "./forge.ts";
import type { ForgePlace } from "./ports.ts";

/** The adapter of a forge, loaded when it is asked for: most commands talk to none. */
export async function forgeAt({ kind, ...place }: ForgePlace): Promise<Forge> {
  switch (kind) {
    case "github":
      return (await import("./forge-github.ts")).githubForge(place);
    case "gitlab":
      return (await import("./forge-gitlab.ts")).gitlabForge(place);
    case "gitea":
      return (await import("./forge-gitea.ts")).giteaForge({ ...place, baseUrl: place.baseUrl ?? "" });
  }
}
