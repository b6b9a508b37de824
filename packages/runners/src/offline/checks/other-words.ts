import type { ConstraintSubject } from './constraint-subject.ts'
import { clauseStart, speakerBefore } from './grammar/clause.ts'
import { isWhole, listEnds } from './grammar/noun-phrase.ts'
import { type PhraseList, phrases } from './grammar/phrase-list.ts'
import { type SentenceToken, tokensOf, type Written } from './grammar/tokens.ts'
import { verbGroupAt } from './grammar/verb-group.ts'
import { appSubject, serverSubject, twoWaySubject } from './subjects/of-technology.ts'
import { constraintSubjects } from './subjects.ts'

/** Returns the subject of a capability that has exactly one. */
function subjectOf(capability: string): ConstraintSubject {
  const subject = constraintSubjects.find(({ capabilities }) => capabilities.includes(capability))
  if (!subject) throw new RangeError(`no subject has the capability "${capability}"`)
  return subject
}

/** What says of a subject in other words that it is left out, or wanted. */
interface OtherWords {
  readonly says: PhraseList
  readonly unless?: PhraseList
  readonly of: ConstraintSubject
  /** True for what only counts where it is said of the interface: contracts may be in two languages, too. */
  readonly isOfInterface?: true
  /** True for what only counts where nothing narrows it down: data may be moved "to Frankfurt". */
  readonly isWhole?: true
}

const language =
  'en/de/fr/es/nl/pl/english/german/french/spanish/italian/portuguese/dutch/polish/turkish/arabic/welsh/irish/danish/swedish/norwegian/' +
  'finnish/czech/greek/ukrainian/russian/romanian/chinese/mandarin/japanese/korean/hindi/urdu/punjabi/bengali/tamil/somali/' +
  'hebrew/farsi/catalan/basque/gaelic/vietnamese/tagalog/thai/hungarian/slovak/bulgarian/croatian/serbian/albanian/swahili'
const networks = 'internet/network/connection/signal/reception/coverage/connectivity/wifi'
const places = 'device/phone/computer/client/machine/laptop/tablet'

const models = phrases('ocr, model, recognition, transcribe, transcription, speech, ai, llm, inference')
const onDevice = phrases('on the? device/phone/computer, locally, offline, no cloud, not in the cloud')

