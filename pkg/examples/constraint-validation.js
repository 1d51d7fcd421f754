// The browser's own validation, with the rules' sentences in its bubbles: no message of the page, no library. Controls have the
// names of the parameters; `known` is what the shop knows. `oney-rules/form` does the same with messages beside the fields.
import { init, Validator } from "oney-rules";

export async function check(form, known) {
  await init();
  const validator = new Validator({ country: "FR" });
  const order = (entries) => {
    const filled = [...entries].filter(([, value]) => value !== "");
    return { ...known, ...Object.fromEntries(filled) };
  };
  const update = () => {
    const { issues } = validator.validate(order(new FormData(form)), { part: "customer" });
    for (const control of form.elements) {
      const issue = issues.find(({ parameter, severity }) => parameter === control.name && severity === "error");
      control.setCustomValidity(issue?.message ?? "");
    }
  };
  form.addEventListener("input", update);
  // What the form posts is the normal form.
  form.addEventListener("formdata", ({ formData }) => {
    const { order: normal } = validator.validate(order(formData), { part: "customer" });
    for (const name of [...formData.keys()]) if (typeof normal[name] === "string") formData.set(name, normal[name]);
  });
  update();
}
