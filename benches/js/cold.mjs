/** Cold starts, in turns. Their median: a start has no shortest time that a user would ever see. */
const TURNS = 15;

/** Prints the median of each; `start` gives the milliseconds of one start. */
export async function compareStarts(title, names, start) {
  const times = names.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, name] of names.entries()) times[i].push(await start(name));
  }
  const medians = times.map((all) => all.sort((one, other) => one - other)[TURNS >> 1]);
  console.log(`\n${title}`);
  names.forEach((name, i) => {
    console.log(`  ${name.padEnd(48)}${medians[i].toFixed(1).padStart(10)} ms${(medians[i] / medians[0]).toFixed(2).padStart(9)}`);
  });
}
