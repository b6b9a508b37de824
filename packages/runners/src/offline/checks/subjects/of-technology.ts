import type { ConstraintSubject } from '../constraint-subject.ts'

export const appSubject: ConstraintSubject = {
  nouns:
    'ios/android/iphone/ipad/phone/smartphone/mobile/native/store app/build/version/client/application, app, ' +
    'ios, android, ' +
    'app for ios/android/iphone/phone/smartphone/tablet/mobile, ' +
    'ios/android or/and/nor/slash ios/android app/version/build?, ' +
    'app from/in/on the/all/both? store, on both app? store, tablet app, app from/in the? app/apple/play/google store?, app store, app store app/release/presence, play store, ' +
    'google play, native? app on/for the phone/phones, native client, phone app',
  label: 'mobile',
  capabilities: [],
  items: ['mobile-app', 'mobile-stores', 'mobile-care'],
  name: 'app for phones',
}

export const serverSubject: ConstraintSubject = {
  nouns:
    'remote/central/web/backend/own? server, back end, backend, ' +
    'cloud service/account/server/storage/backend/component?, database, ' +
    'hosting, server side code/component/part/logic, server component/infrastructure/part, hosted service/backend',
  label: 'server',
  capabilities: [],
  isServer: true,
  name: 'server of its own',
}

export const twoWaySubject: ConstraintSubject = {
  nouns:
    'two/both way sync/synchronisation/synchronization/integration/connection/exchange, write back, write access, ' +
    'bidirectional sync/synchronisation/synchronization/integration/connection/exchange, back sync, write path',
  verbs:
    'write ~ back, write ~ to/into ~ system/till/software/package/database/erp/crm/pos/ledger/register/registry/sap, ' +
    'sync/synchronise/synchronize both ways, push/propagate/sync/synchronise/flow/feed/send/transfer/report ~ back, ' +
    'write results/changes/data ~ back, ' +
    'change/alter/modify data/anything/records? in the/our ~ system/register/database',
  label: 'two-way',
  capabilities: [],
  items: ['integrations-two-way'],
  name: 'connection that also writes back',
}

