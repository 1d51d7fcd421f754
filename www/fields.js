/** Fields of the form: where the message of a parameter is shown, and how. */

/** Gives every field the place for its message. */
export function prepareFields(form) {
  for (const field of form.querySelectorAll(".field, .choices")) {
    const control = field.querySelector("[name]");
    const message = document.createElement("p");
    message.className = "message";
    message.id = `${control.name}-message`;
    const hint = field.querySelector(".hint");
    if (hint) hint.id = `${control.name}-hint`;

    // Both texts have one place under the control, high enough from the start: nothing moves when a message appears.
    const notes = document.createElement("div");
    notes.className = "notes";
    if (hint) notes.append(hint);
    notes.append(message);
    field.append(notes);

    const description = [message.id, hint?.id].filter(Boolean).join(" ");
    for (const one of controls(form, control.name)) one.setAttribute("aria-describedby", description);
  }
}

/** The controls of a parameter: one, or the radio buttons of a group, or none. */
export function controls(form, name) {
  const found = form.elements.namedItem(name);
  if (found === null) return [];
  return found instanceof RadioNodeList ? [...found] : [found];
}

/** The parameters that the form asks for. */
export function parameters(form) {
  return new Set([...form.querySelectorAll("[aria-describedby]")].map(({ name }) => name));
}

/** Shows the first of the field's issues, the gravest before all others, or clears the field when there is none. */
export function showIssues(form, name, issues) {
  const issue = issues.find(({ severity }) => severity === "error") ?? issues[0];
  const isError = issue?.severity === "error";
  for (const control of controls(form, name)) {
    control.setAttribute("aria-invalid", String(isError));
    control.closest(".field, .choices").dataset.state = isError ? "error" : issue ? "warning" : "";
  }
  const place = document.getElementById(`${name}-message`);
  if (place) place.textContent = issue?.message ?? "";
}

export function hasError(form, name) {
  return controls(form, name).some((control) => control.getAttribute("aria-invalid") === "true");
}
