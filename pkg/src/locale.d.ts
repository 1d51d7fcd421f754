/** The sentences of one language. Written by the build; pass it as `options.locale`. */
export interface Locale {
  readonly language: string;
  /** Issue code → sentence with placeholders. */
  readonly templates: Readonly<Record<string, string>>;
  /** Parameter → what people call the field. */
  readonly labels: Readonly<Record<string, string>>;
  /** Issue code → parameter of the sentence → how it is written. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

declare const locale: Locale;
export default locale;
