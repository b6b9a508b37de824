import type { ProductKind } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { capabilityNamed, catalogue } from '../capability-catalogue/catalogue.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { isNegator } from './negation.ts'
import type { BriefPassage } from './passages.ts'
import { containsPhrase, PhraseIndex } from './phrases.ts'
import { strictPatterns } from './strict-patterns.ts'

/** What a passage asks for. */
export interface PassageReading {
  readonly passage: BriefPassage
  /** Capabilities that both readings find, or that the founder confirmed, in the order of the passage. */
  readonly sure: readonly Capability[]
  /** The capability that it is worth asking about; null without one. */
  readonly perhaps: Capability | null
  /** Everything that the catalogue's phrases find and the passage does not rule out. */
  readonly mentions: readonly Mention[]
}

const patterns = new PhraseIndex<Capability>()
for (const [id, { by }] of Object.entries(strictPatterns)) patterns.add(by, capabilityNamed(id), 'lemma')

/** Nobody builds what is there already: "users are signed in through the existing system". */
const already = 'already, existing, currently, as before, as today'

/** What comes after describes when or why, and asks for nothing: "warn when an invoice is overdue". */
const circumstance =
  /\b(?:when|whenever|if|while|after|before|until|because|so that|in case|once|unless|than|as soon as|such as|for example|like|who|whom|whose|which|where)\b/iu

/** Returns the reading of a passage in a language that the planner does not know. */
export function unread(passage: BriefPassage): PassageReading {
  return { passage, sure: [], perhaps: null, mentions: [] }
}

/**
 * Reads a passage twice: by the phrases of the catalogue, over stems, and by strict patterns, over lemmas. What both find
 * is sure in a need, unless it negates anything, speaks of what exists, or only mentions it. What one finds is worth a
 * question, in a constraint only what both find. The founder's answers about the passage come before both.
 */
export function readPassage(passage: BriefPassage, kind: ProductKind): PassageReading {
  const mentions = mentionsIn(passage).filter((mention) => !mention.ruledOut && fits(mention.capability, kind))
  const named = capabilitiesIn(mentions.filter((mention) => mention.itemId === null && asksFor(passage, mention)))
  const strict = strictlyNamed(passage).filter((capability) => fits(capability, kind))
  const answers = passage.answers.filter(({ rulesOut }) => !rulesOut)
  const isAnswered = ({ id }: Capability) => answers.some(({ capability }) => capability === id)
  // A model may have asked about a capability that the catalogue does not have.
  const confirmed = catalogue.filter(({ id }) =>
    answers.some(({ capability, answer }) => answer === 'yes' && capability === id),
  )
  const open = containsPhrase(passage.words, already) ? [] : [...strict, ...named].filter((id) => !isAnswered(id))
  const agreed = open.filter((capability) => strict.includes(capability) && named.includes(capability))
  const sure = [...new Set([...confirmed, ...(passage.part === 'needs' ? agreed : [])])]
  const doubtful = passage.part === 'keyConstraints' ? agreed : open
  return { passage, sure, perhaps: doubtful.find((capability) => !sure.includes(capability)) ?? null, mentions }
}

/** Words about levels, scores and characters mean something else outside games. */
function fits({ id, onlyWith }: Capability, kind: ProductKind): boolean {
  return kind === 'game' || (id !== 'game' && onlyWith !== 'game')
}

function capabilitiesIn(mentions: readonly Mention[]): Capability[] {
  return [...new Set(mentions.map(({ capability }) => capability))]
}

/** The capabilities whose strict patterns a passage holds where it asks for something. */
function strictlyNamed(passage: BriefPassage): Capability[] {
  const { words, ruledOut } = passage
  const found = patterns.find(words).filter(({ target: capability, at, length }) => {
    const negated = words.some((word, index) => (index < at || index >= at + length) && isNegator(word))
    return !negated && !ruledOut[at] && asksFor(passage, { capability, at })
  })
  return [...new Set(found.map(({ target }) => target))]
}

function asksFor(passage: BriefPassage, { capability, at }: Pick<Mention, 'capability' | 'at'>): boolean {
  const { unless } = strictPatterns[capability.id] ?? {}
  return !isCircumstance(passage, at) && !(unless && containsPhrase(passage.words, unless))
}

/** Whether the word at `at` belongs to a circumstance: to one that opens the passage, or follows what is asked for. */
function isCircumstance({ text, words }: BriefPassage, at: number): boolean {
  const start = circumstance.exec(text)?.index
  const offset = words[at]?.start ?? 0
  if (start === undefined || offset < start) return false
  return start > 0 || offset < text.indexOf(',')
}
