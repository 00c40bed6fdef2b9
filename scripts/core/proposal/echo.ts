/** Hex digits of a digest that a reviewer repeats. */
const digits = 12;

export interface Echo {
  readonly id: string;
  readonly digest: string;
}

/** What a reviewer writes to say which content was approved: `approve student-records sha256:0123456789ab`. */
export function echoLine(id: string, digest: string): string {
  return `approve ${id} ${digest.slice(0, "sha256:".length + digits)}`;
}

/** Every such line of a review. A quoted line (`> approve …`) is someone else's. */
export function echoes(body: string): readonly Echo[] {
  // Pages break names up with this, so that nobody is mentioned; whoever copies the line from one copies it too.
  return body
    .replaceAll("\u200b", "")
    .split(/\r\n|\r|\n/)
    .flatMap((line): Echo[] => {
      const [verb, id, digest, ...rest] = line.trim().split(/[ \t]+/);
      const said = /^sha256:[0-9a-f]{12,64}$/.test(digest ?? "");
      return verb?.toLowerCase() === "approve" && id && digest && said && rest.length === 0
        ? [{ id, digest }]
        : [];
    });
}

/** Whether an echo repeats this digest; a line with more digits must repeat those too. */
export function repeats(echo: Echo, id: string, digest: string): boolean {
  return echo.id === id && digest.startsWith(echo.digest);
}
