/** A constraint that a frame makes. */
export interface FramedConstraint {
  readonly text: string
  readonly expects: 'not_judgeable' | { readonly excludes: string[] } | { readonly requires: string[] } | FramedLimit
  readonly words: string | null
}

interface FramedLimit {
  readonly limit: string
  readonly is: string
  readonly amount: number
}

type Deed = 'excludes' | 'requires' | 'none'

/** The plainest of all, which every subject is put into. */
const plainestFrames: readonly (readonly [Deed, string])[] = [
  [
    'excludes',
    'no @|no @.|there will be no @|we do not want @|it has no @|it must work without @|at most 10 weeks and no @',
  ],
  [
    'requires',
    "@ is a must|it must have @|it has to have @|we need @|nobody may enter without @|if it has no @ we don't need it",
  ],
  ['none', 'no @ for guests|no @ on Sundays|@ would be nice|we have @ already'],
]

/** What a frame does to the subject in the place of "@". */
const frames: readonly (readonly [Deed, string])[] = [
  [
    'excludes',
    'no @|no @, please|there is no @ in it|we want no @|without @|it must work without @|we have no interest in @|no use of @|no @ will be built|' +
      'refrain from building @|we refuse to build @|the board forbids @|leave @ out|leave @ out of the app|keep @ well away|keep @ out of the product|take @ off the table|take @ off the list|' +
      'drop @|@ is out|@ is off the table|@ will not be built|@ is forbidden by law|@ is forbidden for legal reasons|@ has been ruled out by the board|@ has no place here|@: dropped|' +
      '@? no thanks|@ we do not want|we tried @ once, never again|@ was struck from the list|@ please not|@: not in this product|due to the agreement with the union @ is not allowed|' +
      'for reasons of law @ is not permitted|@ would be silly|@ would be absurd|@ would be nonsense here|@ is not an option|we are against @|the board voted against @|@ is cut from the roadmap|' +
      '@ has been removed from the scope|we have decided against @|nobody needs @ here|under no circumstances may it contain @|@ only invites trouble, so we leave it out|a tool that has no @|' +
      "anything but @|nothing like @, please|out of scope: @|@: not needed|not in scope: @|we don't need @|we can do without @|@ can stay out|@ must not be in it|it is not planned to have @|" +
      '@ not in v1|@ in v1? no.|no @ in the first version|@ is not part of this version|@ is not happening|there shall be no @ of any kind|@ stays out|@ is rejected|@ was voted down',
  ],
  [
    'requires',
    'it must have @|we need @|we insist on @|what we need is good @|there has to be a well made @|there must be a working @|@ is a must|@ for members is indispensable|@ has to be there from day one|' +
      '@ is not negotiable|@: non-negotiable|@: essential|@ mandated|@ is mandated|our people live in @, so it has to be in there|useless without @|it is worthless without @|without @ there is no point|' +
      'without @ nobody comes|nobody comes without @|no @, no deal|no @, no contract|no @, no launch|@, otherwise nobody comes|@. otherwise there is no point|must have: @|must-have: @|required: @|@ must not be missing|' +
      "the one thing it can't lack is @|it is important that it has @|a version without @ is worthless|if there is no @, they won't join|if it has no @ we don't need it|" +
      "@ can't be left out|@ must not be omitted|@ must not be dropped|don't even think of dropping @|@ in v1|@ must be in v1|it won't be accepted without @|not without @|we can't start without @|" +
      'nobody may order without @|customers must not be able to order without @|users cannot enter without @|no customer may order without @|it should be impossible to order without @|' +
      '@ has to be in|@ is the whole point|@ must come in the first version|make sure that there is @|it has to come with @|no launch until there is @|no launch before @ works|the contract demands @|@ is obligatory|@ is compulsory',
  ],
  [
    'none',
    'no @ for guests|no @ until the trustees are trained|no @ unless the board agrees|if the board objects, no @|@ is forbidden at night|no late @|not only @ but also a prize|nobody under 16 gets @|' +
      'not excluded: @|the old tool had no @|competitors offer no @|at the moment there is no @|so far we have no @|we never had @|until 2019 nobody here had @|testers said they never use @|we had no time for @|' +
      '@ was removed last year and must be looked at again|@ was removed by mistake|@ was dropped from the old product and people complained|@ was cut from the first contract and moved to the second|' +
      '@ would be nice, but it is out of our hands|@ is closed on Sundays|@ is slow today|@ is ridiculous|keep @ out of the main menu|keep @ free of charge|leave @ off by default|' +
      '@ must feel private|@ must be signed with a real name|@ must not be sent by post|reports must not be sent via @|@ must not be postponed by a week|we may add @ one day|maybe @ later, maybe not|the old tool needed @|' +
      '@ must be in German|@ must look friendly|@ must be fast|@ has to answer within a second|@ is a deal breaker for the parents|blocked users get no @|children must not use @|only coaches may use @|' +
      "what we need: less @|requirements: @ is optional|@ is optional|@ is not forbidden|@ isn't forbidden|we don't say no to @|we don't mind @|it's not that @ would hurt|we are not against @|we are neither for nor against @|@ would not be the worst idea|" +
      "@ can be in or out, we don't care|whether there is @ is for the developers to decide|do you need @?|why not @?|should we have @?|what does @ cost?|if it has @ we don't need it|if it offers @ we might as well use the old one|" +
      "@ must not be shown to strangers|@ can't be changed by sellers|@ can't be removed by members|people like @|members hate @|half of our members never use @|our competitor has @|the printed @ will stay|I can recommend @|" +
      'late @ are a problem|@ cost us a lot last year|we lost money with @|@ at our old club was full of spam|@ only for staff|@ but not for children|@ without names|@ has to be done by a native speaker|the man who does @ is ill|no @ to that one company, others are fine',
  ],
]

