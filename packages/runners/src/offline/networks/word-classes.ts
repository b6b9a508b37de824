/** What words do to a part of a plan, so that the model learns once what holds for all of them. */
export type WordClass = 'REMOVES' | 'RETAINS' | 'DELAYS' | 'BRINGS' | 'DEPENDS' | 'REDUCES' | 'NEEDS'

const words: readonly (readonly [WordClass, string])[] = [
  [
    'REMOVES',
    'drop/remove/cut/skip/omit/scrap/delete/axe/bin/kill/ditch/strike/exclude/eliminate/lose/chuck/dump/nix/discard/' +
      'abandon/shed/toss/purge/erase/sacrifice/forgo/shelve/disappear/vanish/get rid of/do away with/part with/do without/' +
      'be without/live without/manage without/cope without/run without/get by without/work without/ship without/' +
      'launch without/go without/take out/take away/take off/throw out/throw away/throw overboard/leave out/leave off/' +
      'leave aside/cross out/cross off/strike out/strike off/kick out/cut out/give up/rip out/pull out/drop out/' +
      'spare us/spare me/let go of/be out/weed out',
  ],
  [
    'RETAINS',
    'keep/retain/preserve/maintain/stay/remain/insist on/hang on to/hold on to/stick with/stick to/rely on/depend on/' +
      'stand by/leave in/live on/fight for/hinge on/rest on/count on/not negotiable/non negotiable/essential/vital/' +
      'crucial/indispensable/sacred/untouchable/sacrosanct/must have',
  ],
  [
    'DELAYS',
    'postpone/defer/delay/later/wait/park/eventually/afterwards/someday/subsequently/put off/push back/hold off/' +
      'hold back/hold over/second release/next release/second version/next version/second phase/next phase/phase two/' +
      'phase 2/version two/version 2/v2/round two/round 2/second round/next round/second step/down the line/' +
      'down the road/next year/for now/to begin with/at first/for the moment/after launch/after the launch/not yet/' +
      'one day/some day/follow up/back burner/no rush/no hurry/not urgent/in time/in due course',
  ],
  [
    'BRINGS',
    'add/include/incorporate/introduce/integrate/bring in/put in/build in/throw in/squeeze in/slot in/fit in/work in',
  ],
  [
    'DEPENDS',
    'if/unless/provided/providing/assuming/assume/whether/in case/as long as/so long as/depend/depending/' +
      'permit/permitting/subject to/or else',
  ],
  [
    'REDUCES',
    'simplify/simple/simpler/basic/trim/slim/reduce/shrink/minimal/bare bone/strip down/scale down/tone down/lightweight',
  ],
  [
    'NEEDS',
    'need/want/require/wish/miss/missing/would like/would love/could use/could do with/would prefer/demand/request/ask for/lack',
  ],
]

interface ClassifiedPhrase {
  readonly lemmas: readonly string[]
  readonly name: WordClass
}

const byFirst = new Map<string, ClassifiedPhrase[]>()
for (const [name, phrases] of words)
  for (const phrase of phrases.split('/')) {
    const lemmas = phrase.split(' ')
    const first = lemmas[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { lemmas, name }])
  }

/** Returns the class of the phrase that begins at a place, or null; a name may stand inside: "leave the map out". */
export function classAt(lemmas: readonly string[], at: number): WordClass | null {
  const found = (byFirst.get(lemmas[at] ?? '') ?? []).toSorted((a, b) => b.lemmas.length - a.lemmas.length)
  return found.find(({ lemmas: phrase }) => isThere(phrase, lemmas, at))?.name ?? null
}

/** How many other words may stand between the words of a phrase. */
const reach = 4

function isThere([, ...rest]: readonly string[], lemmas: readonly string[], at: number): boolean {
  let from = at + 1
  for (const lemma of rest) {
    const next = lemmas.slice(from, from + reach + 1).indexOf(lemma)
    if (next < 0) return false
    from += next + 1
  }
  return true
}
