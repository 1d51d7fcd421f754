export * from "./index.js";

/**
 * Starts the core from the file `oney-rules/core.wasm`: its address, a `Response` (or the promise of one), its bytes, or the
 * compiled `WebAssembly.Module`. Idempotent; after a failure the next call tries again.
 */
export function init(input: string | object): Promise<void>;

/** Starts the core at once from its bytes or the compiled `WebAssembly.Module`, where the platform allows that. */
export function initSync(module: object): void;
