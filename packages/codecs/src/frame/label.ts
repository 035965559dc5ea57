/** A name in both languages of the product. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const label = (zh: string, en: string): Label => ({ zh, en });

/** The same in both languages: codes, numbers, names of makers. */
export const plain = (text: string): Label => ({ zh: text, en: text });

/** One label after another, in each language. */
export const join = (parts: readonly Label[], by: Label = label('、', ', ')): Label => ({
  zh: parts.map((part) => part.zh).join(by.zh),
  en: parts.map((part) => part.en).join(by.en),
});
