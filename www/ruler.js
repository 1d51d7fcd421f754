/** Characters of a line, as Oney prints addresses. */
const WIDTH = 38;

/** Shows the lines of a street under a ruler; nothing for a street that fits into one. */
export function showLines(name, lines = []) {
  const holder = document.getElementById(`${name}-ruler`);
  holder.hidden = lines.length < 2;
  const ticks = Array.from({ length: WIDTH }, (_, place) => ((place + 1) % 10 === 0 ? String((place + 1) / 10) : "·")).join("");
  holder.querySelector("pre").textContent = [ticks, ...lines].join("\n");
}