/** What stands in the place of "@", with what the catalogue calls it. */
const subjects: readonly (readonly [words: string, id: string])[] = (
  'chat=messaging/a chat=messaging/forum=community/a forum=community/map=maps/maps=maps/search=search/a search=search/payments=payments/online payments=payments/' +
  'accounts=accounts/login=accounts/ratings=reviews/reviews=reviews/reminders=notifications/push notifications=notifications/invoices=invoicing/vouchers=promotions/' +
  'blog=content/a blog=content/leaderboards=progression/comments=community/photo uploads=media/an API=api/tracking=analytics/reports=reporting/subscriptions=subscriptions/' +
  'online booking=scheduling/translations=localisation/bar codes=scanning/AI=assistant/a server=server/an app for phones=mobile/offline mode=offline/audit trail=audit'
)
  .split('/')
  .map((pair) => pair.split('='))
  .map(([words = '', id = '']) => [words, id])

/** What people do, in the place of "@". */
const actions: readonly (readonly [Deed, string])[] = [
  [
    'excludes',
    'nobody may @|no user may @|pupils must not be able to @|we must not let people @|users must be prevented from @ing|prevent people from @ing|stop our customers from @ing|it must be impossible to @|it should be impossible to @|it is impossible to @, on purpose|' +
      'members are prohibited from @ing|@ing is forbidden|to @ is forbidden|the ability to @ is out of scope|letting people @ is out of the question|letting people @ is not an option|under no circumstances may anybody @|' +
      'it is not planned that people @|nobody should be able to @|people will not @ in it|@ing must not be possible|make sure that nobody can @|it is essential that nobody can @',
  ],
  [
    'requires',
    'members must be able to @|members need a way to @|the ability to @ is essential|there has to be an option to @|it must be possible for guests to @|it is vital that guests can @|no launch until guests can @|' +
      'it has to let people @|people have to be able to @ from day one|being able to @ is a must|we need people to be able to @|@ing has to be possible',
  ],
  [
    'none',
    'blocked users must not @|children must not be able to @|spammers must be stopped from @ing|children are prohibited from @ing|prevent bots from @ing|the ability to @ anonymously is out of scope|letting strangers @ is not an option|' +
      'nobody under 16 may @|make sure that only coaches can @|make sure that users can @ only with coaches|no contract before we can @ about it|people @ all day long|we used to @ on paper|guests must @ at the town hall|the ability to @ with strangers is not an option',
  ],
]

