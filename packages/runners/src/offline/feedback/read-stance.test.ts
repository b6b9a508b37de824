import { expect, inject, test } from 'vitest'
import { Clause } from './clause.ts'
import { readClause } from './read-clause.ts'
import { readStance } from './read-stance.ts'

const context = { today: null, currency: 'USD' } as const
const kindsOf = (clause: string) => readClause(clause, context).map(({ intent }) => intent.kind)
const idle = ['question', 'remark', 'ask', 'not_understood']

/** Every idiom stands in every frame; the sampled run takes each third. */
function framed(frames: readonly string[], idioms: readonly string[]): string[] {
  const all = idioms.flatMap((idiom) => frames.map((frame) => frame.replace('*', idiom)))
  return inject('extent') === 'sampled' ? all.filter((_, index) => index % 3 === 0) : all
}

const removals = [
  ...['drop', 'nuke', 'axe', 'bin', 'get rid of', 'pull the plug on', 'say goodbye to', 'pass on', 'do away with'],
  ...['lose', 'sacrifice', 'let go of', 'leave out', 'weed out', 'jettison', 'toss out', 'cut', 'skip'],
]
const times = ['to version 2', 'to the second release', 'to next year', 'to the back of the queue', 'to phase two']

test.each(framed(['Move the search *', 'The search can go *', "Let's push the search *"], times))(
  '%s puts it off',
  (clause) => {
    expect(kindsOf(clause)).toEqual(['later'])
  },
)

test.each(
  framed(
    ["Don't move the search *", 'The search must not go *', 'Never push the search *', "We won't shift the search *"],
    times,
  ),
)('%s puts nothing off', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each(
  framed(
    ['Search in phase two is not *', 'Search next year is hardly *', 'Search in version 2 is never *'],
    ['an option', 'of use to me', 'what I asked for'],
  ),
)('%s puts nothing off', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each(
  framed(
    ['Users must be able to * photos', 'Staff should be able to * photos', 'There must be a way to * photos'],
    ['remove', 'delete', 'drop', 'skip', 'leave out', 'hide'],
  ),
)('%s is a feature and takes nothing out', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

const verdicts = [
  ...['a waste of money', 'overkill', 'not worth it', 'money down the drain', 'dead weight', 'for the bin'],
  ...['over the top', 'a luxury', 'pointless'],
]
const delays = ['postpone', 'park', 'shelve', 'defer', 'put off', 'hold off on', 'come back to', 'mothball']
const stays = ['keep', 'retain', 'hold on to', 'insist on', 'stick with', 'protect', 'defend']
const praises = ['sacred', 'non-negotiable', 'untouchable', 'off limits', 'a given', 'set in stone', 'essential']

const departures = [
  ...['come off the bill', 'come out of the plan', 'fall out of the scope', 'get out of here', 'go away', 'stay out'],
  ...['bite the dust', 'hit the road', 'take a hike', 'fall by the wayside', 'end up in the bin', 'go overboard'],
]
const endings = [
  'stop',
  'end',
  'come off our list',
  'fall off the list',
  'cease',
  'make room',
  'step aside',
  'leave',
  'leave the stage',
  'move out',
  'go bust',
]
const owed = ['The search should *', 'The search has to *', 'The search needs to *', 'The search must *']

test.each([
  'Photos need not be included in the search',
  'Photos need not be added to the search',
  'Not photos, the search',
  "Photos we don't need, the search we do",
  'Strike a balance between photos and the search',
  'I wish the search was done',
  'The search is covered in the plan',
  'Helpers should stay out of the search',
])('%s leaves the search alone', (clause) => {
  expect(['drop', 'later', 'done', 'keep']).not.toContain(kindsOf(clause)[0])
})

test.each(framed([...owed, 'The search can *', 'The search may *'], departures))('%s takes it out', (clause) => {
  expect(kindsOf(clause)).toEqual(['drop'])
})

test.each(
  framed(
    [
      ...['The search should not *', "The search mustn't *", 'The search should never *'],
      ...["I don't want the search to *", 'I would hate the search to *', 'Nobody wants the search to *'],
      ...['It would be a shame for the search to *', 'I refuse to let the search *'],
    ],
    [...departures, ...endings],
  ),
)('%s takes nothing out', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each(framed(owed, [...departures, ...endings]))('%s adds and keeps nothing', (clause) => {
  expect(['add', 'keep']).not.toContain(kindsOf(clause)[0])
})

test.each(
  framed(
    ['Alerts should *', 'It has to *'],
    [
      ...[
        'go out by mail',
        'go to the customer',
        'come in German',
        'go off at noon',
        'leave a note for the next shift',
      ],
      ...['go out of the door', 'move up when they are sold out'],
    ],
  ),
)('%s takes nothing out', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each(
  framed(
    [
      ...['We do not want to * the search', 'Never * the search', "Please don't * the search"],
      ...['I would hate to * the search', 'Nobody wants to * the search', 'It would be wrong to * the search'],
      ...["We can't * the search", 'I refuse to * the search', "I'd be mad to * the search"],
      ...['Only a fool would * the search', 'It makes no sense to * the search'],
    ],
    [...removals, ...delays],
  ),
)('%s takes nothing out', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each(
  framed(
    ['The search is not *', "I don't think the search is *", 'The search is far from *', "The search isn't * at all"],
    verdicts,
  ),
)('%s takes nothing out', (clause) => {
  expect(['drop', 'later', 'done']).not.toContain(kindsOf(clause)[0])
})

test.each([
  ...framed(["Don't * the search", "There's no need to * the search", 'Nobody wants to * the search'], stays),
  ...framed(['The search is not *', "I don't consider the search *"], praises),
])('%s keeps nothing', (clause) => {
  expect(['keep', 'add']).not.toContain(kindsOf(clause)[0])
})

test.each([
  ...framed(
    [
      ...['If the pilot fails, * the search', '* the search if the bank says no', 'Should we * the search?'],
      ...['Maybe we should * the search', 'unless my brother pays, * the search', 'we might * the search'],
      ...['My competitor wanted to * the search', 'I wonder whether to * the search'],
    ],
    [...removals, ...delays, ...stays],
  ),
  ...framed(
    ['Is the search *?', 'If the search is *, tell me', 'My wife says the search is *'],
    [...verdicts, ...praises],
  ),
])('%s changes nothing', (clause) => {
  expect(kindsOf(clause).filter((kind) => !idle.includes(kind))).toEqual([])
})

test.each(removals)('takes the search out: %s', (removal) => {
  expect(readStance(new Clause(`please ${removal} the search`))).toMatchObject({
    kind: 'drop',
    object: { words: 'search' },
  })
})
