// The glue of wasm-bindgen imports it from its own folder.
export { compose } from "../host.js";
