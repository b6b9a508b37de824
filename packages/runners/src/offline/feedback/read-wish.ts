import { Clause } from './clause.ts'
import { mayBeStory, modal } from './is-story.ts'
import { negationsIn } from './negations-in.ts'
import { number } from './numbers.ts'
import { objectIn } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { readDone } from './read-done.ts'
import { readDeal, readExchange, readPreference } from './read-exchange.ts'
import { readLater } from './read-later.ts'
import { readStance } from './read-stance.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

const othersWant = phrasePattern(
  'everybodys/everybody/everyones/everyone/peoples/people/users ~ (want/need/like/love|ask for|expect/wish)',
  'user/customers/customer/visitors/visitor/clients/client/guests ~ (want/need/like/love|ask for|expect/wish)',
  'guest/members/member/theys/they/hes/he/shes/she/investors ~ (want/need/like/love|ask for|expect/wish)',
  'investor/partners/partner/wifes/wife/husbands/husband/bosss/boss ~ (want/need/like/love|ask for|expect/wish)',
)

/** Praise and thanks name parts without a wish: "good that the chat is out". */
const praise = new RegExp(
  '^ (?:i |we |very |really |so |that |this |it |be |look |sound |, )*(?:thank|thanks|good|great|' +
    'nice|glad|happy|like|love|perfect|fine|well do|' +
    String.raw`cool)\b(?! (?:keep|drop|leave|remove|add|cut|skip|not) | to (?:have|get|include)| if| idea| without)`,
)

/** Whether a clause praises, or says what it does not ask for. */
export function asksForNothing(clause: Clause): boolean {
  return isPraise(clause) || denial.test(clause.base)
}

function isPraise({ base }: Clause): boolean {
  return praise.test(base) || words.relieved.test(base)
}

/** "I am not saying take it out" asks for nothing. */
const denial = /^ (?:i be |we be )?not (?:say|ask|suggest|propose|claim|imply|demand)(?= )/

/** "It would have been lovely ten years ago." */
const counterfactual = phrasePattern(
  'would/could/should/might not? have be/do/go/think/expect/see/know/make/take [unless an/a/the/some]',
)

/**
 * Reads a clause without a question or an amount: first what is put off, then what stays, goes or comes. What may be a
 * story, and a figure in the place of a part, are unclear.
 */
export function readWish(clause: Clause): Wish | null {
  if (denial.test(clause.base) || counterfactual.test(clause.base)) return null
  if (isPraise(clause) && !/ but | later /.test(clause.base)) return null
  const wish = readPlainWish(unclefted(clause))
  const isUnsure =
    wish !== null &&
    ((wish.kind === 'drop' && (plannersOwn.test(clause.base) || contrasts.test(clause.base))) ||
      (wish.kind !== 'done' && mayBeStory(clause)) ||
      isSaidByOthers(clause) ||
      namesNothing(wish))
  return isUnsure ? { kind: 'unclear', object: wish.object } : wish
}

/** "Not photos, reports" and "photos we do not need, reports we do" say two things; "dare to cut it" orders nothing. */
const contrasts = new RegExp(
  String.raw`^ (?:just )?dare |^ not (?!\S+ing )[^,]+ , |` +
    String.raw`, (?:but |and )?\S+ (?:\S+ ){0,3}?(?:we|i|they) (?:do|will|can)(?: not)? (?:[.!] )?$`,
)

/** "You were going to cut the alerts" says what the plan does. */
const plannersOwn = phrasePattern(
  'you (be go to|be about to|plan to|want to|intend to|mean to|suggest/propose/have/do) [unless not]',
  'your (idea/suggestion/proposal/advice/recommendation) (to/of|that/be) [unless not]',
)

/** "The one thing that can't go is the map" is "the map can't go"; "what we can drop is the map" likewise. */
function unclefted(clause: Clause): Clause {
  const { part: missing, how } = missed.exec(clause.text.replaceAll('’', "'"))?.groups ?? {}
  if (missing !== undefined) return new Clause(`${missing} is ${how}`)
  const { assured, be, how: place = '' } = assuring.exec(clause.text)?.groups ?? {}
  if (assured !== undefined)
    return new Clause(`${assured} must ${/^(?:is|are)$/iu.test(be ?? '') ? 'be' : 'stay'}${place}`)
  const { predicate = '', part = '' } = cleft.exec(clause.text.replaceAll('’', "'"))?.groups ?? {}
  if (predicate === '') return clause
  return new Clause(/^(?:i|we|you|they)\b/iu.test(predicate) ? `${predicate} ${part}` : `${part} ${predicate}`)
}

