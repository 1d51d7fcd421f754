export * from "./index.js";
export * from "./workflow.js";
