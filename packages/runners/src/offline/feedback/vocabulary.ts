import { phrasePattern } from './phrase-pattern.ts'

/**
 * The words that say what to do with a part of the plan, as phrases over base forms.
 */

/** Taken out. */
export const removing = phrasePattern(
  'get rid of, let go of, give away, stay away/clear from/of, keep away/clear from/of, steer clear of, against',
  'opposed to, oppose, do/go/live/manage/cope/survive ~ without, do away with, dispense with, part with, give up on',
  'give up, leave out/off/aside, take out/away/off, throw out/away, cut (out|back on|down on), cross out/off',
  'rule out, strip out, rip out, tear out, forget about, forget, pull the plug on, say goodbye to, wave goodbye to',
  'wave off, pass on, call off, weed out, phase out, drop, remove, cut, skip, omit, delete, exclude, scrap, cancel',
  'ditch, kill, axe/ax, discard, eliminate, nuke, chuck out?, dump, jettison, toss out?, trash, junk, purge, prune',
  'wipe, zap, shed, sack, chop off?, nix, erase, yank, scratch, withdraw, take down, bury, oust',
  'lose [the/all/that/this/those/these] [unless _ money/time/sleep/customer], disappear, vanish, abandon, bin',
  'sacrifice, forgo, forego, waive, relinquish, avoid, ban, strike out/off, strike, spare us/me/yourself/ourselves',
  'spare, save yourself/yourselves [unless the trouble/time/effort/work/hassle/cost], without, minus, less the',
  'out with, w slash o, kick out, kick [the/all/that/this/those/these]',
)
/** Nobody wants to lose a part; "we lose 1,400 a month" is a story. */
export const losing = phrasePattern(
  'lose, renounce, risk, trim, shave, skimp on, economise/economize on, weaken, water down',
  'want/like/wish/afford to miss',
)
/** "I would not miss the forum." */
export const unmissed = phrasePattern(
  'would/will/do not/never/hardly/barely _? miss/notice, nobody ~ miss/notice, no one ~ miss/notice',
  'none of _ ~ miss/notice',
)
/** "The audit trail is not up for discussion." */
export const settled = phrasePattern(
  'not/hardly/never (up for|open to/for|subject to) discussion/debate/negotiation/grab/vote/change/argument',
  'not for sale, not/never on the (chopping block|menu/table), not one of the thing ~ let/want/have you _',
  'not negotiable, non negotiable, non-negotiable, nonnegotiable, off limit, make or break',
  'a (given/dealbreaker|red line|deal breaker|no brainer), not go anywhere',
  '(must|have to|need to|should) (survive|stay put), not on the table',
  'not a/an? (optional/luxury|nice to have|extra/option), untouchable, sacred',
  'worth (every penny|it|the money/effort|its/their weight in gold), dear to me/us, close to my/our/his/her heart',
  'set in stone, here to stay, hand off',
  'no compromises/compromise/savings/saving/cuts/cut/shortcuts/shortcut/cheats/cheat on/with/about/to/for/in/at',
  'heart/core/soul/backbone of/be, whole point of/be, bread and butter of/be',
  'the whole/only/main/very/real? reason/point, be what/why/how we/people/customer/user/they/it, no way around',
  'must not (go/suffer/disappear/vanish/fall|be (touch/weaken|at risk|a casualty|the victim))',
)
const must = '(must/should|have to|need to|ought to)'
const here = '[in/it/there/here/the/every/each/all/any/this/from/mark/$]'
/** "The reports have to be in every option." */
export const included = phrasePattern(
  `${must} not? always/all/definitely? make the cut ${here}, ${must} not? always/all/definitely? feature ${here}`,
  `${must} not? always/all/definitely? be in/inside/among/amongst/there/present/include/included ${here}`,
  `${must} not? always/all/definitely? be part of ${here}`,
)
export const missed = phrasePattern('would/will really/badly/sorely? miss')

const taking = 'leave/take/throw/kick/cut/strip/cross/strike/rip/tear/yank/get/keep/weed/push'

/** The same around the part: "leave the maps out". */
export const removingAround = phrasePattern(
  `take _ ~ from me/us, ${taking} _ ~ out/away/off/aside/overboard/through/thru (of (it/this/there|the _))?`,
)

