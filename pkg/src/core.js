import { Answer } from "./answer.js";
import { UsageError } from "./errors.js";
import { Input } from "./input.js";
import { CONFIGURE, NAMES, VERSION } from "./protocol.js";

/** The running wasm module and its state. */
class Core {
  #exports;
  #input;
  #answer;
  /** How the input of each task is written: `reading.js` or `server/serving.js`. */
  #writers;
  /**
   * The profile that the module has now. It has one at a time; validators have only text, so that any number of them needs
   * no freeing.
   */
  #profile;
  /** Whether an input is being written. */
  #isWriting = false;

  constructor(exports, writersOf, PlatformInput) {
    this.#exports = exports;
    this.#input = new PlatformInput(exports);
    this.#answer = new Answer(this.#input);
    this.#writers = writersOf(this.run(NAMES, (answer) => answer.learn()));
  }

  /** Sets the module's profile, unless it is set already. Throws if it is wrong. */
  use(profile) {
    if (this.#profile === profile) return;
    // If this throws, the module has no profile.
    this.#profile = undefined;
    this.run(CONFIGURE, whole, this.#writers[CONFIGURE], profile);
    this.#profile = profile;
  }

  /**
   * Performs a task with `profile` and returns what `read` makes of the answer. `write(input, value)` may run the caller's code (getters of
   * an order). It may return `{ flags, normalize }`: flags of the task, and a function for `read` that makes the normal form from
   * fixes.
   */
  check(profile, task, value, today, flags, read, write = this.#writers[task]) {
    this.use(profile);
    return this.run(task, read, write, value, flags, today, profile);
  }

  /** The same for a task that needs no profile. */
  run(task, read, write, value, flags = 0, today = 0, profile = this.#profile) {
    return this.alone((input) => {
      input.begin();
      const written = write?.(input, value);
      // A getter may have set another profile.
      this.use(profile);
      this.#answer.open(this.#exports.run(task, input.length(), today, flags | written?.flags));
      return read(this.#answer, written?.normalize);
    });
  }

  /**
   * Works with the module's memory. A user's getter may run another check meanwhile: saves the partial input and restores it
   * afterwards.
   */
  alone(work) {
    const input = this.#input;
    const interrupted = this.#isWriting ? input.save() : undefined;
    this.#isWriting = true;
    try {
      return work(input);
    } catch (error) {
      // A trap is a bug of this package: it keeps its type, and the next check sets the profile again.
      if (!(error instanceof UsageError)) this.#profile = undefined;
      throw error;
    } finally {
      if (interrupted === undefined) {
        this.#isWriting = false;
      } else {
        input.restore(interrupted);
      }
    }
  }
}

/** Each entry of the package connects its own. */
let core;

/**
 * Connects a module's exports. `writersOf` gets the names of the tables and returns the writers of the tasks' inputs;
 * `PlatformInput` is a faster `Input`, if the platform has one.
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

/** The versions of the core and of its numbering plans. */
export function version() {
  return ready().run(VERSION, (answer) => answer.version());
}

/** The text of an answer that is only a text. */
export const whole = (answer) => answer.whole();
