// A million checks of good and bad input, by every function of the package, under more than one profile. In a file of its own
// because pages import it, too: nothing of Node here.

const GOOD = {
  AMOUNT: 60_000,
  BILLINGADDRESS: "12  rue de la Liberté, bâtiment C, escalier 3, porte 14",
  BILLINGCITY: " Paris ",
  BILLINGCOUNTRY: "fr",
  BILLINGMOBILEPHONE: "+33 6 12 34 56 78",
  BILLINGPOSTALCODE: "75 001",
  CART: [{ NAME: "Laser printer", PRICE: 20_000, QUANTITY: 3, TOTALAMOUNT: 60_000 }],
};
const BAD = {
  AMOUNT: "many",
  BILLINGCITY: "\ud83d",
  BILLINGCOUNTRY: "XX",
  BILLINGMOBILEPHONE: "0000",
  BILLINGPOSTALCODE: {},
  BILLINGTOWN: [1n, NaN, null],
  CART: [{ NAME: "x".repeat(300) }, 7, {}],
};

/** Calls the package `count` times; `turn` goes on where the last call stopped. */
export function call({ Validator, UsageError }, count, turn = 0) {
  const profiles = [{ country: "FR" }, { country: "ES", phones: "plus" }];
  const today = "2026-11-22";
  const options = [{ today }, { today, stage: "draft" }];
  const json = [JSON.stringify(GOOD), '{"AMOUNT":'];
  const form = "params[AMOUNT]=60000&params[CART][0][NAME]=Laser+printer&params[BILLINGCITY]=%ff";
  for (const end = turn + count; turn < end; turn++) {
    const validator = new Validator(profiles[(turn >> 4) & 1]);
    const option = options[(turn >> 3) & 1];
    try {
      switch (turn & 7) {
        case 0: case 1: validator.validate(GOOD, option); break;
        case 2: validator.validate(BAD, option); break;
        case 3: validator.validateJson(json[(turn >> 3) & 1], option); break;
        case 4: validator.validateForm(form, option); break;
        case 5: validator.validateParameter("BILLINGMOBILEPHONE", "+33 6 12 34 56 78", option); break;
        case 6: validator.validate(turn & 64 ? null : { CART: "none" }, option); break;
        default: new Validator(turn & 128 ? { country: "France" } : { country: "FR", contry: "FR" });
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }
  return turn;
}

export const FIRST = 10_000;
export const ALL = 1_000_000;
export const SLACK = 1024 * 1024;

/** Says how many bytes of memory the wasm modules have that are started from now on. */
export function memoryOfWasm() {
  const memories = [];
  const { Instance, instantiate } = WebAssembly;
  const note = (instance) => {
    memories.push(instance.exports.memory);
    return instance;
  };
  WebAssembly.Instance = function (module, imports) {
    return note(new Instance(module, imports));
  };
  WebAssembly.instantiate = async (module, imports) => {
    const result = await instantiate(module, imports);
    note(result.instance ?? result);
    return result;
  };
  return () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
