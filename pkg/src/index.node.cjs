// One core in a process, whichever entry is asked for first.
const { init, UsageError, Validator, version, WasmForbiddenError } = require("./server.cjs");

module.exports = { init, UsageError, Validator, version, WasmForbiddenError };
