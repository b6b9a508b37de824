import { Clause } from '../../networks/clause.ts'
import { mentionsIn } from '../../reading/mentions.ts'
import type { BriefPassage } from '../../reading/passages.ts'
import { amountsIn } from '../amounts/find-amounts.ts'
import { labelOf } from '../constraint-subject.ts'
import { tokensOf } from '../grammar/tokens.ts'
import { subjectMentionsIn } from '../subject-mentions.ts'
import type { Named, ReadSentence } from './subject-features.ts'

/** Reads what the networks are asked about. */
export function readSentence(passage: BriefPassage): ReadSentence {
  return {
    clause: new Clause(passage.text),
    named: namedIn(passage),
    topics: topicsIn(passage),
    amounts: amountsIn(passage.text),
  }
}

/** "Chat" is a noun and a verb of one subject. */
function namedIn(passage: BriefPassage): Named[] {
  const tokens = tokensOf(passage)
  const all = subjectMentionsIn(passage).flatMap(({ subject, at, end }) => {
    const [first, last] = [tokens[at], tokens[end - 1]]
    return first && last ? [{ id: labelOf(subject), start: first.start, end: last.end }] : []
  })
  const isSame = (one: Named, other: Named) => one.id === other.id && one.start === other.start && one.end === other.end
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
}

function topicsIn(passage: BriefPassage): Named[] {
  return mentionsIn(passage).flatMap(({ capability, itemId, at, length }) => {
    const [first, last] = [passage.words[at], passage.words[at + length - 1]]
    const id = itemId === 'integrations-two-way' ? 'two-way' : capability.id
    return first && last ? [{ id, start: first.start, end: last.end }] : []
  })
}
