import { Clause, type Token } from './clause.ts'
import { isPast } from './is-story.ts'
import { phrasePattern } from './phrase-pattern.ts'
import { addedThen, deferring, forNow, later, removing } from './vocabulary.ts'

/** How a clause speaks: it asks for something, asks a question, or makes a wish depend on something. */
export type Mood = 'request' | 'question' | 'condition' | 'unclear'

const ordered =
  'do/build/make/plan/drop/remove/cut/leave/take/skip/omit/delete/scrap/add/keep/postpone/defer/delay/' +
  'push/move/put/later'

const conditions = phrasePattern(
  'may or may not, might or might not, block/blocked on, with (a bit/little of?)? luck, hopefully, finger cross',
  'before/until/till i/we have? talk/speak/ask/decide/check/hear/know/see/sleep, if, unless, provided, providing',
  'in case, as long as, so long as, assuming, suppose, depending, depend on whether/how, whether, only when',
  'except when, otherwise, which ever, whichever, but/though/only first/before [unless of all], subject to',
  'given that, given enough, granted, presume, suppose, contingent, hang on whether/what/how/if',
  'depend on what/who/which/when/where, depend if/what/who/which/how, tbd, tbc, still (wait|wait for/on|open|to be)',
  '(we/i/you might|we/i may) [unless as well], might/may become, might/may well be',
  `might/may be [unless _? ${ordered}], only with, in the event, on the? condition, or else`,
  'time/budget/money permit/permitting/allow/allowing, where possible/feasible, to the extent',
  'insofar, in so far, so far as, as far as, whenever, [unless at] the moment, only then, if so',
  'in (that/which/this|the worst/best) case, pending, barring, cheap enough, small enough, whatever be, maybe',
  'perhaps, [unless can/could] possibly, leftover, left over, at no extra/additional? cost, as soon as',
  'when [unless $], once [unless by/in/a/already/before/again/and/mark]',
)
/** Base forms hide these: "provided" would be an order to provide something. */
const conditionsAsWritten =
  /\b(?:provided|providing|assuming|supposing|depending)\b|^say (?:the|that|we|our|my|they|he|she)\b.*\bthen\b/iu
/** A time after the launch is "later". */
const afterLaunch = new RegExp(
  ' (?:as soon as|when|once) (?:[^,]*? )?(?:live|launch(?:ed)?|out|user|customer|release[d]?|money|' +
    'time|revenue|earn|later|version|hundred|thousand|first|run|running|open|up|grow|settle|hire|' +
    'christmas|easter|summer|busy|big|profitable) ',
)
/** "Should the pilot fail, drop the app." */
const inverted = /^ (?:should|be|have) (?!not )(?:the|it|we|this|our|that|there|a|an|any|they|\S+) [^,]+ , /
/** "With twice the money we would add maps." */
const hypothetical =
  /^ (?:with|given|under|for|at|in) (?:\S+ ){1,8}?(?:would(?! (?:say|put|calculate|count|plan|estimate|reckon|suggest|like|prefer) )|could|might) /
const welcome =
  'great/nice/good/helpful/useful/cool/perfect/better/fine/ok/okay/alright/grateful/happy/glad/thankful/thrilled/' +
  'delighted/lovely/handy/neat'
/** Not conditions: politeness and figures of speech. */
const polite = phrasePattern(
  'for when/once, if you ask me, if i be honest/frank/fair/blunt, if (anything|need be|only because)',
  'if you (have to|must|need|insist) [it/them/that/to? mark/$], if need/needed/necessary/require/required',
  'whatever (else/happen|you do), forgive/excuse/pardon/sorry me? if, when it come to',
  'when it/there/we be just/only, once (again/more|and for all), for once, at once',
  'maybe/perhaps [#/next/later/in/after/when/once]',
  'if (it/this/that/we|the _) be/do/have/can/could not [~ by/before/until/till/within]',
  'if (possible|at all possible|it be possible) [mark/please/$]',
  'if you (can/like/please/want/would/will/could/agree|do not mind|ask me) [mark/please/$]',
  'if i (may/understand/see|be right) [mark/please/$], if _? (nobody|no one|you) mind',
  'if it be all the same to? you, if you would be so good/kind, even if, as if, what if, ask _? if',
  `i do not care if/whether, no matter if/whether, be ${welcome} if, be ${welcome} for/with/by me/us if/when`,
  'make my/our (day|life easier) if, would/will help _? _? if, love/appreciate/like it? if, wonder/know/sure/see/understand/clear if/whether',
)
/** "A text message when the parcel is in", "it has to sell when the internet is down": what the product does. */
const triggers = new RegExp(
  ' (?:alert|notify|notification|text|message|sms|mail|email|push|warn|warning|remind|reminder|tell|' +
    String.raw`inform|ping|signal|beep)\b[^,]*? (?:when|once|` +
    'as soon as) (?![^,]*? (?:pilot|test|trial|grant|fund|bank|investor|landlord|council|supplier|' +
    'agree|approve|decide|launch|contract|deal|permission|work out) )',
)
const outages = new RegExp(
  ' (?:when|whenever|while) (?:the |our |my |your |a )?(?:internet|network|wifi|wi fi|connection|' +
    'line|power|electricity|signal|reception|server|router|net|broadband) ',
)