/** What a product is built with and on, and how it can be used. */
export const subjectsOfTechnology: readonly ConstraintSubject[] = [
  {
    nouns:
      'neural network, deep learning, generative/ai/language? model/bot/answer/text of any kind, generative model, ki, ' +
      'large? language model, llm, ai, artificial intelligence, generative/gen ai, chatbot, chat bot, gpt, ' +
      'chatgpt, chat gpt, ' +
      'openai, open ai, anthropic, claude, gemini, ai service/provider/model/assistant/chatbot/feature/function, ' +
      'machine learning model, machine learning, ' +
      'llm feature/integration/call, ai generated text/content/answer, copilot, virtual assistant, ai assistant',
    verbs:
      'be answered/written/generated/summarised/summarized/produced/created/made/composed/drafted by ai/llm/chatgpt, ' +
      'be answered/written/generated/summarised/summarized/produced/created/made/composed/drafted by a/an language/ai model',
    capabilities: ['assistant'],
  },
  appSubject,
  {
    nouns:
      'web/behaviour/visitor analytics, monitoring/surveillance/measuring/spying/profiling of/on user/visitor/usage/people/customer/member, ' +
      'collection/recording of usage data?, ' +
      'analytics, tracking, ' +
      'usage/user/visitor/behaviour/behavioural/behavioral tracking/statistics/analytics/measurement, ' +
      'behaviour data collection, tracking of? visitor/user/people/anyone/them, tracker, telemetry, tracking code, ' +
      'usage data/metric, google analytics, tracking pixel/script/cookie, user profiling, click tracking, ' +
      'matomo, cookie tracking',
    verbs:
      'spy/snoop on, track/measure/monitor how? usage/user/visitor/reader/people, ' +
      'track/measure/monitor/record what our/the/their? user/people/visitor/reader _, ' +
      'track/measure/monitor/record anybody/anyone/them/visit/click/behaviour/behavior, be =tracked',
    capabilities: ['analytics'],
  },
  {
    nouns:
      'location/gps/live/vehicle/route tracking/planner/planning, location service, geodata, geo data, tracking of vehicle/driver/car, ' +
      'map, map view/display/function/feature/screen/module, gps, geolocation, location tracking, google maps, ' +
      'street map, openstreetmap, interactive map, mapping',
    verbs: 'be? shown/see/seen/find/displayed/appear/show/display ~ on a/the/an map, look at a map',
    capabilities: ['maps'],
  },
  {
    nouns:
      'developer/web/external/public api, public interface, ' +
      'public/open/rest/partner/http/graphql/documented? api, public/open/rest? api to/for third party, ' +
      'public/open/rest? api to/for outsider/other/partner/developer, ' +
      'public/open/rest? api for/to the public/outside world?, ' +
      'public/open/rest? api for outside/other developer, api access, webhook, public endpoint, programming interface',
    capabilities: ['api'],
  },
  {
    nouns:
      'qr/bar code scan/scanning/scanner/reader/reading, scanning of barcode/code/qr, barcode scan, ' +
      'barcode, bar code, barcode/qr/code? scanning/scanner, qr code, code scan, scanner of/for barcode/code, ' +
      'qr scan, barcode reader/support/function',
    verbs: 'scan, scan a/the/their/our barcode/code/qr/wristband/ticket code?, read the/a/our/their? qr/barcode code?',
    capabilities: ['scanning'],
  },
  {
    nouns:
      'command line, command line interface/tool/version/client/access/app, cli, cli tool/binary, ' +
      'terminal interface/client/command, terminal',
    verbs:
      'usable/run/used/driven/scripted/scriptable/started/callable/operated/controlled/work from a/the terminal/command/shell line?, ' +
      'be scriptable',
    capabilities: ['cli'],
  },
  {
    nouns:
      'software development kit, vs code extension/plugin, ' +
      'sdk, client library, language/python/javascript/typescript/go/rust/java binding, ' +
      'editor/ide/vscode/jetbrains plugin/extension, editor/ide plug in, plug in sdk, ' +
      'python/javascript/typescript/go/rust/java client/package/library/sdk, npm package',
    capabilities: ['sdk'],
  },
  {
    nouns:
      'ci cd integration/check, merge check, build? pipeline integration, gitlab/github/jenkins integration, ' +
      'ci, ci pipeline/check/integration/gate, build? pipeline check/step/gate, github action, gitlab ci, ' +
      'pull request check/comment, merge request check/comment, pre commit hook, pr comment/check',
    verbs:
      'gate/block/check/fail/annotate/comment ~ merge/build/pull, ' +
      'run/work/block/comment/usable in/on/as a/the/our/every/each? ci/pipeline, ' +
      'run/work/usable in/on/as a/the/our/every/each? build pipeline, ' +
      'run/work/block/comment on/in a/the/our/every/each? pull request, run in/as a/the/our? github action, ' +
      'run on every push/commit/pr',
    capabilities: ['pipeline'],
  },
  {
    nouns:
      'accessible design, barrier freedom, freedom of barrier, accessibility standard, ' +
      'accessibility, accessibility work/support/compliance/conformance, screen reader support/use?, ' +
      'screenreader, wcag, wcag _ _?, wcag _ level _, keyboard navigation/operation/use/support, ' +
      'barrier free access/use, wcag compliance/conformance',
    verbs:
      'fully? accessible to/for blind/deaf/disabled/people/user/everyone/visually/wheelchair, ' +
      'usable/operable/work/used/navigable with/by/for a/an/the/only? screen/keyboard/blind/visually/switch/low reader/alone/only/vision?, ' +
      'be accessible, barrier free, use it with a/her/his/their/the screen reader, ' +
      'meet/fulfil/conform/comply/satisfy to/with? wcag, meet/fulfil/conform/comply/satisfy to/with? en 301, ' +
      'meet/fulfil/conform/comply/satisfy to/with? section 508, use ~ with a/the/her/his/their/its screen reader',
    capabilities: ['accessibility'],
  },
  {
    nouns:
      'language selection/choice/menu, translated version/text/page, language other than _, different language, ' +
      'translation, further/several/multiple/other/second/additional/foreign/more/third language, localisation, ' +
      'localization, ' +
      'internationalisation, internationalization, i18n, l10n, multilingual interface/support/version/ui, ' +
      'language switch/switcher/version/support, multi language support, multilanguage',
    verbs: 'translate, switch the? language, multilingual, bilingual, trilingual, localise, localize',
    capabilities: ['localisation'],
  },
  {
    nouns:
      'offline version, ' +
      'offline, offline mode/use/working/support/access/work/capability/operation/function/functionality, ' +
      'off line mode/use/work, work/working/use without internet/network/connection/reception/signal',
    verbs:
      'fully? work/usable/used/available/run/playable/function/open/readable/continue ~ offline, be offline capable, ' +
      'fully? work/usable/used/available/run/playable/function/open/readable/continue ~ without a/an/any? mobile/internet/data? internet/network/connection/signal/reception/data/wifi/coverage/wi',
    capabilities: ['offline'],
  },
  {
    nouns:
      'iot/external/smart/connected? device/sensor/hardware connection/integration/support/connectivity, iot device, smart lock, ' +
      'connection of/to/with device/hardware/sensor/machine/scale/lock, ' +
      'bluetooth, bluetooth connection/link/pairing/support, device connectivity/integration, ' +
      'physical/connected/external/smart? sensor, physical/connected/external/smart device/hardware, wearable, ' +
      'label/receipt printer, ' +
      'iot, ble, hardware connection/integration, connection to device/hardware/sensor/machine, smartwatch',
    verbs:
      'connect/talk/pair/link ~ by/over/via/through bluetooth/ble/usb/cable, ' +
      'connect/pair/talk to/with the/our/a/an/their/any? _? sensor/printer/scale/lock/device/wearable/monitor/meter/machine/hardware, ' +
      'read/drive/control/connect the/our/a/an/their? _? sensor/printer/scale/lock/device/wearable/monitor/meter',
    capabilities: ['devices'],
  },
  serverSubject,
  twoWaySubject,
  {
    nouns: 'penetration test/testing, pen test/testing, outside/external/independent security test/audit/review',
    label: 'penetration-test',
    capabilities: [],
    items: ['security-test'],
    name: 'penetration test',
  },
  {
    nouns: 'data protection impact assessment, privacy impact assessment, impact assessment, dpia',
    label: 'impact-assessment',
    capabilities: [],
    items: ['privacy-assessment'],
    name: 'impact assessment',
  },
]
