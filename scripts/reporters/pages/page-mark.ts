/** What the first line of every page says, so that a page can be told from a file that someone else wrote. */
export const printedMark = "Backproof report page";
export const pageMark = "<!-- Backproof report page -->";
