/** Rights of the organisation module that decide what its pages show. The server decides what they get. */
export const peopleRight = "organisation.people";
/** Planning's right: whether the ways on to its pages are shown. */
export const planningRight = "planning.read";