const leftOut: readonly OtherWords[] = [
  {
    says: phrases(
      `only/solely/just/exclusively in? ${language}, ${language} exclusively, only available in ${language}, ` +
        `${language} only, ${language} is/will be? enough, ${language} is all we need, ${language} language only, ` +
        'only/just in? one language, only support/need/want/offer/have/speak one language, ' +
        'one/single language only, one/single language is enough/plenty/all, one/single language will do, ' +
        'single language, ' +
        `monolingual, one language ${language}, not translate, not be translate, ` +
        `in ${language} full stop/period, in ${language} and nothing/only else?, one language and no`,
    ),
    of: subjectOf('localisation'),
    isOfInterface: true,
  },
  {
    says: phrases(
      'pay … at the counter/till/bar/door/desk/reception … not/never in the app, cash only, only in? cash, pay only/always in? cash, pay in? cash only, nobody pay by card, ' +
        'nobody pay online, no one pay by card, no one pay online, ' +
        'pay … at the counter/till/bar/door/desk/reception … never/not in/online, ' +
        'pay … in person … never/not in/online, pay … in cash … never/not in/online',
    ),
    of: subjectOf('payments'),
  },
  {
    says: phrases(
      'usage/visitor/user/people/reader/customer/member/behaviour/visit must/may/shall/should/can/will/be not/never be? tracked/measured/monitored/profiled, ' +
        'no user/visitor/person/reader/customer/member may/must/shall/should/will/can be tracked/measured/monitored/profiled',
    ),
    of: subjectOf('analytics'),
    isWhole: true,
  },
  {
    says: phrases('api stay/stays/remain/remains/be/is private/internal/closed'),
    of: subjectOf('api'),
    isWhole: true,
  },
  { says: phrases('only sell our/my own, sell only our/my own'), of: subjectOf('marketplace') },
  {
    says: phrases("sell … own … and nobody/no else, sell … own … and nobody/no else 's"),
    of: subjectOf('marketplace'),
    isWhole: true,
  },
  {
    says: phrases(
      'single player game? only, single player and nothing, single player always, ' +
        'single player through and through, solo play only, solo only, ' +
        'only/strictly/purely a? single player',
    ),
    of: subjectOf('multiplayer'),
  },
  {
    says: phrases(
      'web/website/browser only, web/website/page/browser will do, web/website/page/browser is enough/plenty, ' +
        'browser is all we need, ' +
        'only in/as? the/a? browser/website, only in/as? a web app/page/site, do/need not install/download, ' +
        "do n't install/download, not have to install/download, never install/download, " +
        'nothing to install/download, without install/download, without having to install/download, ' +
        'nobody should/must/wants install/download, nobody should/must/wants/has to/have install/download, ' +
        "not/n't/never make/force/ask/let ~ install/download, no installation/installing/downloads",
    ),
    of: appSubject,
  },
  {
    says: phrases(
      `serverless, server less, static file/page only, purely static, only static, ` +
        `run/work/happen/stay/kept/live/is/are entirely/completely/only/purely/wholly? in the browser, ` +
        `run/work/happen/stay/kept/live/is/are entirely/completely/only/purely/wholly? on the/each/their/user own/user? ${places}, ` +
        `run/work/happen/stay/kept/live/is/are entirely/completely/only/purely/wholly? client side`,
    ),
    unless: models,
    of: serverSubject,
  },
  {
    says: phrases(
      'go/flow/run one way, one way sync/synchronisation/link/connection/only/from/into/to/integration/import, ' +
        'one direction, read only to/towards/access/link/connection/sync/with/from/copy/view/against/integration, ' +
        'sync/access/connection/link/integration … read only, never write to/back, ' +
        'flow/go/run/pass/sent … and never/not back, never/not anything? back to/into/in, never/not the other way, only read from, we only read, ' +
        'not/never be? alter/change/written by us, no writing back/to/into',
    ),
    of: twoWaySubject,
  },
]

const wanted: readonly OtherWords[] = [
  {
    says: phrases(
      `in/both/offer/between both/offer? ${language} and/plus ${language}, ` +
        `in/both/offer/between ${language} as well as ${language}, in/both ${language} … and/plus ${language}, ` +
        `must/screen/interface/app/site/text/available/translate/button/menu … ${language} … ${language}, ` +
        `${language} … ${language} … must/screen/interface/app/site/text/available/translate/button/menu/complete, ` +
        `${language} and/plus ${language} both, ` +
        'bilingual, multilingual, two/three/four/five/six/several/both language',
    ),
    of: subjectOf('localisation'),
    isOfInterface: true,
  },
  {
    says: phrases(
      'every/each/all ~ change/access/action/edit/step/view … is/be/gets ~ logged/recorded/traceable, ' +
        'access be? logged, who changed what, ' +
        'who ~ changed/opened/touched/edited/saw/deleted/approved … must/has/have',
    ),
    of: subjectOf('audit'),
  },
  {
    says: phrases('screen reader must/should/shall/can/has/have/need to? be? able? to? read/work/cope/access'),
    of: subjectOf('accessibility'),
  },
  {
    says: phrases(
      'old/existing/previous/historic _? data/record/address/customer/member/contact must/shall/has/have/needs to? come/carry/be over/across/along/with, ' +
        'old/existing/previous/historic _? data/record/address/customer/member/contact must/shall/has/have/needs to? be taken/carried/brought/moved/transferred/migrated/imported over/across/along?',
    ),
    of: subjectOf('transfer'),
    isWhole: true,
  },
  { says: phrases('native app, in both app store, in the/both app store'), of: appSubject },
  { says: phrases('two/both way, two/both direction, bidirectional'), of: twoWaySubject },
  { says: phrases('meet/fulfil/comply/conform with/to? wcag'), of: subjectOf('accessibility') },
]

