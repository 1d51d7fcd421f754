import type { LocaleModule } from "./index.js";

/** The sentences of one language; pass it to `init`, or as `options.locale`. */
declare const locale: LocaleModule;
export default locale;
