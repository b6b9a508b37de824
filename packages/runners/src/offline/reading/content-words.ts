import type { Word } from './words.ts'

/** Words without a subject of their own: articles, prepositions, auxiliaries, people, common verbs. */
const stopWords = new Set(
  (
    'a an the and or but if of to in on at by for from with without into onto over under after before until while ' +
    'as so that than then this these those it its their our your my his her they we you i he she who which what when ' +
    'where how why is are was were be been being has have had do does did can could may might must shall should will ' +
    'would not no yes all any each every some more most less least one two both other another own same new first also ' +
    'only just even still very too up down out off again there here get gets make makes use uses using user users ' +
    'people person someone anybody everybody able need needs want wants please thing things way per about between ' +
    'during through across within whether because via etc tell told tells show shows see sees keep keeps take takes give gives let lets allow allows add adds offer ' +
    'offers happen happened happens everything something nothing same everywhere'
  ).split(' '),
)

/** Returns the words that carry the subject of a text. */
export function contentWords(words: readonly Word[]): Word[] {
  return words.filter(({ plain }) => plain.length > 1 && !stopWords.has(plain) && !/^\p{N}+$/u.test(plain))
}