const going = 'come/go/fall/drop/move/slip/get/be/stay/remain/keep right/straight/all?'
const thePlan =
  'the/our/my/your/this? bill/plan/scope/invoice/quote/budget/estimate/agenda/backlog/project/package/window'

/** "That should come off the bill", "the badges have to hit the road": what becomes of a part of the plan. */
export const departing = phrasePattern(
  '(get/move/stay/remain out|go/fall away|come off|go overboard) [$]',
  `${going} off/out/away [of/from? (here/it|${thePlan})], ${going} (out of|off of|away from) [here/it|${thePlan}]`,
  'bite/kiss/lick the dust, hit the (road/bin/trash|cutting room floor), walk the plank, kick the bucket',
  'meet its/their end/maker, fall/go by the wayside, take a hike/walk, face the axe/chop',
  'go (bye bye|to the wall|the way of the _)',
  'end/finish/wind/land up? in/on the (bin/trash/rubbish/garbage/scrapheap|scrap heap|cutting room floor|dustbin)',
)
/** The same in words that leave a doubt. */
export const ending = new RegExp(
  String.raw`^(?:(?:come|go|get|fall|drop|move|slip|fly|step|bow|back|be) (?:\w+ )?(?:off|out|away|overboard|` +
    String.raw`behind|under|aside|home|south|bust)\b|` +
    String.raw`(?:stop|end|cease|die|perish|vanish|leave|quit|(?:leave|quit) (?:the|our|this) \w+|depart|retire|` +
    'disappear|sink|burn|rot|suffer|fade|crumble|give way|make (?:way|room)|yield|come|go|fall|step|' +
    'bow)[.!]?$)',
  'iu',
)

const needNot = '(need not|do not have/need to|be not to)'
const notAtAll =
  '[at all|in it/there/here|in the plan|in any option|here/either/anymore|any more/longer|please/because/since|mark/$]'

/** "The reports need not be built." */
export const needless = phrasePattern(
  '(need not|should not|must not|do not have/need to) trouble/bother/concern/worry/occupy us/me',
  `${needNot} be build/develop/implement/include/make/create/program/plan/there ${notAtAll}`,
  `${needNot} be (part of (it/this|the plan)|in it/there) ${notAtAll}`,
)

const notGoingTo =
  '(be not|will not|would rather not|not go/want/willing/ready/prepared/about/here to|refuse to|would not)'
const spend = '(pay/spend|fork/shell out|cough up)'
const little = '(no/little/zero|not much/any|hardly any)'
const point = 'call/point/need/use/reason/room/demand/value/sense/benefit/interest/place'

/** The part is not worth it: "I see no point in maps", "maps are overkill". */
export const dismissing = phrasePattern(
  `${notGoingTo} ${spend} (money/anything|a _)? for/on [unless … twice/again/separately/more/much]`,
  `${little} real/great/big? ${point} (in/for/of|to have/keep/build|at all)*`,
  'save the? work/effort/trouble/hassle on/with/of, not worth (it|the _|a/an single? _|having/building/doing)?, not interested in',
  'waste of time/money/effort [on/with/for], nothing to do with, do not bother (with/about|to _)',
  'not bother with/about, not fussed/bothered/keen/sold/big about/by/on, can/could/would not care less about',
  '(fine/happy/ok/okay/good|better off|perfectly well) without, no fan of, not a big? fan of, enough of',
  'can/could well do without, fed up with, sick of, no thank you? to',
  'save us/me/yourself/yourselves/ourselves the trouble/money/effort/cost/hassle/work/time/bother of/with/for?',
  'not see myself/ourselves/ourself/us/me/anyone/anybody ever/actually/really? _ing/build/use/need/have',
  'not one/a? single/red? cent/penny/dollar/dime/euro/hour ~ (go|be spend) into/to/on/toward/towards',
  'not see/find the/any/a? point/need/use/sense/benefit/value of/in/for',
)
const andNoMore =
  '[mark/please/first/too/because/since/now/completely/entirely/altogether/thanks/$|as ' +
  'well|in/into/to the bin/trash/rubbish/dustbin]'

