import { phrases } from './phrase-list.ts'

const ofVerbs = "not, n't, never, cannot"
const ofPeople = 'nobody, no one'
const ofThings = 'nothing, none, neither, nor'
const ofNouns = 'no, without, hardly'

/** The words that negate a verb: "it must not". */
export const verbNegations = phrases(ofVerbs)

/** As they stand in a verb group: "we neither want". */
export const negatingWords: ReadonlySet<string> = new Set([...ofVerbs.split(', '), 'neither'])

/** What denies a statement by its verb or by its subject: "nobody may". */
export const denials = phrases(ofVerbs, ofPeople)

/** Every word that negates what comes after it. */
export const negations = phrases(ofVerbs, ofPeople, ofThings, ofNouns)
