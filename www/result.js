/** What the developer who looks at this page wants to know of a change. */
const CHANGES = {
  empty: "left out, since nothing was in it",
  type: "number written as text",
  whitespace: "superfluous spaces removed",
  "line-breaks": "line breaks replaced by spaces",
  case: "capital and small letters as documented",
  spelling: "spelled as documented",
  notation: "written as documented",
  reindexed: "lines numbered from 0",
};

const element = (id) => document.getElementById(id);

/** Shows the order that would be sent, and moves the focus there. */
export function showResult({ order, changes, issues }) {
  list("warnings", "warning-list", issues.map(({ message }) => message));
  list("changes", "change-list", changes.map(({ parameter, kind }) => `${parameter}: ${CHANGES[kind] ?? kind}`));
  element("order").textContent = JSON.stringify(order, null, 2);
  element("result").hidden = false;
  element("result-title").focus();
}

export function hideResult() {
  element("result").hidden = true;
}

function list(holder, id, lines) {
  element(holder).hidden = lines.length === 0;
  element(id).replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
}
