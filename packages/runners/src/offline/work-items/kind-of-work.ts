import type { ReferenceHours } from '../capability-catalogue/capability.ts'
import { isNegator } from '../reading/negation.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { containsPhrase } from '../reading/phrases.ts'

/** What kind of work a need is that the catalogue does not know. */
export type KindOfWork = 'absence' | 'change' | 'screen' | 'integration' | 'engine' | 'research'

/**
 * Person-hours of work of each kind. High is about three times likely, because ln effort varies by 0.6 to 1.2 around what
 * size alone says (Kitchenham, Maxwell and Simula data sets). The middles are our judgement.
 */
export const hoursOfWork: Readonly<Record<KindOfWork, ReferenceHours>> = {
  absence: [0.5, 1, 2],
  change: [2, 5, 13],
  screen: [5, 14, 38],
  integration: [8, 24, 70],
  engine: [11, 34, 105],
  research: [14, 50, 175],
}

/** The first kind whose words a need holds. */
const signs: readonly (readonly [KindOfWork, string])[] = [
  [
    'research',
    'train, fine-tune, model ~ accuracy/predict/reach, accuracy, detect, recognise, recognize, segment, classify, predict, forecast, ' +
      'neural, state of the art, novel, prove that, learn from, hold-out, deep learning, estimate ~ from',
  ],
  [
    'engine',
    'compile, compiler, parse, parser, simulate, simulation, compute, calculate, algorithm, optimise, optimize, real-time, render, ' +
      'protocol, driver, kernel, firmware, scheduler, interpreter, encrypt, convert, transform, physics, synthesise, decode, encode, ' +
      'emit, index, engine, solver, generate, derive, deduplicate, reconcile, interrupt, bootloader, control loop, allocation',
  ],
  [
    'integration',
    'connect, connection to, integrate, integration, sync, synchronise, synchronize, import, export, api, webhook, interface to, ' +
      'from the _ system, feed from, printer, gateway, receive ~ from, send ~ to the, plugin for, bluetooth',
  ],
  [
    'change',
    'can be changed, configurable, setting, can be set, label, theme, dark mode, dark theme, sort, sorted, colour, color, font, ' +
      'default, limit, at most, at least, at least one, must be larger, must be smaller, larger than, smaller than, valid, required field, ' +
      'tooltip, shortcut, rounded, format, undo, pinned, keyboard, zoom',
  ],
]

/** Returns the kind of work that the words of a need show best; a screen where nothing else shows. */
export function kindOfWork({ words, ruledOut }: Pick<BriefPassage, 'words' | 'ruledOut'>): KindOfWork {
  if (asksForNothing(words, ruledOut)) return 'absence'
  return signs.find(([, phrases]) => containsPhrase(words, phrases))?.[0] ?? 'screen'
}

/** Words that ask for nothing beside what is ruled out: "integration with SAP will not be developed". */
const idle = new Set(
  (
    'and we it there this is are be will would shall should do does have has ' +
    'collect keep use need want build ' +
    'built developed implemented supported offered included provided needed required planned'
  ).split(' '),
)

/** What somebody else has built, where the sentence says nothing else. */
const builtAlready = 'already signed in, already logged in, signed in already, logged in already'

/** "No forum": nothing to build, and a little to keep out. */
function asksForNothing(words: BriefPassage['words'], ruledOut: readonly boolean[]): boolean {
  if (containsPhrase(words, builtAlready))
    return words.every(({ tag, lemma, plain }) => (tag !== 'VERB' || /^(?:sign|log)$/.test(lemma)) && plain !== 'when')
  const isRuledOut = words.some((word, index) => ruledOut[index] || isNegator(word))
  return isRuledOut && words.every((word, index) => ruledOut[index] || isNegator(word) || idle.has(word.plain))
}
