// In a file of its own because pages import it, too: nothing of Node here.

/** The outcomes of a vector by every function of the package that takes its kind of input. */
export function outcomes(Validator, { profile, options, input }) {
  const validator = new Validator(profile);
  if ("form" in input) return [validator.validateForm(input.form, options)];
  if ("text" in input) return [validator.validateJson(input.text, options)];
  return [validator.validate(input.json, options), validator.validateJson(JSON.stringify(input.json), options)];
}
