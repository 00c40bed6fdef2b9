/** Where the site keeps what a Markdown page shows. */
export function htmlPath(page: string): string {
  return page.replace(/(^|\/)README\.md$/, "$1index.html").replace(/\.md$/, ".html");
}
