/** Rights of the organisation module that decide what its pages show. The server decides what they get. */
export const peopleRight = "organisation.people";
/** Planning's right: whether the ways on to its pages are shown. */
export const planningRight = "planning.read";
/** Administration's right to the log: whether the way to who has looked at a person is shown. */
export const logRight = "administration.log";
