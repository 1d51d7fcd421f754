// In a file of its own because pages import it, too: nothing of Node here.

/** The outcomes of a vector by every function of the package that takes its kind of input. */
export function outcomes(Validator, { profile, options, input }) {
  const validator = new Validator(profile);
  const { form, text } = "repeat" in input ? repeated(input.repeat) : input;
  if (form !== undefined) return [validator.validateForm(form, options)];
  if (text !== undefined) return [validator.validateJson(text, options)];
  return [validator.validate(input.json, options), validator.validateJson(JSON.stringify(input.json), options)];
}

/** A long input that a vector describes instead of containing it. */
function repeated({ as, before, each, between, times, after }) {
  return { [as]: before + Array(times).fill(each).join(between) + after };
}
