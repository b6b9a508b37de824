import { CapabilityId } from '@plangate/core/schemas'
import { answerAbout, type BriefPassage, passage } from '../reading/passages.ts'
import { type ConstraintSubject, labelOf } from './constraint-subject.ts'
import { deedsTo, type RankedLabel } from './networks/deed-model.ts'
import { marksOf } from './networks/marked-sentence.ts'
import type { SentencePiece } from './networks/pieces.ts'
import { readSentence } from './networks/read-sentence.ts'
import { oddsOfDeeds } from './networks/sentence-model.ts'
import type { ReadSentence } from './networks/subject-features.ts'
import { type FoundSubject, subjectsNamedIn } from './networks/subject-model.ts'
import { constraintSubjects } from './subjects.ts'

const kinds = ['excludes', 'requires'] as const

/** What a sentence does to subjects. */
export interface ReadDeeds {
  readonly excludes: readonly ConstraintSubject[]
  readonly requires: readonly ConstraintSubject[]
  /** Whether it may do something to a subject, and is not clear enough to judge. */
  readonly isDoubtful: boolean
  /** What the founder's yes or no decides: what it likeliest does where that is not sure. Null where nothing is likely. */
  readonly perhaps: PossibleDeed | null
}

/** Something that a sentence perhaps does. */
export interface PossibleDeed {
  readonly kind: (typeof kinds)[number]
  readonly subject: ConstraintSubject
}

/** A subject that a sentence names, and what the words around the name do to it: the likeliest first. */
interface Mention extends FoundSubject {
  readonly ranked: readonly RankedLabel[]
}

/** Something that a sentence may do to a subject, with the probability of it. */
interface Deed extends PossibleDeed {
  /** The founder said so. */
  readonly isConfirmed: boolean
  /** By the words around a name of the subject, and by the words of the whole sentence. */
  readonly probability: number
  /** By the words around a name alone; zero where the subject is not named. */
  readonly byName: number
  /** By the words of the whole sentence alone. */
  readonly bySentence: number
  /** Where the first name stands. */
  readonly start: number
}

/** Chosen on sentences that were held back from training, author by author. */
const sure = { probability: 0.85, besideSureName: 0.7, onlyName: 0.93, name: 0.85, subject: 0.4, oneOfSeveral: 0.7 }
/** What may be done by more than this, or a sentence that may do nothing by more, leaves a doubt. */
const mostOpen = { probability: 0.25, name: 0.7, subject: 0.7, second: 0.35, nothing: 0.15 }
/** What is less likely than this is not worth a question. */
const leastAsked = 0.25
/** After a no, the opposite is less likely than this by mistake alone. Our judgement. */
const leastAfterNo = 0.5

type Answers = BriefPassage['answers']

/** A sentence with what it names, and what the founder said about it. */
interface Named {
  readonly sentence: ReadSentence
  readonly subjects: readonly FoundSubject[]
  readonly answers: Answers
}

/** What the networks see in a sentence, or in a piece of one. */
interface View {
  readonly sentence: ReadSentence
  readonly mentions: readonly Mention[]
  readonly odds: ReadonlyMap<string, number>
  readonly isPiece: boolean
}

/**
 * Reads what a sentence excludes and requires, each piece of one that says several things as a sentence of its own. A doubt
 * about one thing is a doubt about the sentence.
 */
export function readDeeds({ sentence, subjects, answers }: Named, pieces: readonly SentencePiece[]): ReadDeeds {
  if (pieces.length < 2) return withUsefulQuestion(sentence, [viewOf(sentence, subjects, false)], answers)
  const views = pieces.map(({ clause }) => {
    const piece = readSentence(passage('keyConstraints', clause.text))
    return viewOf(piece, subjectsNamedIn(piece), true)
  })
  return withUsefulQuestion(sentence, views, answers)
}

function viewOf(sentence: ReadSentence, subjects: readonly FoundSubject[], isPiece: boolean): View {
  const marks = marksOf(subjects, sentence.amounts)
  const mentions = subjects.map((subject) => ({ ...subject, ranked: deedsTo(subject, sentence.clause, marks) }))
  return { sentence, mentions, odds: oddsOfDeeds(sentence), isPiece }
}

/** Asks nothing where a yes would leave the sentence in doubt, and nothing more to ask. */
function withUsefulQuestion(sentence: ReadSentence, views: readonly View[], answers: Answers): ReadDeeds {
  const read = deedsOfAll(sentence, views, answers)
  if (read.perhaps === null) return read
  const { kind, subject } = read.perhaps
  const capability = CapabilityId.parse(labelOf(subject))
  const yes = { capability, ...(kind === 'excludes' && { rulesOut: true as const }), about: '', answer: 'yes' as const }
  const after = withUsefulQuestion(sentence, views, [...answers, yes])
  return after.isDoubtful && after.perhaps === null ? { ...read, perhaps: null } : read
}