const asking = phrasePattern(
  'wonder, curious, interest in/to why/how/what/where/know/see/hear/understand',
  'interested in/to why/how/what/where/know/see/hear/understand',
  'would/should _? like/love/want to (know/understand/hear|see why/how/what/where/whether), want to know/understand',
  'do not understand/get/see/follow/know (why/how/what/where/whether|the reason), not/un sure/certain/clear',
  'unsure/uncertain/unclear, not quite/really/entirely/completely? sure/certain/clear/convinced, undecided',
  ' puzzled, puzzle, [unless not] surprise, confused, confuse, explain, clarify, elaborate',
  '[^|please/you/and/comma] tell/remind me/us, [^|please/you/and/comma/to/would/can/could] (let me|let us) know, walk/talk/take me/us thru/through',
  'run me/us thru/through, show me/us why/how/what/where, my question, be _ to know/hear/understand/learn',
  'question be, no/any idea why/how/what, please (say/describe/justify/compare/list|break down)',
  'what i/we (want to|would like to)',
)
/** "If I went with B, could I still get to C" without a question mark. */
const askedAfterIf = new RegExp(
  ' (?:if|suppose|say) (?:[^,]+? ,? ?)(?:can|could|will|would|do) (?:i|we) (?:still|then|also|ever|' +
    'later|always|not|get|go|switch|change|move|come)(?= )',
)

const openQuestion = new RegExp(
  '^ (?:(?:and|but|so|ok|okay|well|just|hm|hmm|,|also|then|out of curiosity|sorry|honestly|' +
    'quick question|question) )*(?:[:–—] )?(?:why|how(?! about )|' +
    'what(?! (?:we|i|you|it|they|people|our|about|matter|count|a|an|' +
    'be (?:still |really )?(?:miss|lack|need)) )|which|who|whom|whose|where|' +
    'when(?= (?:do|will|can|could|be|would|should|have) )|do(?! not )|' +
    'be (?:it|there|this|that|the|these|those|our|option|we|you|they|any|a|an|all|payment|' +
    String.raw`\w+ (?:really|include|part|already))|will|have (?:you|we|the|it|any)|should|shall|would|may|must|` +
    'might) ',
)

/** Requests in the form of a question: "could you also plan a sync?" */
const request = new RegExp(
  '^ (?:(?:and|but|so|ok|okay|well|please|also|then|,) )*(?:would you mind|(?:can|could|would|will) (?:you|it|this|' +
    String.raw`that|they|everything|the \w+|all of \w+)(?: not)?|(?:can|could|would) (?:we|i)(?: not)?|how about|` +
    'what about|would it be possible to|be it possible to|' +
    'be there (?:a |any |some )?(?:(?:way|chance|possibility) (?:to|of)|cheap|fast|quick|simple|small|lean)|may (?:i|we)|' +
    String.raw`(?:might|may) (?:the |our )?\S+(?: \S+)? be(?= \S+)|would you (?:please )?|` +
    String.raw`(?:could|can) (?:\w+ ){1,4}?(?:be|get)(?= \w+ )) `,
)