export const dismissed = phrasePattern(
  'unnecessary, superfluous, overkill, pointless, useless, redundant, expendable, dispensable, unneeded, unwanted',
  'irrelevant, obsolete, over the top, out of scope, a? luxury, a distraction, off the table, out of the question',
  'nonsense, rubbish, too much [$], too much of a good thing, get the? chop/axe/boot/sack',
  'a? complete/total/sheer/pure? waste of ~ time/money/effort/energy/space/breath/resource/hour, dead weight',
  'ballast, fluff, gimmick, bell and whistle, clutter, toast, history, for the bin/birds/bird',
  'surplus (to requirement)?, uncalled for',
  'money/cash/time/effort (down the drain/toilet/sink|waste/wasted|throw away|for nothing|badly spend)',
  'more trouble/work/effort/hassle/bother/cost than it/they be worth, exaggerated, exaggerate, excessive, overdone',
  `a no, (must/can/may/could/should|have to|have get to|need to) not/never/all/also/just/well* go ${andNoMore}`,
)
/** Turned down by a negation of its own. */
export const refused = phrasePattern(
  'not something/anything we/i/anybody need/want/use, not my/our thing, not my/our cup of tea',
)
const sense = 'sense/value/benefit/use/good/purpose'
/** "The badges make no sense." */
export const worthless = phrasePattern(
  `make/add/bring/have/offer/give/be us/it/me? (no/little|hardly any) real/much? ${sense} [unless to/in/if]`,
  'make/add/bring nothing, not make/add/bring any/much? sense/value/anything',
  'be of absolutely? no/little use/value/interest/benefit, be nothing for (us/me|our _), not for us',
  'serve/fulfil/have no real/useful? purpose',
  'not/hardly pull/earn/justify/deserve its/their weight/keep/cost/place/money, leave me/us cold',
  'do (nothing|not do anything/much) for (me/us|my _|our _), not be miss/missed, nobody _? (be go to)? miss',
)
/** Goes on to be there. */
export const lasting = phrasePattern('stay, remains/remain, survive, stand')
/** Left as it is. */
export const staying = phrasePattern(
  'keep, retain, preserve, maintain, stick with/to, hold on to, hang on to, cling to, insist on, guard, defend',
  'save [unless yourself/yourselves], protect, stand by, swear by, fight _? for',
)
export const stayingAround =
  / (?:leave|let) (?:\S+ ){1,6}?(?:in|inside|alone|untouched|unchanged|there|as (?:it|they|is|be)\b.*?) /
export const touching = phrasePattern('touch, change, alter, mess with, tamper with, meddle with')
const seasons = 'spring/summer/autumn/fall/winter'
const months = 'january/february/march/april/may/june/july/august/september/october/november/december'
const laterPeriod =
  'year/month/week/time/release/version/phase/round/season/quarter/iteration/step/stage/sprint/go/wave'
const laterTime =
  `(${seasons}|${months}|later/future|new year|year end|follow up|` +
  `next/second ${laterPeriod}/${seasons}|phase/round/version/release _)`
const mayAlways = 'can/could/may/might/will always/still/also?'

/** The same with the part in the middle: "push the maps to spring". */
export const deferringAround = phrasePattern(
  `push/move/shift/bump/put/leave/slip/delay/kick {part} to/into/till/until/for the? ${laterTime}`,
  `save/keep/reserve/schedule {part} to/into/till/until/for the? ${laterTime}, push/move/shift/bump {part} back`,
  'leave/save/keep/put/push/move/do {part} for/to/till/until/at the? very? end/last [mark/please/when/after/once/$]',
  'do/build/make/leave {part} last [mark/please/$], put/hold {part} off/back [mark/for/until/till/please/$]',
  'let {part} slide/slip/rest/wait/ride, kick {part} down the road',
  'put/place/keep {part} on (hold/ice|the (back burner|backburner/shelf))',
  `${mayAlways} add/build/do/make [unless it/them/that/this] {part} (once/when/after/later|as soon as)`,
  '{part} be something that? we/you/i can/could always/still? add/build/do (once/when/after/later|as soon as)',
  '{part} can/could/may/might always/still/also? be add/build/do/make (once/after/later|as soon as|when we/i/there)',
  'give [unless us/me/you/them/it/team] {part} (some/several|a few|a couple of|a bit of) more? week/month/time',
)

const anotherTime =
  'a/an/the/our/some? (later/second/third/next/future/follow/update/upgrade/extension/add/launch/release/version|' +
  `phase/first/pilot/open|go live|${seasons}|christmas/easter/year/month/week/few/couple|${months}|two/three/2/3/v2)`

