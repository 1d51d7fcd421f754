/** What stands in the input of the core for each kind of value (src/json/wire.rs). */
export const LIST = 0x5b;
export const OBJECT = 0x7b;
export const END = 0x7e;
export const STOPPED = 0x7d;
export const COLUMN = 0x7c;

export const EMPTY_LIST = 0x61;
export const FALSE = 0x66;
export const NUMBER = 0x6e;
export const EMPTY_OBJECT = 0x6f;
export const TEXT = 0x73;
export const TRUE = 0x74;
export const NOT_UNICODE = 0x75;
export const FOREIGN = 0x78;
export const NOTHING = 0x7a;

/** Deeper than any order of the documents (three steps), and the end of every cycle. */
export const MAX_DEPTH = 8;
