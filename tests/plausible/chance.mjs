// Draws by a seed: the same seed gives the same orders on every machine.
import { allLocales, Faker, generateMersenne53Randomizer } from "@faker-js/faker";

/** Where the texts of a locale are looked for that it does not have itself. */
const BEHIND = { fr_BE: "fr", fr_CH: "fr", fr_LU: "fr", nl_BE: "nl", de_AT: "de", de_CH: "de" };

export class Chance {
  #randomizer;
  #fakers = new Map();

  constructor(seed) {
    this.#randomizer = generateMersenne53Randomizer(seed);
  }

  /** The faker of a locale. All of them draw from the same randomizer. */
  faker(locale) {
    let faker = this.#fakers.get(locale);
    if (faker === undefined) {
      const locales = [locale, BEHIND[locale], "en", "base"].filter((name) => name !== undefined).map((name) => allLocales[name]);
      faker = new Faker({ locale: locales, randomizer: this.#randomizer });
      this.#fakers.set(locale, faker);
    }
    return faker;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min, max) {
    return min + Math.floor(this.#randomizer.next() * (max - min + 1));
  }

  /** Whether something happens that happens in so many of a hundred cases. */
  happens(percent) {
    return this.#randomizer.next() * 100 < percent;
  }

  pick(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** One of the objects, each as often as its `share` says. */
  share(list) {
    let left = this.#randomizer.next() * list.reduce((sum, { share }) => sum + share, 0);
    return list.find(({ share }) => (left -= share) < 0) ?? list.at(-1);
  }

  /** Digits in place of each `#`. */
  digits(pattern) {
    return pattern.replaceAll("#", () => this.between(0, 9));
  }

  /** What `parts[name]` gives in place of each `{name}`. */
  fill(template, parts) {
    return template.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name]());
  }
}
