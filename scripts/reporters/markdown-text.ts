export const mdText = (text: string): string => text;
export const mdCode = (text: string): string => text;
export const mdLink = (text: string, href: string): string => text + href;