/** Put off. */
export const deferring = phrasePattern(
  'start/begin/launch/open without, go live without, postpone, defer, delay, put off, hold off on?, push back/out',
  'deprioritise/deprioritize, park, shelve, back burner, backburner, mothball, table [the], come back to, revisit',
  'return to, circle back to, sit/go/be/stay/live on (hold/ice|the (back burner|shelf/bench/sideline/sidelines))',
  'take a back seat, take a backseat',
  '(can/could/may/should/will/must|have to) easily/well/also/still/not* (wait|come later|follow)',
  `(can/could/may/should/will/must|have to) easily/well/also/still/not* come [in/with/by/as/after ${anotherTime}]`,
  'come later, wait until/till/for/with, too early/soon for',
  'no (need to)? rush/hurry with/about/on/for? [the/our/my/any/those/that/_s], take (your|all the|as much) time ~ with/on/for',
)
const success =
  'live/launch/launched/user/customer/release/money/time/revenue/earn/version/hundred/thousand/first/run/open/up/' +
  'grow/settle/hire/start/begin/christmas/easter/summer/busy/big/bigger/profitable'
export const later = phrasePattern(
  'be for when/once/after (we/i/there/things|the _)',
  `a job/task/thing/topic/project/matter for the/a? later/next/quiet/slow/second/another/off/${seasons}/${months}`,
  '(need not|do not have/need to) be _? ready/done/finish/finished/there/in on/at/for/by/from/when',
  `in early/late? ${months}, post launch, fast follow, not on the critical path`,
  'not block the? mvp/launch/release/us/anything, too early/soon, (some/several|a few|a couple of|a/one/two/three) day/week/month/year later, later on?',
  'to the back/end/bottom/rear of the queue/list/line/pile/backlog, to the back burner',
  `be? for when/once/after [_ ~ ${success}]`,
  'phase/round/version/stage/step/release two/three/2/3 thing/stuff/material/topic/item/job?',
  'down the track/line/road/list/queue, in due course/time, at some point/stage',
  'next spring/summer/autumn/fall/winter/season/time',
  'after (christmas/easter|new year|the summer/holiday/festival/fair/season)',
  '(not/hardly|need not be) _? (day one/1|launch/mvp|first day) stuff/material/thing/critical/essential/relevant?',
  'a? bonus, gravy, icing on the cake, cherry on top',
  'the? second/next/following/later/future/third release/version/phase/step/stage/round/iteration/update/year/quarter',
  'version/release/phase/stage/step 2/two/3/three, v2, v 2, another time/day, some day, someday, one day',
  'eventually, down the road/line, in the/a distant/near? future',
  'after the/we/our? (launch/release|go live|pilot/start/opening/mvp|first _), not urgent, no hurry/rush',
  'not a/the/our/top* priority, a? low priority, [unless not|not a|would be|would be _] nice to have, [unless not] optional',
  'can/could come after/last, not so/that/very/too/really* important/urgent/pressing/critical/essential',
  'less important, come/go last, secondary, not right? now, not yet, afterwards/afterward',
  'at the very? end [unless of the day/week/month/shift/evening], have (plenty of|enough|all the)? time',
  'in spring/summer/autumn/winter, as/in an/a (follow up|update/upgrade/extension|add on), a year/month from now',
  `at a later _, (when/once|as soon as) [unless _ ~ run/sell out/low/short] [_ ~ ${success}]`,
  '(when/once|as soon as) [unless _ ~ out of] [_ ~ be/get/come out]',
  'not before, only after, not until, not till',
)
/** "Something that we can add once people use it." */
export const addedThen = phrasePattern(
  'can/could/may/might/will/would always/also/still? (add/build/do/make/follow|be add/build/do/make)',
)
/** Left out at these times means put off: "no maps until we have users". */
export const forNow = phrasePattern(
  'until, till, on/for/by the? (day one/1|first day|opening day|launch day)',
  `before [the/next/we? (${seasons}/christmas/easter|new year|${months}/year/season/hire/launch/open/grow/go)]`,
  'for (now|the moment|the time be|the start|launch|the launch|a start)',
  'at (first/launch|the start|the beginning|present), in the beginning, to begin with, yet, right now',
  'right/straight away, immediately, just yet, so soon',
  'in/for/from/with the? first/initial/1st/opening release/version/launch/phase/step/stage/round/iteration/edition',
  'in/for/from/with the? first/initial/1st/opening month/year/day/go/cut/pass/wave/batch',
  'in/for (v1|v 1|version 1/one|the? mvp), from the start, this year/time/season/round',
  'in/for/during the/a? (pilot/trial/beta/alpha|round one|first round), now',
)
const hardlyAnybody =
  '(nobody|no one|no user/customer|none of (us/them|our _|the _)|hardly anyone/anybody|few people/user/customer)'
