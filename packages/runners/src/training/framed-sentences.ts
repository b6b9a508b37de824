import idioms from './idioms.json' with { type: 'json' }
import type { LabelledClause } from './labelled-feedback.ts'

const removals =
  'drop/remove/cut/skip/get rid of/lose/scrap/leave out/do without/give up/take out/do away with/sacrifice/ditch/bin/part with/axe/throw out/let go of/omit'
const delays = 'postpone/delay/put off/defer/push back/park/shelve/hold off on'
const stays = 'keep/retain/hold on to/stick with/insist on/protect/hang on to'
const flaws = 'a waste of money/overkill/not worth it/pointless/a luxury/dead weight/over the top/unnecessary/a gimmick'
const praises = 'sacred/non-negotiable/essential/off limits/vital/untouchable/a given/set in stone/indispensable'
const departures = 'go/disappear/come off the list/leave the plan/fall by the wayside/end up in the bin/go away/vanish'

/** Frames around a phrase (*) and a part (@): what turns a phrase round, and what leaves it open. */
const frames: readonly (readonly [intent: string, phrases: string, frames: string])[] = [
  [
    'keep',
    `${removals}/${delays}`,
    "we do not want to * the @|never * the @|please don't * the @|I would hate to * the @|nobody wants to * the @|" +
      "it would be wrong to * the @|we can't * the @|I refuse to * the @|I'd be mad to * the @|only a fool would * the @|" +
      "it makes no sense to * the @|we won't * the @|I wouldn't * the @|let's not * the @|I don't think we should * the @|" +
      "there is no way we * the @|whatever you do, don't * the @|I see no reason to * the @|you mustn't * the @|" +
      "it'd be a shame to * the @|under no circumstances * the @|don't you dare * the @|I'm against * the @|I disagree, do not * the @|it is out of the question to * the @|it would be a mistake to * the @",
  ],
  [
    'drop',
    removals,
    "* the @|please * the @|we can * the @|let's * the @|I want to * the @|we should * the @|you can * the @|" +
      "I'd like to * the @|I think we should * the @|just * the @|feel free to * the @|why don't we * the @|" +
      "I don't mind if you * the @|we have to * the @|no problem if we * the @|I'm happy to * the @|no objection if you * the @|I have nothing against it, * the @",
  ],
  [
    'later',
    delays,
    "* the @|please * the @|we can * the @|let's * the @|you may * the @|I'd * the @ for now|we could * the @|I'm fine to * the @",
  ],
  [
    'keep',
    stays,
    "* the @|please * the @|we must * the @|let's * the @|we want to * the @|I'd like to * the @|whatever happens, * the @|we have to * the @",
  ],
  [
    'drop',
    stays,
    "don't * the @|there's no need to * the @|no reason to * the @|we don't have to * the @|I don't want to * the @|it makes no sense to * the @|nobody wants to * the @",
  ],
  ['drop', flaws, 'the @ is *|I think the @ is *|honestly, the @ is *|for us the @ is *|the @ are *'],
  ['keep', flaws, "the @ is not *|I don't think the @ is *|the @ is far from *|the @ isn't * at all"],
  ['keep', praises, 'the @ is *|for us the @ is *|the @ are *|I think the @ is *|to me the @ is *'],
  [
    'keep',
    departures,
    "the @ should not *|the @ mustn't *|the @ should never *|I don't want the @ to *|I would hate the @ to *|nobody wants the @ to *|I refuse to let the @ *|the @ can't *|I'd rather not see the @ *",
  ],
  [
    'drop',
    departures,
    'the @ should *|the @ can *|the @ has to *|the @ must *|the @ may *|I want the @ to *|let the @ *',
  ],
  [
    'condition',
    `${removals}/${delays}/${stays}`,
    'if the pilot fails, * the @|* the @ if the bank says no|unless my brother pays, * the @|* the @ unless people use it|in case it gets too dear, * the @|* the @ only if there is money left|should the test go badly, * the @|* the @ provided that the grant comes',
  ],
  [
    'question',
    `${removals}/${delays}/${stays}`,
    'should we * the @?|what happens if we * the @?|I wonder whether to * the @|why did you * the @?|how much do we save if we * the @?|would it be wise to * the @?',
  ],
  ['question', `${flaws}/${praises}`, 'is the @ *?|why is the @ *?|do you think the @ is *?'],
  [
    'remark',
    `${removals}/${delays}/${stays}`,
    'my competitor wanted to * the @|we used to * the @|last year we had to * the @|our old supplier decided to * the @|they * the @ at the place next door',
  ],
  [
    'add',
    'remove/delete/skip/cut/hide/keep/postpone/leave out',
    'users must be able to * the @|staff should be able to * the @|there must be a way to * the @|customers want to * a @ themselves',
  ],
]

