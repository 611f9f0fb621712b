import { words } from "../../base/words";

/** What each measure is called, what is asked about it, and how it is told in short. */
export const leverText = {
  groups: {
    leave: words("De som slutar", "Those who leave"),
    come: words("De som börjar", "Those who come"),
    time: words("Arbetstid", "Working time"),
    need: words("Behovet", "The need"),
  },
  resignations: {
    name: words("Färre slutar, utom pension", "Fewer leave, retirement aside"),
    size: words("Procent färre", "Per cent fewer"),
    short: words(
      (size: string) => `${size}\u00a0% färre slutar`,
      (size: string) => `${size}% fewer leave`,
    ),
  },
  later_retirement: {
    name: words("Senare pension", "Later retirement"),
    size: words("År senare", "Years later"),
    follows: words("Procent som följer med", "Per cent who follow"),
    short: words(
      (size: string) => `Pension ${size} år senare`,
      (size: string) => `Retirement ${size} years later`,
    ),
  },
  moves: {
    name: words("Färre byter enhet eller yrke", "Fewer change unit or profession"),
    size: words("Procent färre", "Per cent fewer"),
    short: words(
      (size: string) => `${size}\u00a0% färre byter enhet eller yrke`,
      (size: string) => `${size}% fewer change unit or profession`,
    ),
  },
  fill_rate: {
    name: words("Andel tjänster som tillsätts när någon slutat", "Share of leavers' posts that are filled"),
    size: words("Procent av tjänsterna", "Per cent of the posts"),
    short: words(
      (size: string) => `${size}\u00a0% av tjänsterna tillsätts`,
      (size: string) => `${size}% of the posts are filled`,
    ),
  },
  fill_more: {
    name: words("Fler tjänster tillsätts när någon slutat", "More posts are filled when somebody has left"),
    size: words("Procentenheter fler", "Percentage points more"),
    short: words(
      (size: string) => `${size} procentenheter fler tjänster tillsätts`,
      (size: string) => `${size} percentage points more posts are filled`,
    ),
  },
  hires: {
    name: words("Fler anställningar utöver återbesättning", "More hires besides posts filled again"),
    size: words("Procent fler", "Per cent more"),
    short: words(
      (size: string) => `${size}\u00a0% fler anställningar utöver återbesättning`,
      (size: string) => `${size}% more hires besides posts filled again`,
    ),
  },
  more_hires: {
    name: words("Så många fler anställs varje år", "So many more are hired each year"),
    size: words("Personer fler om året", "Persons more a year"),
    short: words(
      (size: string) => `${size} fler anställs om året`,
      (size: string) => `${size} more are hired a year`,
    ),
  },
  training: {
    name: words("Fler utbildningsplatser", "More training places"),
    size: words("Fler platser om året", "More places a year"),
    completes: words("Procent som tar examen", "Per cent who complete"),
    comes: words("Procent av dem som börjar hos oss", "Per cent of those who come to us"),
    delay: words("År från kursstart till anställning", "Years from start to employment"),
    short: words(
      (size: string) => `${size} fler utbildningsplatser om året`,
      (size: string) => `${size} more training places a year`,
    ),
  },
  hires_cap: {
    name: words("Tak för anställningar (budget)", "A cap on hires (budget)"),
    size: words("Högst så många anställningar om året", "So many hires a year at most"),
    short: words(
      (size: string) => `Högst ${size} anställningar om året`,
      (size: string) => `${size} hires a year at most`,
    ),
  },
  contract_degree: {
    name: words("Längre arbetstid för dem vi har", "Longer hours for those we have"),
    size: words("Procent fler timmar", "Per cent more hours"),
    short: words(
      (size: string) => `${size}\u00a0% längre arbetstid`,
      (size: string) => `${size}% longer hours`,
    ),
  },
  absence: {
    name: words("Mindre frånvaro", "Less absence"),
    size: words("Frånvaro med åtgärden, procent av tiden", "Absence with the measure, per cent of the time"),
    now: words("Frånvaro i dag, procent av tiden", "Absence today, per cent of the time"),
    short: words(
      (size: string) => `Frånvaron blir ${size}\u00a0% av tiden`,
      (size: string) => `Absence becomes ${size}% of the time`,
    ),
  },
  task_shift: {
    name: words("Arbetsuppgifter går över till ett annat yrke", "Tasks go over to another profession"),
    size: words("Årsarbetare som går över", "Full-time equivalents that go over"),
    to: words("Yrket som tar över", "The profession that takes over"),
    choose: words("Välj ett yrke", "Choose a profession"),
    ratio: words("Årsarbetare som behövs i stället för en", "Full-time equivalents needed for each"),
    short: words(
      (size: string) => `${size} årsarbetares uppgifter går över`,
      (size: string) => `Tasks of ${size} full-time equivalents go over`,
    ),
  },
  agency: {
    name: words("Hyrpersonal", "Agency staff"),
    size: words("Årsarbetare som hyrs in", "Full-time equivalents hired in"),
    short: words(
      (size: string) => `${size} årsarbetare hyrs in`,
      (size: string) => `${size} full-time equivalents hired in`,
    ),
  },
  from: words(
    (year: string) => `från ${year}`,
    (year: string) => `from ${year}`,
  ),
  ramp: words(
    (years: string) => `fullt ut efter ${years} år`,
    (years: string) => `in full after ${years} years`,
  ),
  unsure: words(
    (low: string, high: string) => `osäkert, ${low}–${high}`,
    (low: string, high: string) => `uncertain, ${low}–${high}`,
  ),
  today: {
    left: words(
      (share: string, year: number) => `${year} slutade ${share} utom pension.`,
      (share: string, year: number) => `${share} left in ${year}, retirement aside.`,
    ),
    retired: words(
      (share: string, year: number) => `${year} gick ${share} i pension.`,
      (share: string, year: number) => `${share} retired in ${year}.`,
    ),
    moved: words(
      (share: string, year: number) => `${year} flyttade ${share} härifrån.`,
      (share: string, year: number) => `${share} moved from here in ${year}.`,
    ),
    joined: words(
      (count: string, year: number) => `${year} började ${count}.`,
      (count: string, year: number) => `${count} joined in ${year}.`,
    ),
    filled: words(
      (share: string) => `I dag ${share}, i hela organisationen.`,
      (share: string) => `${share} today, in the whole organisation.`,
    ),
    degree: words(
      (share: string) => `I dag arbetar var och en ${share} av heltid i snitt.`,
      (share: string) => `Today each works ${share} of full time on average.`,
    ),
    fte: words(
      (count: string) => `I dag ${count} årsarbetare.`,
      (count: string) => `${count} full-time equivalents today.`,
    ),
  },
};
