import lexicon from './lexicon.json' with {type: 'json'}

/** Compounds and set phrases of administrative Vietnamese, in small letters. */
export const setPhrases: readonly string[] = Object.values(lexicon.topics).flatMap((topic) => topic.split(', '))