function deedsOfAll(sentence: ReadSentence, views: readonly View[], answers: Answers): ReadDeeds {
  const read = views.map((view) => deedsOf(view, answers))
  const [only, ...others] = read
  if (only && others.length === 0) return only
  const confirmed = (kind: Deed['kind']) =>
    constraintSubjects.filter((subject) => answerTo(answers, kind, subject) === 'yes')
  const excludes = [...new Set([...read.flatMap((deeds) => deeds.excludes), ...confirmed('excludes')])]
  const requires = [...new Set([...read.flatMap((deeds) => deeds.requires), ...confirmed('requires')])]
  const anyDone = excludes.length + requires.length > 0
  const isMeasured = asksOrMeasures(sentence, { anyDone, anyRequired: requires.length > 0 })
  const isDoubtful =
    isMeasured || read.some((deeds) => deeds.isDoubtful) || excludes.some((subject) => requires.includes(subject))
  const perhaps = isMeasured ? null : (read.find((deeds) => deeds.perhaps !== null)?.perhaps ?? null)
  return isDoubtful ? { excludes: [], requires: [], isDoubtful, perhaps } : { excludes, requires, isDoubtful, perhaps }
}

/** The network of whole sentences knows one subject at a time, so where a sentence names several, the names decide. */
function deedsOf(view: View, answers: Answers): ReadDeeds {
  const { sentence, mentions, odds } = view
  const deeds = withAnswers(deedsIn(odds, mentions), answers, view)
  const named = new Set(mentions.filter(isNamedSurely).map(({ label }) => label))
  const byNames = named.size > 1
  const done = deeds.filter((deed) => isSure(deed, mentions, byNames)).toSorted((a, b) => a.start - b.start)
  const isConfirmed = done.some((deed) => deed.isConfirmed)
  const mayDoNothing = !byNames && !isConfirmed && done.length > 0 && (odds.get('none') ?? 0) > mostOpen.nothing
  const anyRequired = done.some(({ kind }) => kind === 'requires')
  const isMeasured = asksOrMeasures(sentence, { anyDone: done.length > 0, anyRequired })
  const open = openDeeds(deeds, done)
  const mayMean = mayDoNothing || open.length > 0 || missesOne(done, mentions, deeds) || saysTooMuch(done)
  const asked = done.length === 0 ? deeds : mayMean ? [...open, ...done] : []
  const isDoubtful = isMeasured || mayMean
  const subjectsOf = (kind: Deed['kind']) =>
    isDoubtful ? [] : done.filter((deed) => deed.kind === kind).map(({ subject }) => subject)
  return {
    excludes: subjectsOf('excludes'),
    requires: subjectsOf('requires'),
    isDoubtful,
    perhaps: isMeasured ? null : likeliestOf(asked, sentence),
  }
}

/** Null where a yes would not be enough to judge the sentence. */
function likeliestOf(deeds: readonly Deed[], sentence: ReadSentence): PossibleDeed | null {
  const open = deeds.filter(
    ({ isConfirmed, probability, kind }) =>
      !isConfirmed &&
      probability >= leastAsked &&
      !asksOrMeasures(sentence, { anyDone: true, anyRequired: kind === 'requires' }),
  )
  const [first] = open.toSorted((a, b) => b.probability - a.probability)
  return first ? { kind: first.kind, subject: first.subject } : null
}

/** What the founder said to whether a sentence does something; undefined without an answer. */
function answerTo(answers: Answers, kind: Deed['kind'], subject: ConstraintSubject) {
  return answerAbout(answers, { capability: labelOf(subject), rulesOut: kind === 'excludes' })
}

/**
 * What the founder confirmed is sure, in the pieces that may say it, and what the founder denied is out of the question.
 * After a no, the opposite has to be likely by itself.
 */
function withAnswers(deeds: readonly Deed[], answers: Answers, { isPiece }: View): Deed[] {
  return deeds.flatMap((deed) => {
    const own = answerTo(answers, deed.kind, deed.subject)
    const opposite = answerTo(answers, deed.kind === 'excludes' ? 'requires' : 'excludes', deed.subject)
    if (own === 'no' || opposite === 'yes') return []
    if (own === undefined) return opposite === 'no' && deed.probability < leastAfterNo ? [] : [deed]
    return isPiece && deed.probability < leastAsked ? [] : [{ ...deed, isConfirmed: true, probability: 1, byName: 1 }]
  })
}

