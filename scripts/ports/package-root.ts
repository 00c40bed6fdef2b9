/** The folder of this package, with a slash at its end. The build replaces this file: a bundle lies elsewhere. */
export const packageRoot = new URL("../../", import.meta.url);
