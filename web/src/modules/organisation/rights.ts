/** Rights of the organisation module that decide what its pages show. The server decides what they get. */
export const readRight = "organisation.read";
export const peopleRight = "organisation.people";
export const importRight = "organisation.import";
