import { words } from "../base/words";

export const text = {
  skip: words("Hoppa till innehållet", "Skip to content"),
  menu: words("Huvudmeny", "Main menu"),
  more: words("Mer", "More"),
  account: words("Konto och inställningar", "Account and settings"),
  language: words("Språk", "Language"),
  theme: words("Utseende", "Appearance"),
  themes: {
    system: words("Som datorn", "System"),
    light: words("Ljust", "Light"),
    dark: words("Mörkt", "Dark"),
  },
  changePassword: words("Byt lösenord", "Change password"),
  logOut: words("Logga ut", "Log out"),
  everywhere: words("hela organisationen", "the whole organisation"),
  title: words("Logga in", "Log in"),
  lead: words("Planera och följ upp kompetensförsörjningen", "Plan and follow up the supply of competence"),
  login: words("Användarnamn", "User name"),
  password: words("Lösenord", "Password"),
  enter: words("Logga in", "Log in"),
  entering: words("Loggar in …", "Logging in …"),
  ended: words("Du har loggats ut. Logga in igen.", "You have been logged out. Log in again."),
  missing: words("Fyll i användarnamn och lösenord.", "Enter user name and password."),
  oldPassword: words("Nuvarande lösenord", "Present password"),
  newPassword: words("Nytt lösenord", "New password"),
  newPasswordHint: words(
    "Minst 12 tecken. En mening är lättare att minnas än ett ord.",
    "At least 12 characters. A sentence is easier to remember than a word.",
  ),
  firstPasswordWhy: words(
    "Lösenordet valdes av någon annan. Välj ett eget, så att bara du kan det.",
    "Somebody else chose the password. Choose your own, so that only you know it.",
  ),
  savePassword: words("Spara nytt lösenord", "Save new password"),
  passwordSaved: words("Lösenordet är bytt.", "The password has been changed."),
  notFound: words("Sidan finns inte", "No such page"),
  notFoundWhy: words(
    "Adressen är fel, eller så når din roll inte hit. Välj en sida i menyn.",
    "The address is wrong, or your role does not reach here. Choose a page in the menu.",
  ),
  noRights: words("Ditt konto har inga rättigheter än", "Your account has no rights yet"),
  noRightsWhy: words(
    "Be den som administrerar Framsyn i din region att ge kontot en roll. Logga sedan in igen.",
    "Ask whoever administers Framsyn in your region to give the account a role. Then log in again.",
  ),
  codeMissing: words("Sidan kunde inte hämtas", "The page could not be fetched"),
  codeMissingWhy: words(
    "Nätet bröts, eller så har Framsyn uppdaterats. Ladda om sidan.",
    "The network broke, or Framsyn has been updated. Reload the page.",
  ),
  reload: words("Ladda om", "Reload"),
};