/** Short orders, each with every part. */
const orders: readonly (readonly [intent: string, frames: string])[] = [
  [
    'drop',
    "drop @|cut @|remove @|skip @|no @|no @, please|without @|@ out|out with the @|drop the @|skip the @|we don't need @|we do not need the @|the @ is not needed|" +
      '@ is out of scope|leave out the @|please leave @ out|get rid of the @|the @ can go|nobody needs @|nobody uses the @|the @ is never used|I have no use for the @|' +
      "@: no|cut the @|remove the @|we won't have @|not the @|kick out the @|no @ for me|it without the @|it without @|drop @, we have to save|keep the @ out|@ are optional for us, leave them out|@ are not a priority, drop them|we can't afford the @|no @: too expensive",
  ],
  [
    'keep',
    "@ must stay|keep @|keep the @|the @ stays|@ is a must|@ are a must|@ are essential|don't drop the @|we can't do without @|" +
      "don't forget the @|the @ can't wait|hands off the @|@: keep|the @ has to be in|the @ must definitely be in|not without @|everyone uses the @|we use the @ every day|people rely on the @|stop delaying the @|stop cutting the @",
  ],
  [
    'add',
    'we need @|we need the @|we must have @|add @|add a @|please add @|@ too please|we also need @|it should have @|@ is missing|' +
      'we want a @|could we have @ as well?|include @|there should be a @|plus @|make sure there is @|we do not have @ yet|there is no @ in it|the plan has no @|I cannot find the @ anywhere|can we get a @?|I would like a @|I would be happy to see a @',
  ],
  [
    'later',
    "@ later|the @ can wait|@ can come later|leave the @ for later|@ in version two|not now: @|postpone the @|it's too early for @|" +
      "no rush with the @|we don't need the @ yet|we don't need @ right away|@ after the launch|the @ last|no @ until later|keep the @ out of the first release|no @ until we hire",
  ],
  [
    'have_already',
    'we already have @|we have @ already|@ is done|@ exists already|we already use a tool for @|@ is there already',
  ],
  [
    'lighter',
    "make the @ simpler|a simple @ is enough|keep the @ simple|less @ would do|a basic @ will do|we don't need fancy @|" +
      'no fancy @|nothing fancy for the @|you are overdoing it with the @',
  ],
  ['replace', 'replace @ by a chat|a chat instead of @|swap @ and the search|swap the @ for a list|use a list, not @'],
  [
    'question',
    'why @?|what does the @ cost?|how long does the @ take?|is the @ in option B?|what would it take to add @?|why is the @ so expensive',
  ],
  ['remark', 'I like the @|the @ looks good|nice @|our old @ was terrible|my competitor has a @|people love the @'],
]

const parts = (
  'search/photos/chat/weekly report/stock alerts/calendar/sign-in/map/forum/payments/German/import/ratings/newsletter/' +
  'SSO/gRPC/audit log/waiting list/reports/scanning/roles/dark mode/reminders/invoices/chat and the search/scanning and the reports/map, the forum and the ratings/old phone/' +
  'roles, the photos and the reports/invoices, reminders and the map/dark mode, chat and ratings'
).split('/')

/** Sentences that say one thing in many frames, so that the model learns what turns a meaning round. */
export function framedSentences(): LabelledClause[] {
  const framed = frames.flatMap(([intent, phrases, around]) =>
    around
      .split('|')
      .flatMap((frame) => phrases.split('/').map((phrase) => ({ intent, frame: frame.replace('*', phrase) }))),
  )
  const ordered = orders.flatMap(([intent, all]) =>
    all.split('|').flatMap((frame) =>
      // What comes in the place of a part is not marked here, so that these teach no names.
      parts.map((part) => ({
        intent,
        text: frame.replace('@', part),
        part: intent === 'replace' ? null : part,
        new: null,
      })),
    ),
  )
  return [
    ...framed.map(({ intent, frame }, index) => {
      const part = parts[index % parts.length] ?? ''
      return { intent, text: frame.replace('@', part), part, new: null }
    }),
    ...ordered.filter((_, index) => index % 2 === 0),
    ...Object.entries(idioms).flatMap(([intent, phrases]) =>
      phrases.flatMap((phrase, at) => twice(intent, phrase, at)),
    ),
  ]
}

/** An idiom with two parts; what comes in the place of a part stands between asterisks. */
function twice(intent: string, idiom: string, at: number): LabelledClause[] {
  const [, next = null] = /\*(.+)\*/u.exec(idiom) ?? []
  const phrase = idiom.replaceAll('*', '')
  return [5 * at, 5 * at + 7].map((index) => {
    const part = parts[index % parts.length] ?? ''
    const isWhole = intent === 'replace' && next === null
    return { intent, text: phrase.replace('@', part), part: phrase.includes('@') && !isWhole ? part : null, new: next }
  })
}
