// React Hook Form with the rules as its resolver. `known` is what the shop knows: the cart, and the address of an account.
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { parameterInfo } from "oney-rules/parameters";
import { Validator } from "oney-rules/schema";
import { useForm } from "react-hook-form";

const schema = new Validator({ country: "FR" }).schema({ part: "customer" });
const FIELDS = ["BILLINGTITLE", "BILLINGFIRSTNAME", "BILLINGLASTNAME", "CLIENTEMAIL", "BILLINGMOBILEPHONE"];

export function Checkout({ known, onOrder }) {
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(schema),
    defaultValues: known,
    mode: "onTouched",
  });
  return (
    // `onOrder` gets the normal form; with errors the focus goes to the first of them.
    <form onSubmit={handleSubmit(onOrder)} noValidate>
      {FIELDS.map((name) => {
        const { label, choices, type, inputmode, autocomplete, maxlength } = parameterInfo(name);
        const error = formState.errors[name];
        const shared = {
          ...register(name),
          id: name,
          autoComplete: autocomplete,
          "aria-invalid": Boolean(error),
          "aria-describedby": `${name}-message`,
        };
        return (
          <p key={name}>
            <label htmlFor={name}>{label}</label>
            {choices ? (
              <select {...shared}>{["", ...choices].map((choice) => <option key={choice}>{choice}</option>)}</select>
            ) : (
              <input {...shared} type={type} inputMode={inputmode} maxLength={maxlength} />
            )}
            <span id={`${name}-message`} role="status">{error?.message}</span>
          </p>
        );
      })}
      <button>Continue</button>
    </form>
  );
}
