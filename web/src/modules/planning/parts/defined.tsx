import type { Definition } from "../../../api/planning";
import { both } from "../../../base/words";
import { Info } from "../../../ui/info";

interface Props {
  name: string;
  code: string;
  definitions: Definition[];
}

/** A figure's name with its definition one press away, where the server gives one. */
export function Defined({ name, code, definitions }: Props) {
  const definition = definitions.find((candidate) => candidate.code === code);
  return (
    <>
      {name}
      {definition && <Info name={both(definition, "name")} words={both(definition, "text")} />}
    </>
  );
}
