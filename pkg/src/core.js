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
   * The profile that the module has now. It has one at a time; validators have only text, so that any number of them needs
   * no freeing.
   */
  #profile;
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
    this.#profile = undefined;
  }

  #stop() {
    this.#exports = undefined;
    this.#profile = undefined;
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
      this.assertInput();
      this.#answer.open(this.#exports.run(task, input.length(), today, flags | written?.flags));
      return read(this.#answer, written?.normalize);
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
