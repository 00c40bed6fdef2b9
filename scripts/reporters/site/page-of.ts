import type { FrameView } from "../pages/view-frame.ts";

/** The frame of a view, without its matter. */
export function pageOf({ title, institution, notice, footer }: FrameView): FrameView {
  return { title, institution, notice, footer };
}
