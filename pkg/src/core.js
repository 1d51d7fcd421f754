import { Answer } from "./answer.js";
import { UsageError } from "./errors.js";
import { Input } from "./input.js";
import { CONFIGURE, NAMES, VERSION } from "./protocol.js";

/** The wasm module that this program runs on, and all that is kept beside it. */
class Core {
  #exports;
  #input;
  #answer;
  /** How the input of each task is written: `reading.js` or `server/serving.js`. */
  #writers;
  /**
   * Whose profile the module has now. It holds one; the validators hold only text, so that there is nothing to free and
   * any number of them may come and go.
   */
  #profile;
  /** Whether an input is being written. */
  #isWriting = false;

  constructor(exports, writersOf, PlatformInput) {
    this.#exports = exports;
    this.#input = new PlatformInput(exports);
    this.#answer = new Answer(this.#input);
    this.#writers = writersOf(this.tell(NAMES, (answer) => answer.learn()));
  }

  /** Hands `profile` to the module unless it has it already. Throws what the core says about a bad profile. */
  use(profile) {
    if (this.#profile === profile) return;
    // A profile that fails must not leave the module configured with a part of it.
    this.#profile = undefined;
    this.tell(CONFIGURE, whole, this.#writers[CONFIGURE], profile);
    this.#profile = profile;
  }

  /**
   * Has a task done under `profile`, and makes of the answer what `read` does. `write` is given the input and `value`, and may run code of
   * others (the getters of an order). It may return `{ flags, normalize }`: flags of the task, and what makes the normal form of the
   * answer's fixes, which `read` is given.
   */
  check(profile, task, value, today, flags, read, write = this.#writers[task]) {
    this.use(profile);
    return this.tell(task, read, write, value, flags, today, profile);
  }

  /** The same of a task that asks for no profile. */
  tell(task, read, write, value, flags = 0, today = 0, profile = this.#profile) {
    return this.alone((input) => {
      input.begin();
      const written = write?.(input, value);
      // A getter may have used another one.
      this.use(profile);
      this.#answer.open(this.#exports.run(task, input.length(), today, flags | written?.flags));
      return read(this.#answer, written?.normalize);
    });
  }

  /**
   * Does something with the module's memory. A getter may have an order checked while another is being written: what has been written by
   * then is put back behind it.
   */
  alone(work) {
    const input = this.#input;
    const interrupted = this.#isWriting ? input.save() : undefined;
    this.#isWriting = true;
    try {
      return work(input);
    } catch (error) {
      // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
      if (!(error instanceof UsageError)) this.#profile = undefined;
      throw error;
    } finally {
      if (interrupted === undefined) {
        this.#isWriting = false;
      } else {
        input.begin();
        input.utf8(interrupted);
      }
    }
  }
}

/** Each entry of the package brings its own. */
let core;

/**
 * Takes the exports of a module's instance and what goes with it: what writes the input of each task, given the names of the tables,
 * and the `Input` of a platform that has a faster one.
 */
export function connect(exports, writersOf, PlatformInput = Input) {
  core = new Core(exports, writersOf, PlatformInput);
}

export function isReady() {
  return core !== undefined;
}

export function ready() {
  if (core === undefined) throw new UsageError("call `await init()` first");
  return core;
}

/** What the core is: its version and how fresh its numbering plans are. */
export function version() {
  return ready().tell(VERSION, (answer) => answer.version());
}

/** The text of an answer that is nothing else. */
export const whole = (answer) => answer.whole();
