import { controls } from "./fields.js";

const element = (id) => document.getElementById(id);

/** Lists the errors above the form and moves the focus there. Each leads to its field. */
export function showSummary(form, errors) {
  const links = errors.map((issue) => {
    const item = document.createElement("li");
    const [control] = controls(form, issue.parameter);
    if (!control) {
      // Nothing that the customer can change here, such as the amount.
      item.textContent = issue.message;
      return item;
    }
    const link = document.createElement("a");
    link.href = `#${control.id}`;
    link.textContent = issue.message;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    item.append(link);
    return item;
  });
  element("summary-title").textContent =
    errors.length === 1 ? "One thing to mend before you continue" : `${errors.length} things to mend before you continue`;
  element("summary-list").replaceChildren(...links);
  element("summary").hidden = false;
  element("summary").focus();
}

export function hideSummary() {
  element("summary").hidden = true;
}
