/** Rights of administration that decide what its pages show. The server decides what they get. */
export const accountsRight = "administration.accounts";
export const rolesRight = "administration.roles";
export const logRight = "administration.log";
