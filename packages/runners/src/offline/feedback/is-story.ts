import type { Clause, Token, TokenRange } from './clause.ts'

/** With one of these, a sentence is about what shall be. */
export const modal =
  / (?:must|should|can|could|may|might|will|would|have to|need to|ought to|let|please|want to|like to) /

const toldOf =
  / (?:last (?:year|month|week|time|summer|winter)|ago|yesterday|use to|back then|so far|currently|nowadays|these day) /

/** What happened, or what others do, is not a wish: "our competitor dropped it", "most visitors skip the tour". */
export function isStory(clause: Clause, head: TokenRange): boolean {
  if (modal.test(clause.base)) return false
  if (toldOf.test(clause.base)) return true
  // "Nobody asked for a blog" is about the blog.
  if (/ (?:nobody|no one) (?:\S+ ){0,2}?(?:ask|want|need) /.test(clause.base)) return false
  const { tokens } = clause
  if (tokens[head.from]?.lemma === 'without') return isToldWithout(clause, head)
  const at = tokens.findIndex(({ pos }, index) => index >= head.from && index < head.to && pos === 'VERB')
  const verb = tokens[at]
  if (verb === undefined) return false
  const before = tokens.slice(Math.max(0, head.from - 4), at)
  if (before.some(({ lemma }) => /^(?:be|get|have)$/.test(lemma))) return false
  if (isPast(verb)) return before.length > 0 && !/^(?:forget|overlook|miss)$/.test(verb.lemma)
  return isToldOf(tokens, head)
}

/** "For years we worked without a website", but not "we start without a forum". */
function isToldWithout({ tokens, base }: Clause, head: TokenRange): boolean {
  const verb = tokens.slice(0, head.from).findLast(({ pos }) => pos === 'VERB')
  if (verb === undefined || / (?:no|not|nothing|nobody|never) /.test(base)) return false
  const hasSubject = tokens.slice(0, tokens.indexOf(verb)).some(({ pos }) => pos === 'PRON' || pos === 'NOUN')
  return isPast(verb) || (hasSubject && !/^(?:start|launch|go|begin|open|live|do)$/.test(verb.lemma))
}

/** A subject that is neither we nor you, before a verb with an object. */
function isToldOf(tokens: readonly Token[], head: TokenRange): boolean {
  const subject = tokens.slice(0, head.from).findLast(({ pos }) => pos !== 'ADV' && pos !== 'PART')
  const after = tokens[head.to]
  // "I do not want the search to leave the list" and "in the meantime I want vouchers" tell nothing.
  if (
    tokens[head.from - 1]?.lemma === 'to' ||
    tokens.slice(head.from, head.to).some(({ lemma }) => /^(?:i|we|you)$/.test(lemma))
  )
    return false
  if (subject?.lemma === 'circumstance') return false
  const isOther =
    subject?.pos === 'NOUN' || subject?.pos === 'PROPN' || /^(?:they|he|she|who)$/.test(subject?.lemma ?? '')
  return (
    isOther &&
    (after?.pos === 'DET' || after?.pos === 'NOUN' || after?.pos === 'ADJ') &&
    !/^(?:stay|remain|need|require)$/.test(tokens[head.from]?.lemma ?? '')
  )
}

/** Whether a clause is about what happened. */
export function isPastIn(clause: Clause): boolean {
  return !modal.test(clause.base) && clause.tokens.some((token) => token.pos === 'VERB' && isPast(token))
}

/** What nobody asked for, what the planner forgot and what we decided are wishes in the past tense. */
const pastWish = / (?:nobody|no one|you|we (?:decide|agree)|i (?:decide|think|mean)) /

/** Whether a verb of a clause that has a subject is in the past, even beside a modal: "we had to drop the chat". */
export function mayBeStory({ base, tokens }: Clause): boolean {
  // "I would be grateful if there was a way to pay" tells nothing.
  if (pastWish.test(base) || / (?:would|could) .* if /.test(base)) return false
  const aside = tokens.findIndex(
    ({ lemma }, index) => index > 0 && /^(?:which|who|that|whose|what|how|than)$/.test(lemma),
  )
  const said = aside > 0 ? tokens.slice(0, aside) : tokens
  return said.some((token, index) => {
    if (/^['’]s$/u.test(said[index - 1]?.text ?? '')) return false
    // "Can't" and "I'd" differ from their base forms, too.
    if (!isPast(token) || (token.pos === 'AUX' && !/^(?:had|was|were|did)$/iu.test(token.text))) return false
    const before = tokens.slice(0, index).findLast(({ pos }) => pos !== 'ADV' && pos !== 'PART')
    return before !== undefined && /^(?:NOUN|PROPN|PRON)$/.test(before.pos)
  })
}

/** Whether a verb is in the past, or a participle. */
export function isPast({ text, lemma, pos }: Token): boolean {
  if (pos !== 'VERB' && pos !== 'AUX') return false
  const plain = text.toLowerCase()
  return plain !== lemma && !plain.endsWith('s') && !plain.endsWith('ing')
}