const missed =
  /^what(?:'s| is) (?<how>(?:still |really )?(?:missing|lacking|needed)) (?:is|are) (?<part>[^,]+?)[.!]*$/iu

/** "Make sure that the search stays" is "the search must stay". */
const assuring = new RegExp(
  String.raw`^(?:please |just )?(?:make sure|ensure|see to it)(?: that)? (?<assured>(?!we\b|i\b|you\b|it\b|they\b)` +
    String.raw`[^,]+?) (?<be>is|are|stays?|remains?)(?<how> (?:in|inside|there|part)\b[^,]*|(?= ?[.!]*$))`,
  'iu',
)

const cleft = new RegExp(
  "^(?:there(?:'s| is) (?:just |only )?)?(?:what|" +
    '(?:the|one|only|another) (?:(?:one|only|first|main) )?(?:thing|part|bit|piece|feature)(?: that|' +
    " which)?) (?<predicate>(?:i|i'd|we|we'd|you|they|can|can't|cannot|must|mustn't|has|have|should|" +
    String.raw`shouldn't|really|absolutely|needs?|could|may|will)\b[^,]*?) (?:is|are|` +
    String.raw`and (?:it|that)(?:'s| is)) (?!not\b|why\b|how\b|that\b|because\b)(?<part>[^,]+?)[.!]*$`,
  'iu',
)

/** What is to be added may be a sentence of its own; what stays or goes has a name. */
function namesNothing({ kind, object: { words: name, isPronoun } }: Wish): boolean {
  if (figure.test(name) || noPart.test(name)) return true
  // "We do not want the search to stop" does not take it out.
  if (words.ending.test(name.replace(/^.* to /u, '')) || (!isPronoun && bareNumber.test(name))) return true
  return (
    kind !== 'add' &&
    !isPronoun &&
    (vague.test(name) || numbered.test(name) || (kind !== 'later' && kind !== 'replace' && isSentence(name)))
  )
}

/** "Plan with four". */
const bareNumber = new RegExp(`^(?:number )?${number}$`, 'iu')

/** What is limited, and who builds it, is not a part of the product: "keep the price at 50". */
const noPart = new RegExp(
  String.raw`^(?:cents?|penny|dollars?|longer|more|less|later)\b|` +
    '^(?:budget|prices?|costs?|money|time|hours?|weeks?|deadline|schedule)(?= (?:at|to|by|of|for|in|on|' +
    'under|below|above|over|and|or|as|than|from|per|more|near|less|the|an?|we|you|i|it|if|when|so|be|is|' +
    String.raw`are)\b| \D?\d|[^ \w]|$)|^(?:staff|team|people|persons?)$|^(?:at )?(?:least|most) |` +
    String.raw`^${number} (?:\w+ )?(?:people|persons?|staff|hours?|weeks?|engineers?|developers?|devs?|programmers?|` +
    String.raw`coders?)\b`,
  'iu',
)

/** "Drop the search to 5", but not "the item number 5". */
const numbered = new RegExp(
  String.raw`(?<!(?:version|option|item|number|phase|no\.?) )(?<![\w.-])\d[\d.,]*(?![\w-])|^${number}$`,
  'iu',
)

/** "Keep B" and "drop the big one". */
const vague = new RegExp(
  String.raw`^\p{L}$|^options? (?:[a-d]|\d)$|` +
    String.raw`^(?:half|some|most|several|many|few|both|either|a (?:few|couple|lot))\b|` +
    '^(?:features?|functions?|parts?|screens?|items?|extras?)$|' +
    String.raw`\b(?:ones?|things?|stuff|usual|rest|bits?|lot|most|some|few|half|others?|latter|former|first|` +
    'second|third|last|same)$',
  'iu',
)

/** "No shows cost us 200 a month": "shows cost us" is not a name. */
function isSentence(words: string): boolean {
  const { tokens } = new Clause(words)
  if (tokens.some(({ lemma }) => /^(?:us|me|him|them)$/.test(lemma))) return true
  const [first, second] = tokens
  // "Use Auth0" is an order or what is left of "we use Auth0"; "sign in" is a name.
  if (
    first?.pos === 'VERB' &&
    first.text === first.lemma &&
    !nounToo.test(first.lemma) &&
    !first.text.endsWith('ing') &&
    second &&
    !/^(?:ADP|ADV|PART|PUNCT|CCONJ)$/.test(second.pos)
  )
    return true
  return tokens.some(({ pos, text }, index) => {
    const before = tokens[index - 1]?.pos ?? ''
    return (
      index < tokens.length - 1 &&
      /^(?:VERB|AUX)$/.test(pos) &&
      !text.endsWith('ing') &&
      /^(?:NOUN|PROPN|PRON)$/.test(before)
    )
  })
}

/** The tagger takes "help" in "help pages" for a verb. */
const nounToo = /^(?:help|search|import|export|order|report|review|upload|chat|scan|log|test|support|alert|photo)$/

/** "Cut it to 12" and "stay under nine hundred" leave open of what. */
const figure = new RegExp(
  '^(?:(?:(?:it|them|this|that) )?(?:to|by|at|in|under|below|above|over|about|around|within|' +
    String.raw`than) \D?${number}\b|(?:plan|count|calculate|reckon|work|go) (?:with|for|on) (?!an?\b)${number}\b|` +
    String.raw`[$€£]?\d[\d.,]*\s?[k%]?$)`,
  'iu',
)

function readPlainWish(clause: Clause): Wish | null {
  return (
    readDeal(clause) ??
    readPreference(clause) ??
    readOthers(clause) ??
    readExchange(clause) ??
    readPlease(clause) ??
    readDone(clause) ??
    readLater(clause) ??
    readStance(clause)
  )
}

/** What others want is not yet a wish of the founder: "the council wants a ramp", "my son wants to be a pilot". */
function readOthers(clause: Clause): Wish | null {
  if (/ (?:no|not|nobody|never) /.test(clause.base)) return null
  const relatives = clause.find(relativesWant)
  const others = relatives ?? (modal.test(clause.base) ? null : clause.find(othersWant))
  const object = others && objectIn(clause, { from: others.to, to: clause.tokens.length })
  return object && { kind: 'unclear', object }
}

const relatives =
  'wife/husband/son/daughter/kid/boy/girl/child/mother/mum/father/dad/brother/sister/uncle/aunt/cousin/nephew/niece/' +
  'friend/dog/cat'
const authorities =
  'council/landlord/neighbour/neighbor/bank/boss/partner/accountant/lawyer/taxman/city/town/mayor/police'
const relativesWant = phrasePattern(
  `my/his/her/their/the ${relatives}/${authorities} ~ (want/need/like/love/wish/expect|could do with|ask for)`,
  'my/his/her/their/the tax man ~ (want/need/like/love/wish/expect|could do with|ask for)',
)

/** "My wife says the search is overkill" is not yet what the founder says. */
function isSaidByOthers({ tokens }: Clause): boolean {
  return tokens.some(({ lemma, pos }, index) => {
    // "A voice that says the price" is a part.
    if (pos !== 'VERB' || !saying.test(lemma) || /^(?:that|which)$/.test(tokens[index - 1]?.lemma ?? '')) return false
    const before = tokens.slice(0, index).findLast((token) => token.pos !== 'ADV')
    return /^(?:he|she|they)$/.test(before?.lemma ?? '') || /^(?:NOUN|PROPN)$/.test(before?.pos ?? '')
  })
}

const saying = /^(?:say|claim|believe|suggest|argue|reckon|think|find|feel|complain|advise|recommend|propose|insist)$/

/** "Zero reviews" and "fewer reviews" turn a bare name around, as negations do. */
const lessening = / (?:zero|few|fewer|less|little|anything but|enough|stop|minus) /

/** "Reviews, please". What a negation stands before is asked about: "nothing with reviews, please". */
function readPlease(clause: Clause): Wish | null {
  const isBare =
    (/^ (?:an?|some|another) /.test(clause.base)
      ? clause.tokens.every(({ pos }) => pos !== 'AUX' && pos !== 'PRON')
      : clause.tokens.every(({ pos }) => !/^(?:VERB|AUX|PART)$/.test(pos))) &&
    !/ (?:no|without|not|out|off) /.test(clause.base) &&
    !words.later.test(clause.base)
  const asked = isBare ? clause.find(/ please(?= (?:[.!,] |$)| ?$)|^ please(?= (?:an?|some|another) )/) : null
  if (!asked) return null
  const object = objectIn(clause, asked.from === 0 ? { from: 1, to: clause.tokens.length } : { from: 0, to: asked.to })
  if (!object || object.isPronoun) return null
  const isTurned = negationsIn(clause, []) > 0 || lessening.test(clause.base)
  return { kind: isTurned ? 'unclear' : 'add', object }
}