const verbs: readonly (readonly [words: string, id: string])[] = [
  ['chat', 'messaging'],
  ['comment', 'community'],
  ['book a room', 'scheduling'],
  ['register', 'accounts'],
]

/** How a frame binds the amount in the place of "#". */
const limits: readonly (readonly [is: string, frames: string])[] = [
  [
    'at_most',
    '#|#.|# at most|at most #|no more than #|not more than #|# max|# tops|# and no more|# is all we have|# is all there is|up to #|# is the limit|it must not take more than #|no bigger than #|# or less|# is the ceiling|' +
      'we have # for this|we have got #|for # and not more|anything over # is too much|more than # is too many|# and not one more|never more than #|it has to be done with #|we can give it #|# will have to do|within #|about #',
  ],
  [
    'at_least',
    'at least #|# at least|# minimum|a minimum of #|no less than #|not less than #|# or more|# at the minimum|# is the minimum|under # is too thin|less than # is too risky|fewer than # is too risky|below # we do not start|it needs at least #|never less than #',
  ],
  [
    'exactly',
    'exactly #|# exactly|# precisely|precisely #|neither more nor less than #|no more and no less than #|# flat|fixed at #|# sharp, neither more nor less',
  ],
  [
    'none',
    '# are not enough|# have already left|fewer than # is not a risk|more than # is fine|# ago|it took # last time|the customer pays #|our customers are #|every # we meet|what does # buy?|could it be done with #?|if we had #|we lost # last year|the club spent # on the roof|it need not be #|the shop is open for #',
  ],
]

/** The same for one kind of amount. */
const limitsOfKind: readonly (readonly [of: string, is: string, frames: string])[] = [
  [
    'budget',
    'at_most',
    'our budget is #|the budget is #|the budget is all #|it must cost less than #|it has to cost less than #|we lost money last year, so it has to cost less than #|there is # in the bank for this|I refuse to put more than # into this|the contract sum is fixed at #|' +
      'our spending limit is #|we can spend #|we can spend top #|a grant of #|# all in|# in the pot and not more|the board released # for the build|anything over # has to go to the board|it must not cost more than #|we have raised # to build it|we lost a lot last time, now it is # and no more|' +
      'under #|for under #|below #|less than #|keep it under #|under # in total|under # and done in 10 weeks|less than # and three months|two developers, four months, #|one developer, ten weeks, #',
  ],
  [
    'budget',
    'none',
    'the app shows when the budget exceeds #|spending limit of cards: #|upper limit for a transfer is #|upper limit for transfers is #|payments above # must be approved|each grant application is for up to #|the budget of a household is about #|a boat costs up to # to repair|insurance covers up to #|members pay # a year|hosting for less than # a month|parts for less than #|the treasurer earns #|there is # in the purse of every child',
  ],
  [
    'weeks',
    'at_most',
    'done in #|ready in #|our money lasts #|the customer gave us #|out of the door in #|the system shall be operational within #|it has to be live in #|we launch in #|build it in #|# from today it has to be there|we have # until the fair|' +
      'under #|in under #|in less than #|under $20,000 and done in #|two developers, #|two developers, #, 120,000 euro|before the rush, so in at most #|live before Easter, within #',
  ],
  [
    'weeks',
    'at_least',
    'not before #|no earlier than #|not earlier than # from now|launch not before # from now|it must not launch before # have passed',
  ],
  [
    'weeks',
    'none',
    'trial period: #|records are deleted after #|support answers within #|the exhibition is open for #|we want to be proud of it in #|notice period: #|the course takes #|orders arrive within #|members can cancel within #|backups are kept for #|we meet every #',
  ],
  [
    'engineers',
    'at_most',
    'it has to be built by #|the app will be built by #|it will be built by #|the agency gives us #|the agency assigns # to this|we have #|# will build it|# write the software|more than # is too many|we can pay for #|our team: #|team: #|#, and that is it|#, four months, 90,000 euro|#, ten weeks',
  ],
  [
    'engineers',
    'none',
    '# look after the boilers|# of ours live in Porto|the plugin built by # in Prague must be connected|forms made by # must be approved|assign # to a ticket|the dispatcher allocates #|our customers are teams of #|# inspect each bridge|# alone is too risky|# have already quit over this|our sales team has #',
  ],
  [
    'hours_per_week',
    'none',
    'the shop is open #|our nurses work #|volunteers give us #|the club room is used #|our plumber does #|paperwork costs us #|the children have lessons #',
  ],
]