const offline: OtherWords = {
  says: phrases(
    `functionality/operation/working without a/an/any? mobile/phone/data/internet? ${networks}, ` +
      `work/usable/use/run/playable/available/open/function/go/record/fill … offline, ` +
      `work/usable/use/run/playable/available/open/function/go/record/fill … without a/an/any? mobile/phone/data/internet? ${networks}, ` +
      `work/usable/use/run/playable/available/open/function/go/record/fill … no/lose/patchy/poor/zero/bad mobile/phone/data/internet? ${networks}, ` +
      `work/usable/use/run/playable/available/open/function … airplane/aeroplane/flight mode, ` +
      `work/usable/use/run/playable/available/open/function … ${networks} is/goes? down/out/drops/fails/gone, ` +
      `no/without/poor/patchy/bad/beyond mobile/phone/data/internet? ${networks} … must/has/have/needs/should to? still/always? ~ work/run/use/usable/function/open/go, ` +
      `out of ${networks}/range … must/has/have/needs/should to? still/always? ~ work/run/use/usable/function/open/go, ` +
      `offline first`,
  ),
  unless: phrases("once installed, not/n't/never … work/run/use/available, no need … work/run/use/available"),
  of: subjectOf('offline'),
}

/** Subjects that a sentence rules out without a negation of their names, and where it does. */
export function leftOutIn(passage: Written): { readonly subject: ConstraintSubject; readonly at: number }[] {
  return leftOut.flatMap((row) => {
    const at = saidAt(row, passage)
    return at === null ? [] : [{ subject: row.of, at }]
  })
}

/** Subjects that a sentence wants without a word of duty. */
export function wantedIn(passage: Written): ConstraintSubject[] {
  return [...wanted, offline].filter((row) => saidAt(row, passage) !== null).map(({ of }) => of)
}

function saidAt({ says, unless, isOfInterface, isWhole: mustBeWhole }: OtherWords, passage: Written): number | null {
  const tokens = tokensOf(passage)
  const at = says.firstIn(tokens)
  if (at === null || (unless?.isIn(tokens) ?? false)) return null
  if (mustBeWhole === true && !isWhole(tokens, says.after(tokens, at) ?? at)) return null
  return isOfInterface !== true || isSaidOfInterface(tokens, at) ? at : null
}

const interfaces = phrases(
  'interface, ui, screen, text, menu, button, label, content, language, user, wording, front end, frontend, ' +
    'form, member, letter',
)

/** Whether no other thing is named before it in its clause. */
function isSaidOfInterface(tokens: readonly SentenceToken[], at: number): boolean {
  const start = clauseStart(tokens, at)
  const isAlone = !tokens.slice(start, at).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN')
  return isAlone || interfaces.isIn(tokens, start, at + 1) || speakerBefore(tokens, at) === 'ours'
}

const nothingLeaves = phrases(
  `nothing leave the/our? ${places}/browser, ` +
    `no data/text/audio/image/photo/recording leave the/our? ${places}/browser, ` +
    `never/not leave the/our? ${places}/browser`,
)

/** A model that runs on the device is none of an outside provider: "no cloud" is about the model then. */
export function keepsModelLocal(passage: Written): boolean {
  const tokens = tokensOf(passage)
  return (models.isIn(tokens) && onDevice.isIn(tokens)) || nothingLeaves.isIn(tokens)
}

/** Whether it is a model that stays on the device, and not data, which a server of our own would get, too. */
export function namesModel(passage: Written): boolean {
  return models.isIn(tokensOf(passage))
}

const processed = 'collected/stored/kept/processed/saved/recorded/held/gathered'
const noPersonalData = phrases(
  `no personal data, no personal data be ${processed}, no personal data may/must/will be ${processed}`,
)
const and = phrases('and, or, nor')

/** Whether a passage has no personal data at all: "no personal data may leave the EU" does not. */
export function excludesPersonalData(passage: Written): boolean {
  const tokens = tokensOf(passage)
  return tokens.some((_, at) => {
    const end = noPersonalData.after(tokens, at)
    return end !== null && isWhole(tokens, end) && !(and.after(tokens, end) !== null && goesOnWithVerb(tokens, end))
  })
}

/** "No personal data and photos may leave the EU." */
function goesOnWithVerb(tokens: readonly SentenceToken[], end: number): boolean {
  return listEnds(tokens, end).some((at) => verbGroupAt(tokens, at).end > at)
}