/** What a request asks to be told is a question. */
const askedFor = phrasePattern(
  'explain, tell, show me/us, say, clarify, describe, elaborate, walk',
  'give me/us the/a/an/some? reason/breakdown/detail/example/idea/overview/number/figure/reasoning, compare',
  'justify, remind, let me/us know, help me/us understand, be sure, know, afford, expect, trust, rely, guarantee',
  'handle, cope, mean, happen, still, really, explain',
)
const tag =
  /(?:,\s*|\s+)(?:ok(?:ay)?|please|will you|would you|could you|can you|thanks|alright|all right|deal)\s*\?+\s*$/iu

/** "And the data, where does it sit" names first what it asks about. */
export const askedTopic = new RegExp(
  String.raw`^(?:and |but |so )?(?:the|our|my|your|this|that|these|those) [^,;:?]{1,60}(?:[,:]|\s[-–—])\s+` +
    String.raw`(?=(?:where|what|how|why|when)\b.*\b(?:it|they|them|that|this|those)\b)`,
  'iu',
)

/** Reads the mood of a clause; `words` is what it asks for, without the polite frame. */
export function moodOf(text: string): { readonly mood: Mood; readonly words: string } {
  const words = text.replace(tag, '.').replace(askedTopic, '')
  const clause = new Clause(words)
  const { base } = clause
  const asked = politeRequest.exec(base)
  if (asked && !askedFor.test(base)) return { mood: 'request', words: withoutPoliteness(clause, asked[0]) }
  if (asksWhether(clause)) return { mood: 'question', words }
  if (!isAsked(words) && isOrder(clause)) return { mood: 'request', words }
  if (!isAsked(words) && /^do (?:it|this|that|them)\b/iu.test(words)) return { mood: 'request', words }
  if (!isAsked(words) && inverted.test(base)) return { mood: 'condition', words }
  if (!isAsked(words) && asking.test(base)) return { mood: 'question', words }
  if (isAsked(words) || openQuestion.test(base) || request.test(base))
    return { mood: questionMood(clause, isAsked(words)), words: withoutFrame(clause) }
  if (askedAfterIf.test(clause.base)) return { mood: 'question', words }
  return isConditional(clause) ? { mood: 'condition', words } : { mood: 'request', words }
}

/** "Might I ask that the list be left as it is?" asks for something. */
const politeRequest = new RegExp(
  '^ (?:(?:and|but|so|well|please|also|then|,) )*(?:might (?:i|we) (?:ask|suggest|request|' +
    'propose)(?: that| you to| for)?|(?:would|will) you be so (?:kind|good) as to|' +
    String.raw`i would be (?:\S+ )?(?:obliged|grateful) if you (?:would|could|can|might)|` +
    '(?:would|be) there (?:be )?any objection to) ',
)

function withoutPoliteness({ text, tokens }: Clause, frame: string): string {
  const from = tokens[frame.trim().split(' ').length]
  return text
    .slice(from?.start ?? 0)
    .replace(/\?+\s*$/u, '')
    .trim()
}

/** "Is the scanning in A", but not "is too long" without its subject. */
function asksWhether({ text, base, tokens }: Clause): boolean {
  // "Is it possible to add a backup?" asks for one.
  if (request.test(base) && !askedFor.test(base)) return false
  return /^(?:is|are|was|were)\b/iu.test(text) && !/^(?:ADV|ADJ|PART)$/.test(tokens[1]?.pos ?? '')
}

/** "Do the scanner first" has no other verb, as "do the alerts beep" has. */
function isOrder({ tokens }: Clause): boolean {
  const [first, ...others] = tokens
  if (/^(?:done|doing)$/iu.test(first?.text ?? '')) return true
  return first?.text.toLowerCase() === 'do' && others.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
}

function isConditional({ text, base, tokens }: Clause): boolean {
  // "The app must ask for the age when selling tobacco" says what the product does.
  if (/\bwhen \w+ing\b/iu.test(text) && !conditions.test(base.replace(/ when /, ' '))) return false
  const when = tokens.findIndex(({ lemma }) => lemma === 'when' || lemma === 'once')
  if (when >= 0 && isTold(tokens.slice(when)) && !conditions.test(base.replace(/ (?:when|once) /, ' '))) return false
  const said = base.replaceAll(new RegExp(polite, 'gu'), ' ').replace(afterLaunch, ' ').replace(outages, ' ')
  const plain =
    isPutOffBefore(said) || isSoftDelay(said)
      ? said.replace(time, ' ').replaceAll(/ (?:perhaps|maybe)(?= )/g, '')
      : said
  const isTaken = removing.test(base) || deferring.test(base)
  const without = isTaken ? plain : plain.replace(triggers, ' ')
  return conditionsAsWritten.test(text) || conditions.test(without) || hypothetical.test(without)
}

