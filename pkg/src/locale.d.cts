declare const locale: import("./index.cjs").LocaleModule;
export = locale;