/** The sentence as a whole may speak of a subject without naming it: "nobody has to say who they are". */
function deedsIn(odds: ReadonlyMap<string, number>, mentions: readonly Mention[]): Deed[] {
  return constraintSubjects.flatMap((subject) =>
    kindsFor(subject).map((kind) => {
      const label = labelOf(subject)
      const [first, ...others] = mentions
        .filter((mention) => mention.label === label)
        .map(({ probability, ranked, start }) => ({ start, odds: probability * probabilityOf(kind, ranked) }))
      const best = first && others.reduce((a, b) => (b.odds > a.odds ? b : a), first)
      const bySentence = odds.get(`${kind} ${label}`) ?? 0
      const probability = together(best?.odds ?? null, bySentence)
      return {
        kind,
        subject,
        isConfirmed: false,
        probability,
        byName: best?.odds ?? 0,
        bySentence,
        start: best?.start ?? Infinity,
      }
    }),
  )
}

/** "No personal data outside the EU" excludes data, and not their protection: `special-judges.ts` judges what it says. */
function kindsFor(subject: ConstraintSubject): readonly Deed['kind'][] {
  return labelOf(subject) === 'privacy' ? ['requires'] : kinds
}

function probabilityOf(label: string, ranked: readonly RankedLabel[]): number {
  return ranked.find((each) => each.label === label)?.probability ?? 0
}

/**
 * Of a logistic regression over both odds as logarithms, fitted once on sentences of authors that networks of this kind had
 * not learned from. It need not be exact, because the limits above are chosen after it.
 */
const weights = { unnamed: { sentence: 1.15, start: -0.34 }, named: { name: 0.81, sentence: 0.58, start: 0.78 } }

/** @param byName null where the subject is not named */
function together(byName: number | null, bySentence: number): number {
  const { unnamed, named } = weights
  const sum =
    byName === null
      ? unnamed.sentence * logOdds(bySentence) + unnamed.start
      : named.name * logOdds(byName) + named.sentence * logOdds(bySentence) + named.start
  return 1 / (1 + Math.exp(-sum))
}

/** Keeps the logarithms finite. */
const floor = 1e-3

function logOdds(probability: number): number {
  return Math.log((probability + floor) / (1 - probability + floor))
}

function isSure(deed: Deed, mentions: readonly Mention[], byNames: boolean): boolean {
  const { kind, subject, probability, isConfirmed } = deed
  if (isConfirmed) return true
  const isNamedAt = (least: number) =>
    mentions.some(
      (mention) =>
        mention.label === labelOf(subject) && isNamedSurely(mention) && probabilityOf(kind, mention.ranked) >= least,
    )
  if (byNames) return isNamedAt(sure.name)
  return probability >= sure.probability || (isNamedAt(sure.onlyName) && probability >= sure.besideSureName)
}

function isNamedSurely({ probability, ranked: [first] }: Mention): boolean {
  return probability >= sure.subject && first !== undefined && first.label !== 'none' && first.probability >= sure.name
}

function openDeeds(deeds: readonly Deed[], done: readonly Deed[]): Deed[] {
  const mayBeDone = (deed: Deed) =>
    deed.probability > mostOpen.probability || (done.length > 0 && deed.bySentence > mostOpen.second)
  return deeds.filter((deed) => !done.includes(deed) && mayBeDone(deed))
}

/** "No maps or chat": where one of them is sure, and the other nearly, it is not about that one alone. */
function missesOne(done: readonly Deed[], mentions: readonly Mention[], deeds: readonly Deed[]): boolean {
  const labels = done.map(({ subject }) => labelOf(subject))
  const isPossible = (kind: Deed['kind'], label: string) =>
    deeds.some((deed) => deed.kind === kind && labelOf(deed.subject) === label)
  return done.some(({ kind }) =>
    mentions.some(
      ({ label, probability, ranked }) =>
        !labels.includes(label) &&
        isPossible(kind, label) &&
        probability > mostOpen.subject &&
        probabilityOf(kind, ranked) > mostOpen.name,
    ),
  )
}

/** "No ratings, no trust: ratings must be in" does two things to one subject. Of several, each has to be named. */
function saysTooMuch(done: readonly Deed[]): boolean {
  const subjects = new Set(done.map(({ subject }) => subject))
  return subjects.size < done.length || (subjects.size > 1 && done.some(({ byName }) => byName < sure.oneOfSeveral))
}

/** No plan shows how well or how fast something works. */
const quality =
  /\d\s?(?:%|ms\b|milliseconds?|seconds?|secs?|minutes?|percent|per ?cent|fps|MB|GB|KB|pixels?|characters?)|\bwithin (?:an?|one|two|three|\d+) (?:second|minute|hour|day|blink)/iu

function asksOrMeasures(
  { clause: { text } }: ReadSentence,
  { anyDone, anyRequired }: { readonly anyDone: boolean; readonly anyRequired: boolean },
): boolean {
  return (anyDone && text.trimEnd().endsWith('?')) || (anyRequired && quality.test(text))
}