/** Amounts that limit the build, each in the ways that it is written. */
const amounts: readonly (readonly [of: string, amount: number, written: readonly string[]])[] = [
  ['budget', 30_000, ['$30,000', '30k']],
  ['budget', 12_000, ['€12k', 'twelve thousand dollars']],
  ['weeks', 10, ['ten weeks', '10 weeks']],
  ['weeks', 3 * (52 / 12), ['three months']],
  ['engineers', 2, ['two developers', 'two engineers']],
  ['engineers', 3, ['three devs', 'a team of three']],
  ['engineers', 1, ['one person', 'one developer']],
  ['hours_per_week', 15, ['15 hours a week']],
]

/** Sentences that say one thing in many frames, so that the networks learn what turns a meaning round. */
export function framedConstraints(): FramedConstraint[] {
  return [
    ...framedWith(plainestFrames, subjects, subjects.length),
    ...framedWith(frames, subjects, 4),
    ...framedWith(actions, verbs, 4),
    ...framedLimits(),
    ...fewerThan,
  ]
}

function framedWith(
  all: readonly (readonly [Deed, string])[],
  named: readonly (readonly [words: string, id: string])[],
  each: number,
): FramedConstraint[] {
  const single = all.flatMap(([deed, list]) => list.split('|').map((frame) => [deed, frame] as const))
  return single.flatMap(([deed, frame], index) =>
    Array.from({ length: each }, (_, more) => {
      const [words = '', id = ''] = named[(index * each + more) % named.length] ?? []
      const expects = deed === 'none' ? 'not_judgeable' : deed === 'excludes' ? { excludes: [id] } : { requires: [id] }
      const written = frame.includes('@ing') ? gerund(words) : words
      return { text: capital(frame.replace(/@(?:ing)?/u, written)), expects, words: null }
    }),
  )
}

function gerund(words: string): string {
  return words === 'chat' ? 'chatting' : words.replace(/^\w+/u, (verb) => `${verb}ing`)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function framedLimits(): FramedConstraint[] {
  const ofAll = limits.flatMap(([is, list]) => amounts.flatMap((amount) => framedAmounts(is, list, amount)))
  const ofKind = limitsOfKind.flatMap(([of, is, list]) =>
    amounts.filter(([kind]) => kind === of).flatMap((amount) => framedAmounts(is, list, amount)),
  )
  return [...ofAll, ...ofKind]
}

function framedAmounts(
  is: string,
  list: string,
  [limit, amount, written]: (typeof amounts)[number],
): FramedConstraint[] {
  return list.split('|').map((frame, index) => {
    const words = written[index % written.length] ?? ''
    const expects = is === 'none' ? ('not_judgeable' as const) : { limit, is, amount }
    return { text: capital(frame.replace('#', words)), expects, words }
  })
}

/** A number, and the most people that "fewer than" it allows. */
const peopleBelow = [
  ['two', 1],
  ['three', 2],
  ['four', 3],
  ['five', 4],
] as const

const fewerThan: readonly FramedConstraint[] = (
  'fewer than # developers|it must be built by fewer than # developers|less than # people may work on it|' +
  'a team of fewer than # engineers|under # developers, please|fewer than # devs on it'
)
  .split('|')
  .flatMap((frame) =>
    peopleBelow.map(([number, amount]) => ({
      text: capital(frame.replace('#', number)),
      expects: { limit: 'engineers', is: 'at_most', amount },
      words: null,
    })),
  )
