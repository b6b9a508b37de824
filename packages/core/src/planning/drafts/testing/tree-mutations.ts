import type { Dice } from './dice.ts'

/** One way to break a rule of drafts, and a check, independent of the schema, that it is broken. */
export interface Mutation<Target> {
  rule: string
  /** Changes the target, and returns a function that is true as long as the rule is broken. */
  apply(target: Target, dice: Dice): () => boolean
}

/** Where a value is kept. */
interface Place {
  holder: object
  key: string
}

const wrongKinds: readonly unknown[] = [
  null,
  true,
  7,
  'text',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  10n,
  Symbol('draft'),
  () => 'draft',
  [],
  {},
  new Date(0),
  new Map(),
]

const unknownKeys = [
  'weeks',
  'cost',
  'riskLevel',
  'scopeCoverage',
  'estimate',
  '__proto__',
  'constructor',
  'toString',
  '',
]

/**
 * Mutations that any position of a draft can suffer, because every position allows one type of value and one set of
 * keys.
 */
export const treeMutations: readonly Mutation<object>[] = [
  {
    rule: 'every value is of its kind',
    apply(draft, dice) {
      const { holder, key } = dice.oneOf(places(draft))
      const kind = kindOf(Reflect.get(holder, key))
      Reflect.set(holder, key, dice.oneOf(wrongKinds.filter((value) => kindOf(value) !== kind)))
      return () => kindOf(Reflect.get(holder, key)) !== kind
    },
  },
  {
    rule: 'no key is missing',
    apply(draft, dice) {
      const { holder, key } = dice.oneOf(places(draft).filter((place) => !Array.isArray(place.holder)))
      Reflect.deleteProperty(holder, key)
      return () => !Object.hasOwn(holder, key)
    },
  },
  {
    rule: 'no key is unknown, totals least of all',
    apply(draft, dice) {
      const holder = dice.oneOf([draft, ...places(draft).map(valueAt)].filter(isRecord))
      const key = dice.oneOf(unknownKeys)
      Object.defineProperty(holder, key, { value: 4, enumerable: true })
      return () => Object.hasOwn(holder, key)
    },
  },
  brokenText(
    'no text is blank',
    () => ' \n\t',
    (text) => text.trim() === '',
  ),
  brokenText(
    'no text is longer than a few paragraphs',
    (text) => text.padEnd(8_001, 'x'),
    (text) => text.length > 8_000,
  ),
  brokenText(
    'no text holds a NUL',
    (text) => `${text}\0${text}`,
    (text) => text.includes('\0'),
  ),
  brokenText(
    'no text holds half a character',
    (text) => `${text}\ud83d${text}`,
    (text) => !text.isWellFormed(),
  ),
]

function brokenText(
  rule: string,
  spoil: (text: string) => string,
  isSpoilt: (text: string) => boolean,
): Mutation<object> {
  return {
    rule,
    apply(draft, dice) {
      const { holder, key } = dice.oneOf(places(draft).filter((place) => typeof valueAt(place) === 'string'))
      Reflect.set(holder, key, spoil(String(Reflect.get(holder, key))))
      return () => isSpoilt(String(Reflect.get(holder, key)))
    },
  }
}

/** Every place below `root` that holds plain data. */
function places(root: object): Place[] {
  return Object.keys(root).flatMap((key) => {
    const value: unknown = Reflect.get(root, key)
    const here = { holder: root, key }
    return isRecord(value) || Array.isArray(value) ? [here, ...places(value)] : [here]
  })
}

function valueAt({ holder, key }: Place): unknown {
  return Reflect.get(holder, key)
}

function isRecord(value: unknown): value is object {
  return kindOf(value) === 'object' && Object.getPrototypeOf(value) === Object.prototype
}

/** Like `typeof`, but distinguishes arrays, null and NaN. */
function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' && !Number.isFinite(value) ? 'no number' : typeof value
}
