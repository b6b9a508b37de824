import type { Lighter } from '@plangate/core/schemas'
import type { Clause } from './clause.ts'
import { phrasePattern, textPattern } from './phrase-pattern.ts'

const patterns: readonly (readonly [Lighter, RegExp])[] = [
  [
    'cost',
    phrasePattern(
      'cheaper/cheaply/cheap, less expensive',
      '(too/so/very|far too|way too|much too|more) expensive/costly/pricey/dear, less money, save money',
      'cost/price ~ too much/high, too much/high a? price/cost/money',
      '(low/lower/reduce/cut|bring down|get down|trim/halve) ~ cost/price/budget/bill down?, more affordable',
      'over the/our/my? budget, less costly/expensive, beyond our/my mean, take/knock/shave/get _ _? percent/% off',
      'can not really? afford it/this/that/any/so',
    ),
  ],
  [
    'time',
    phrasePattern(
      'faster/fast, quicker/quickly/quick, sooner/soon, too slow/long/late, take _? too long, speed ~ up, early',
      'earlier, less time, shorten, shorter, shorter/short schedule/timeline, in half/less the time',
      'before that/then, hurry up, accelerate, as soon as possible, asap',
    ),
  ],
  [
    'scope',
    new RegExp(
      ' (?:simple(?:r)?|simplify|plain(?:er)?|' +
        '(?:too|less|so) (?:complex|complicate|complicated|big|large|much (?:stuff|scope|work|feature)|' +
        'many (?:feature|thing|part|item|function|screen))|lean(?:er)?|bare bone|minimal|' +
        'slim(?:mer)?(?: down)?|(?:reduce|cut|trim|shrink|narrow) (?:the |our )?scope|less scope|' +
        'small(?:er)?|few(?:er)? (?:feature|thing|part|screen|function)|less (?:feature|stuff|work)|' +
        String.raw`streamline|scale (?:\S+ )?(?:back|down)|strip (?:\S+ )?down|overload(?:ed)?|bloated|bloat)`,
    ),
  ],
]

/** Comparatives: base forms hide them, so the words as written decide. */
const comparative = textPattern(
  'cheaper/cheap, faster, quicker, sooner, earlier, simpler, plainer, leaner, smaller, shorter, slimmer, too _',
  'far too, less, fewer, lower, reduce, cut, trim, save, speed, simplify, shorten, hurry, accelerate, slim',
  'scale, strip, shrink, narrow, streamline, minimal, bloated, overloaded, afford, affordable',
  'over the/our/my? budget, asap, as soon as, as simple as, as cheap as, as small as, half, halve, bring, get',
  'percent, %',
)

/** What an option as a whole can be: everything but a part that is named. */
const whole = new RegExp(
  '^(?:it|this|that|they|these|those|the|all|everything|plan|option|version|project|product|whole|' +
    'thing|overall|in|general|and|a|an|some|bit|little|lot|much|way|even|still|still|be|far|as|' +
    'possible|we|i|you|can|could|should|would|must|have|to|need|want|like|get|make|do|find|please|let|' +
    'us|me|go|live|start|launch|ship|release|deliver|finish|done|ready|on|market|there|any|or|cost|' +
    'price|budget|money|time|schedule|timeline|scope|our|my|for|of|with|too|very|so|really|just|more|' +
    'less|than|planned|plan|now|down|up|out|give|something|somewhat|try|keep|at|by|see|work|feature|' +
    'thing|total|bill|first|user|customer|look|feel|seem|take|long|big|large|expensive|costly|high|low|' +
    'complex|complicated|slow|late|slightly|considerably|significantly|altogether|quite|pretty|rather|' +
    'will|not|no|way|if|possible|build|develop|development|sound|frankly|honestly|is|s|option|' +
    'alternative|here|right|happen|alright|ok|okay|one|them|mean|what|think|say|.)$',
)

/** Returns what the options shall have less of, or null. "Make the search faster" is about the search. */
export function readLighter(clause: Clause): Lighter | null {
  const plain = ` ${clause.tokens.map(({ text }) => text.toLowerCase()).join(' ')} `
  if (!comparative.test(plain)) return null
  if (
    / (?:not|never|no|nobody) (?!(?:afford|only|more|less|later))/.test(clause.base) &&
    !/ can not /.test(clause.base)
  )
    return null
  // "Now is too early" asks for no hurry.
  if (/ too (?:early|soon|fast|quick) /.test(clause.base)) return null
  for (const [lighter, pattern] of patterns) {
    const range = clause.find(pattern)
    if (!range) continue
    const others = clause.tokens.filter((_, index) => index < range.from || index >= range.to)
    if (others.every(({ lemma, pos }) => whole.test(lemma) || pos === 'PUNCT' || pos === 'INTJ')) return lighter
  }
  return null
}