/** Nobody uses it: "nobody will use the forum". */
export const unused = phrasePattern(
  'not think/believe/expect that? anyone/anybody ~ (need/want/use/miss|look at)',
  'we/i/nobody (will|be go to|shall) not/never/hardly/rarely be? (use/open/need/read|look at)',
  `we/i will/shall not/never be use, ${hardlyAnybody} ~ (need/want/miss|ask for)`,
  `${hardlyAnybody} ~ (will/would|be go to) _? (use/read/buy/play/visit/open|look at|care about/for)`,
)
/** What a product does or has: after a modal it is wanted. */
export const having = phrasePattern(
  'pay for, spend (money/time|a penny|anything) on/for, build, develop, implement, use, create, draw, have, include',
  'contain, support, offer, provide, feature, come with, get, see',
)
const degree = '(not|no longer|a/an/the/still/also/absolute/absolutely/really/very/most/our/my/so/top|number one)*'
export const needed = phrasePattern(
  'be something that? we/i really/also/always? (want/need|would like|would love)',
  `be/remain/become ${degree} must have?`,
  `be/remain/become ${degree} essential/crucial/critical/vital/mandatory/compulsory/required/needed/necessary`,
  `be/remain/become ${degree} indispensable/imperative/key/priority/important/possible/wanted/urgent`,
  `be/remain/become ${degree} (non negotiable|non-negotiable), come/go first`,
  'be (not|no longer|really/still)* need/require/want',
  'have priority',
)
const pointOfIt =
  'point/reason/need/use/sense/benefit/value/why/how/what/where/myself/ourselves/ourself/us/me/it/that/this'
export const lacking = phrasePattern(
  'there be no [_ ~ in (this/here/it/there|the plan|any of|any option)], no [_ ~ anywhere], nothing ~ about',
  'not a single? word about/on, no mention/sign/trace of',
  'miss/missing from/in? all/the/every? three/option/plan? colon',
  `can/could/do not see/find/spot [unless the/any/a? ${pointOfIt}]`,
  'be/go still/also? miss/missing/lack/lacking/absent',
  'we/i/it/plan/option/version/product/app/application still/also/really/do? lack/miss',
)
export const overlooked = phrasePattern('you _? (forget/overlook|miss out|miss|leave out|neglect/ignore/omit) about?')
export const focusing = phrasePattern(
  'prioritise/prioritize, focus on, start with, begin with, concentrate on, emphasise/emphasize',
)
/** "I had expected worse" is praise. */
export const relieved = phrasePattern(
  'do not expect [unless to/you/it/any], have/would expect _? worse/bad/more/less/better',
)
/** Each turns the meaning around. "No more than" and the like are amounts or figures of speech. */
export const negating = phrasePattern(
  'not want/need/like/see no, not, no, never, nobody, no one, none, nothing, neither, nowhere, cannot, hardly',
  'rarely, barely, scarcely, seldom, refuse to, doubt, a? (mistake/shame/pity|bad idea|deal breaker|terrible idea)',
  'fatal, stupid, foolish, crazy, insane, mad, madness, nuts, bonkers, daft, silly, idiotic, reckless, unwise',
  'suicide, folly, fool, idiot, lunatic, madman, moron',
  'hate/hurt/sad/painful/afraid/wrong/bad/risky/dangerous/mistaken [to], afraid of, object to, too _ [to]',
  'decline to, stop short of, far from, reluctant to, loath to, hesitant to, few people/users/customers/of',
)
export const harmless = phrasePattern(
  'do not hesitate, not hurt, no harm, do/would/will not really? (mind/care/object|be sad|cry), no objection',
  'not against, nothing else, can not wait to, no more/less/fewer/later/sooner/longer than',
  'not more/less/later/longer than, not (go amiss|go wrong|be bad), not only, not just, not merely, can not believe',
  'no more [$], no problem, no object/issue/matter/doubt/question/worry, not (to mention|a problem|an issue)',
  'if not, why not, whether or not, do not worry/mind, never mind, not sure/certain, no way around, nothing but',
)
