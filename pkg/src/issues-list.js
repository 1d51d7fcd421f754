/** Fills the list of a summary: one item for each issue, with a link to its control if the form has one. */
export function list(summary, issues, controlOf) {
  const { ownerDocument: page } = summary;
  let holder = summary.querySelector("ul");
  if (!holder) summary.append((holder = page.createElement("ul")));
  holder.replaceChildren(...issues.map((issue) => item(page, issue, controlOf(issue))));
}

function item(page, issue, control) {
  const item = page.createElement("li");
  if (!control) {
    item.textContent = issue.message;
    return item;
  }
  const link = page.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = issue.message;
  link.addEventListener("click", (event) => {
    // Keeps the page's address unchanged.
    event.preventDefault();
    control.focus();
  });
  item.append(link);
  return item;
}