/** "Maybe do the photos in the second round" is a wish in soft words. */
function isSoftDelay(base: string): boolean {
  return (
    /^ (?:maybe|perhaps) (?:do|make|build|put|leave|add|plan|move|start) /.test(base) &&
    (later.test(base) || deferring.test(base)) &&
    !time.test(base)
  )
}

const time = / (?:when|once|as soon as|after)(?= )/

/** "At the end, when the rest is proven" says when, not whether. */
function isPutOffBefore(base: string): boolean {
  const at = time.exec(base)?.index
  const before = at === undefined ? '' : base.slice(0, at + 1)
  return !/ only $/.test(before) && [later, deferring, forNow, addedThen].some((words) => words.test(before))
}

/** "When our only guy fell ill" tells a story, "when the pilot has worked" makes a condition. */
function isTold(tokens: readonly Token[]): boolean {
  const verb = tokens.find(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb !== undefined && (verb.pos === 'VERB' ? isPast(verb) : /^(?:was|were|had|did)$/iu.test(verb.text))
}

function isAsked(text: string): boolean {
  return /\?["”’)\s]*$/u.test(text)
}

function questionMood({ text, base, tokens }: Clause, isAskedWithMark: boolean): Mood {
  if (asking.test(base)) return 'question'
  if (request.test(base)) return askedFor.test(base) && !alsoAsked.test(text) ? 'question' : 'request'
  if (openQuestion.test(base)) return isInvertedStatement(base) ? 'request' : 'question'
  if (/ (?:right|correct|true|sure|really|or) (?:not )?\? $/.test(base)) return 'question'
  return isAskedWithMark && tokens.length <= 5 && tokens[0]?.pos !== 'AUX' ? 'unclear' : 'question'
}

const invertedStatement = phrasePattern(
  '[^] have it/them [unless be/have], [^] when [unless do/will/can/could/be/would/should/have]',
  '[^] also/and/so/then? must/would/while/should [unless we/i/you/it/they/there/this/that/the]',
)

/** "Should there be no reports?" stays a question; "must go." without a question mark is none. */
function isInvertedStatement(base: string): boolean {
  return !base.includes('?') && invertedStatement.test(base)
}

const alsoAsked =
  /^(?:can|could|would|will) (?:it|the (?:app|system|tool|program|software)) (?:also\b|(?=.* (?:too|as well)[?.]*$))/iu

const thereBe = /^(?:could|can) there (?:also )?be /iu

/** "Could we have Arabic?" asks for it; "can we have the reports sooner" is about what the plan has. */
const haveNew =
  /^(?:also )?(?:have|get) (?!(?:it|this|that|them|these|those|one|rid|the|our|my|your|in|by|to|on)\b)(?=\p{L})/iu

/** What is asked for: "could you also plan a sync?" is "plan a sync", and "what about maps?" is "add maps". */
function withoutFrame(clause: Clause): string {
  const frame = clause.find(request)
  if (!frame) return clause.text
  const framed = ` ${clause.tokens
    .slice(frame.from, frame.to)
    .map(({ lemma }) => lemma)
    .join(' ')} `
  const isNamed =
    / (?:this|that|it|they|everything|the \S+|all of \S+|\S+ (?:be|get)|be there (?:\S+ )?(?:cheap|fast|quick|simple|small|lean)) $/.test(
      framed,
    )
  const from = clause.tokens[isNamed ? frame.from : frame.to]
  const rest = clause.text
    .slice(from?.start ?? 0)
    .replace(/\?+\s*$/u, '')
    .trim()
  // "Could it also read our scale?"
  if (alsoAsked.test(rest)) return rest.replace(alsoAsked, 'it must also ')
  if (thereBe.test(rest)) return rest.replace(thereBe, 'add ')
  if (haveNew.test(rest)) return rest.replace(/^(?:also )?\w+/iu, 'add')
  const isPart = / (?:how|what) about /.test(framed) && !/^\w+ing\b/iu.test(rest)
  return isPart ? `add ${rest}` : rest
}
