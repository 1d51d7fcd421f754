import { Answer } from "./answer.js";
import { RestartError, UsageError } from "./errors.js";
import { Input } from "./input.js";
import { CONFIGURE, NAMES, VERSION } from "./protocol.js";

/** More bytes than any order needs. Memory of wasm never shrinks, so an instance with more is replaced. */
const MAX_MEMORY = 16 * 1024 * 1024;

/** The running wasm module and its state. */
class Core {
  /** Starts instances of the module: `now()`, and `later()` where an engine may refuse to do it at once. */
  #instances;
  /** Of the running instance; `undefined` if it has to be replaced. */
  #exports;
  /** A start that is under way. */
  #starting;
  #input;
  #answer;
  /** How the input of each task is written: `reading.js` or `server/serving.js`. */
  #writers;
  /**
   * The settings that the module has now: a profile, perhaps with the names of a shop's fields. It has one at a time; validators have only
   * text, so that any number of them needs no freeing.
   */
  #settings;
  /** Whether an input is being written. */
  #isWriting = false;
  /** Whether what has been written is lost: the instance was replaced meanwhile, or could not be. */
  #isLost = false;

  constructor(instances, writersOf, exports = instances.now(), input = new Input()) {
    this.#instances = instances;
    this.#input = input;
    this.#open(exports);
    this.#answer = new Answer(this.#input);
    this.#writers = writersOf(this.run(NAMES, (answer) => answer.learn()));
  }

  #open(exports) {
    this.#exports = exports;
    this.#input.attach(exports);
    this.#settings = undefined;
  }

  #stop() {
    this.#exports = undefined;
    this.#settings = undefined;
  }

  /** Replaces the instance if the last one is no longer good. */
  #restart() {
    if (this.#exports !== undefined) return;
    try {
      this.#open(this.#instances.now());
    } catch (error) {
      if (this.#instances.later === undefined) throw error;
      this.#starting ??= this.#restartLater();
      throw new RestartError();
    }
  }

  async #restartLater() {
    try {
      const exports = await this.#instances.later();
      if (this.#exports === undefined) this.#open(exports);
    } catch {
      // The next call tries again.
    }
    this.#starting = undefined;
  }

  /** Sets the module's settings, unless they are set already. Throws if they are wrong. */
  use(settings) {
    if (this.#settings === settings) return;
    // If this throws, the module has none.
    this.#settings = undefined;
    this.run(CONFIGURE, whole, this.#writers[CONFIGURE], settings);
    this.#settings = settings;
  }

  /**
   * Performs a task with `settings` and returns what `read` makes of the answer. `write(input, value)` may run the caller's code (getters of
   * an order). It may return `flags` of the task, and functions for `read`: `normalize`, which makes the normal form from fixes, and
   * `readMore`, which reads what follows the outcome.
   */
  check(settings, task, value, today, flags, read, write = this.#writers[task]) {
    this.use(settings);
    return this.run(task, read, write, value, flags, today, settings);
  }

  /** The same for a task that needs no settings. */
  run(task, read, write, value, flags = 0, today = 0, settings = this.#settings) {
    return this.alone((input) => {
      input.begin();
      const written = write?.(input, value);
      // A getter may have set others.
      this.use(settings);
      this.assertInput();
      this.#answer.open(this.#exports.run(task, input.length(), today, flags | written?.flags));
      return read(this.#answer, written);
    });
  }

  /** The names of codes and parameters. */
  names() {
    return this.#answer.names;
  }

  /** Throws if the input is not whole, before the module reads it. */
  assertInput() {
    if (this.#isLost) throw new RestartError();
  }

  /**
   * Works with the module's memory. A user's getter may run another check meanwhile: saves the partial input and restores it
   * afterwards.
   */
  alone(work) {
    this.#restart();
    const input = this.#input;
    const interrupted = this.#isWriting ? input.save() : undefined;
    const wasLost = this.#isLost;
    this.#isWriting = true;
    this.#isLost = false;
    try {
      const found = work(input);
      if (this.#exports.memory.buffer.byteLength > MAX_MEMORY) this.#stop();
      return found;
    } catch (error) {
      // After a trap (a stack overflow, no memory) the instance is in no state to go on. The error keeps its type.
      if (!(error instanceof UsageError)) this.#stop();
      throw error;
    } finally {
      this.#isLost = wasLost;
      if (interrupted === undefined) this.#isWriting = false;
      try {
        this.#restart();
        if (interrupted !== undefined) input.restore(interrupted);
      } catch {
        // Also the stack may be full here. The next call starts it.
        this.#isLost = interrupted !== undefined;
      }
    }
  }
}

/** Each entry of the package connects its own. */
let core;

/**
 * Connects a module. `instances` starts it; `writersOf` gets the names of the tables and returns the writers of the tasks' inputs;
 * `exports` are those of an instance that runs already, `input` is a faster `Input`, if the platform has one.
 */
export function connect(instances, writersOf, exports, input) {
  core = new Core(instances, writersOf, exports, input);
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
