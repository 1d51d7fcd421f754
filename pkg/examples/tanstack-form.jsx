// TanStack Form with the rules as its schema. `known` is what the shop knows: the cart, and the address of an account.
import { useForm } from "@tanstack/react-form";
import { parameterInfo } from "oney-rules/parameters";
import { Validator } from "oney-rules/schema";

const validator = new Validator({ country: "FR" });
const schema = validator.schema({ part: "customer" });
const FIELDS = ["BILLINGTITLE", "BILLINGFIRSTNAME", "BILLINGLASTNAME", "CLIENTEMAIL", "BILLINGMOBILEPHONE"];

export function Checkout({ known, onOrder }) {
  const form = useForm({
    defaultValues: { ...Object.fromEntries(FIELDS.map((name) => [name, ""])), ...known },
    // Of the whole form each time; a message is shown where the customer has been, and at the attempt to continue everywhere.
    validators: { onBlur: schema, onSubmit: schema },
    // The button always answers: what is still wrong is told then.
    canSubmitWhenInvalid: true,
    // The form hands on what was typed; the order that is sent is the normal form.
    onSubmit: ({ value }) => onOrder(validator.validate(value, { part: "customer" }).order),
  });
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      {FIELDS.map((name) => (
        <form.Field key={name} name={name}>
          {({ state, handleChange, handleBlur }) => {
            const { label, choices, type, inputmode, autocomplete, maxlength } = parameterInfo(name);
            const [error] = state.meta.isTouched ? state.meta.errors : [];
            const shared = {
              id: name,
              name,
              value: state.value,
              onChange: ({ target }) => handleChange(target.value),
              onBlur: handleBlur,
              autoComplete: autocomplete,
              "aria-invalid": Boolean(error),
              "aria-describedby": `${name}-message`,
            };
            return (
              <p>
                <label htmlFor={name}>{label}</label>
                {choices ? (
                  <select {...shared}>{["", ...choices].map((choice) => <option key={choice}>{choice}</option>)}</select>
                ) : (
                  <input {...shared} type={type} inputMode={inputmode} maxLength={maxlength} />
                )}
                <span id={`${name}-message`} role="status">{error?.message}</span>
              </p>
            );
          }}
        </form.Field>
      ))}
      <button>Continue</button>
    </form>
  );
}
