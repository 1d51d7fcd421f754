/**
 * For pages that import `oney-rules/slim`: `import "oney-rules/fields"` lets a `Validator` read bodies in the shop's own names, and take what
 * the shop knows. Everywhere else it is there already.
 */
export {};
