/**
 * A remedy that changes a plan's content, in the form messages take it: whoever follows it must also raise the revision
 * and have it approved, since an approval covers one content only.
 */
export function inNewRevision(
  zh: string,
  en: string,
): { readonly "zh-TW": () => string; readonly en: () => string } {
  return {
    "zh-TW": () => `${zh}計畫內容變更後須增版並重新核准。`,
    en: () => `${en} A changed plan needs a new revision and approval.`,
  };
}
