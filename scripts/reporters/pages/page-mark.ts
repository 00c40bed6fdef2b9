/** What every file of a report bears, so that it can be told from one that someone else wrote. */
export const mark = "Backproof report page";

/** The mark as the first line of a page. */
export const pageMark = `<!-- ${mark} -->`;
