const softHyphen = "\u00AD";

/** A word of fewer letters stands whole in a narrow column. */
const longWord = 13;

/** What the names of professions end in: a reader expects the word to part before it. */
const lastParts =
  /(?<=\p{L}{3})(?=(?:sjuk)?(?:sköter|vår)sk|läkar|sekreterar|administrat|terapeut|analytik|psykolog|pedagog|tekniker|hygienist|assistent|ingenjör|personal|samordn|handlägg|biträd|koordinat|utveckl|strateg|mottagning|avdelning)/giu;
const sjukPart = /(?<=sjuk)(?=sköter)/giu;

/** Elsewhere before a consonant that a vowel follows: far-ma-ceut. */
const syllables =
  /(?<=\p{L}[aeiouyåäö][bcdfghjklmnpqrstvxz]{0,2})(?=[bcdfghjklmnpqrstvxz][aeiouyåäö]\p{L}{2})/giu;

const parted = (word: string) => {
  const joined = word.replace(lastParts, softHyphen).replace(sjukPart, softHyphen);
  return joined
    .split(softHyphen)
    .map((part) => (part.length > longWord ? part.replace(syllables, softHyphen) : part))
    .join(softHyphen);
};

/**
 * The name with soft hyphens in its long words, where a column is too narrow for them. Browsers know Swedish
 * hyphenation only where the system has brought it.
 */
export const hyphenated = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => (word.length > longWord ? parted(word) : word));
