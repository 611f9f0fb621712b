import type { components } from "./schema";

/** The server's values, made from its own description: what changes there and not here fails the type check. */
export type Schemas = components["schemas"];

export type Named = Schemas["organisation.Named"];
