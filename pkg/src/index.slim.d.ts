import type { InitOptions, LocaleModule } from "./index.js";

export * from "./index.js";

/**
 * Starts the core from the file `oney-rules/core.wasm`: its address, a `Response` (or the promise of one), its bytes, or the
 * compiled `WebAssembly.Module`. Idempotent; after a failure the next call tries again.
 */
export function init(input: string | object, options?: InitOptions): Promise<void>;

/**
 * Starts the core at once from its bytes or the compiled `WebAssembly.Module`, if the platform allows that. The sentences
 * must be loaded already.
 */
export function initSync(module: object, options: { locale: LocaleModule }): void;
