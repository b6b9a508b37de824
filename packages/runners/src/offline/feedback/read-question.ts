import { Clause } from './clause.ts'

/** How a clause speaks: it asks for something, asks a question, or makes a wish depend on something. */
export type Mood = 'request' | 'question' | 'condition' | 'unclear'

const conditions =
  / (?:if|unless|provided|providing|in case|as long as|so long as|assuming|suppose|depending|depend on (?:whether|how)|whether|only when|except when|otherwise|which ?ever|subject to|given that|given enough|granted|presume|suppose|contingent|only with|in the event|on (?:the )?condition|or else|(?:time|budget|money) (?:permit|allow)(?:t?ing)?|where (?:possible|feasible)|to the extent|insofar|in so far|so far as|as far as|whenever|the moment|only then|if so|in (?:that|which|this|the (?:worst|best)) case|pending|barring|cheap enough|small enough|whatever be|maybe|perhaps|possibly|leftover|left over|at no (?:extra |additional )?cost|as soon as|when|once|^ should(?= \S+ (?:\S+ )?(?:fail|work|be|turn|not|prove) )) /
/** A time after the launch is "later". */
const afterLaunch =
  / (?:as soon as|when|once) (?:[^,]*? )?(?:live|launch(?:ed)?|out|user|customer|release[d]?|money|time|revenue|earn|later|version|hundred|thousand|first) /
/** "Should the pilot fail, drop the app." */
const inverted = /^ (?:should|be|have) (?:the|it|we|this|our|that|there|a|an|any|they|\S+) [^,]+ , /
/** "With twice the money we would add maps." */
const hypothetical = /^ (?:with|given|under|for|at|in) (?:\S+ ){1,8}?(?:would|could|might) /
/** Not conditions: politeness and figures of speech. */
const polite =
  / (?:if (?:possible|you (?:can|like|please|want|do not mind|would|will|could|agree|ask me)|at all possible|i (?:may|understand|see|be right)|it be possible)(?= (?:[,.!] |please |$))|even if|as if|what if|ask (?:\S+ )?if|i do not care (?:if|whether)|no matter (?:if|whether)|be (?:great|nice|good|helpful|useful|cool|perfect|better|fine|grateful|happy|glad) if|(?:wonder|know|sure|see|understand|clear) (?:if|whether)) /

const asking =
  / (?:wonder|curious|(?:would|should) (?:like|love|want) to (?:know|understand|hear|see (?:why|how|what|where|whether))|want to (?:know|understand)|do not (?:understand|get|see|follow|know) (?:why|how|what|where|whether|the reason)|(?:not|un) ?(?:sure|certain|clear)|not (?:quite |really |entirely |completely )?(?:sure|certain|clear|convinced)|unclear|unsure|undecided|puzzled|puzzle|surprise|confused|confuse|explain|clarify|elaborate|(?<=^ |please |you |, |and )tell (?:me|us)|(?:let me|let us) know|remind (?:me|us)|walk (?:me|us)|show (?:me|us) (?:why|how|what|where)|my question|question be|(?:no|any) idea (?:why|how|what)|please (?:say|describe|justify|compare|list|break down)|what (?:i|we) (?:want to|would like to)) /

const openQuestion =
  /^ (?:(?:and|but|so|ok|okay|well|just|hm|hmm|,|also|then|out of curiosity|sorry|honestly|quick question|question) )*(?:[:–—] )?(?:why|how(?! about )|what(?! (?:we|i|you|it|they|people|our|about) )|which|who|whom|whose|where|when(?= (?:do|will|can|could|be|would|should|have) )|do(?! not )|be (?:it|there|this|that|the|these|those|our|option|we|you|they|any|a|an|all|payment|\w+ (?:really|include|part|already))|will|have (?:you|we|the|it|any)|should|shall|would|may|must|might) /

/** Requests in the form of a question: "could you also plan a sync?" */
const request =
  /^ (?:(?:and|but|so|ok|okay|well|please|also|then|,) )*(?:(?:can|could|would|will) (?:you|we|i|it|this|that|they|everything|the \w+|all of \w+)(?: not)?|how about|what about|would it be possible to|be it possible to|would you mind|be there (?:a |any |some )?(?:way to|chance to|cheap|fast|quick|simple|small|lean)|may (?:i|we)|would you (?:please )?|could \w+ (?:be|get)|can \w+ (?:be|get)) /

/** What a request asks to be told is a question. */
const askedFor =
  / (?:explain|tell|show (?:me|us)|say|clarify|describe|elaborate|walk|give (?:me|us) (?:the |a |an |some )?(?:reason|breakdown|detail|example|idea|overview|number|figure|reasoning)|compare|justify|remind|let (?:me|us) know|help (?:me|us) understand|be sure|know|afford|expect|trust|rely|guarantee|handle|cope|mean|happen|still|really|explain) /

const tag =
  /(?:,\s*|\s+)(?:ok(?:ay)?|please|will you|would you|could you|can you|thanks|alright|all right|deal)\s*\?+\s*$/iu

/** Reads the mood of a clause; `words` is what it asks for, without the polite frame. */
export function moodOf(text: string): { readonly mood: Mood; readonly words: string } {
  const words = text.replace(tag, '.')
  const clause = new Clause(words)
  const { base } = clause
  if (!isAsked(words) && inverted.test(base)) return { mood: 'condition', words }
  if (!isAsked(words) && asking.test(base)) return { mood: 'question', words }
  if (isAsked(words) || openQuestion.test(base))
    return { mood: questionMood(clause, isAsked(words)), words: withoutFrame(clause) }
  const without = base.replaceAll(new RegExp(polite, 'gu'), ' ').replace(afterLaunch, ' ')
  return conditions.test(without) || hypothetical.test(without)
    ? { mood: 'condition', words }
    : { mood: 'request', words }
}

function isAsked(text: string): boolean {
  return /\?["”’)\s]*$/u.test(text)
}

function questionMood({ base, tokens }: Clause, isAskedWithMark: boolean): Mood {
  if (asking.test(base)) return 'question'
  if (request.test(base)) return askedFor.test(base) ? 'question' : 'request'
  if (openQuestion.test(base)) return isInvertedStatement(base) ? 'request' : 'question'
  if (/ (?:right|correct|true|sure|really|or) (?:not )?\? $/.test(base)) return 'question'
  return isAskedWithMark && tokens.length <= 5 ? 'unclear' : 'question'
}

/** "Should there be no reports?" stays a question; "must go." without a question mark is none. */
function isInvertedStatement(base: string): boolean {
  return (
    !base.includes('?') &&
    /^ (?:must|would|when|while|should) (?!(?:we|i|you|it|they|there|this|that|the)\b)/.test(base)
  )
}

/** What is asked for: "could you also plan a sync?" is "plan a sync", and "what about maps?" is "add maps". */
function withoutFrame(clause: Clause): string {
  const frame = clause.find(request)
  if (!frame) return clause.text
  const framed = ` ${clause.tokens
    .slice(frame.from, frame.to)
    .map(({ lemma }) => lemma)
    .join(' ')} `
  const isNamed = / (?:this|that|it|they|everything|the \S+|all of \S+|\S+ (?:be|get)|be there .*) $/.test(framed)
  const from = clause.tokens[isNamed ? frame.from : frame.to]
  const rest = clause.text
    .slice(from?.start ?? 0)
    .replace(/\?+\s*$/u, '')
    .trim()
  const isPart = / (?:how|what) about /.test(framed) && !/^\w+ing\b/iu.test(rest)
  return isPart ? `add ${rest}` : rest
}
