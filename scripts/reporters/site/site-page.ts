import type { Inline, Table } from "../pages/inline.ts";
import type { FrameView } from "../pages/view-frame.ts";

/** SVG of this program, in which every text is escaped already. */
export interface Drawing {
  readonly md: "svg";
  readonly svg: string;
}

/** HTML of this program, in which every text is escaped already. */
export interface Finished {
  readonly md: "html";
  readonly html: string;
}

/** How a value stands: green, red, amber or grey; never by colour alone. */
export type Standing = "good" | "bad" | "warn" | "unknown";

/** One figure of a dashboard with what it is counted out of. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly standing: Standing;
  /** The standing in a word. */
  readonly word: string;
}

/** A dated event of a system's life. */
export interface Happening {
  readonly day: string;
  readonly what: Inline;
  readonly standing: Standing;
  readonly word: string;
}

/** A part of a page of the site; what is empty is left out. */
export interface Block {
  readonly title: string;
  readonly note?: Inline;
  readonly tiles?: readonly Tile[];
  readonly charts?: readonly {
    readonly drawing: Drawing;
    readonly caption: string;
    readonly legend: readonly Legend[];
    readonly table: Table;
  }[];
  readonly tables?: readonly Table[];
  /** A table with search and pages. */
  readonly register?: Table;
  readonly items?: readonly Inline[];
  readonly timeline?: readonly Happening[];
}

export interface Legend {
  readonly look: string;
  readonly name: string;
}

/** A page of the site: the same frame as the Markdown page of its matter, and blocks. */
export interface SitePage extends Pick<FrameView, "title" | "institution" | "notice" | "footer"> {
  /** Relative to the folder of the language, ending in `.html`. */
  readonly path: string;
  /** Which entry of the navigation it belongs to. */
  readonly section: "home" | "systems" | "due" | "records" | "registers" | "clauses" | "audit";
  readonly blocks: readonly Block[];
}
