import type { Phrases } from '../capability-catalogue/capability.ts'

/**
 * The second reading of capabilities, independent of the catalogue's phrases: forms of words that hardly ever mean
 * anything else. They match base forms.
 */
export interface StrictPatterns {
  readonly by: Phrases
  /** Words that take the certainty away wherever they stand in the passage: "stock photo" does not ask for stock keeping. */
  readonly unless?: Phrases
}

const languages =
  'english/german/french/italian/spanish/dutch/polish/ukrainian/turkish/arabic/portuguese/welsh/hindi/urdu/bengali/' +
  'somali/mandarin/chinese/japanese/korean/russian/romanian/czech/swedish/danish/norwegian/finnish/greek/hebrew/catalan'

const systems =
  'xero/quickbooks/datev/salesforce/hubspot/sap/shopify/woocommerce/magento/zapier/mailchimp/lexoffice/netsuite/odoo/' +
  'outlook/slack/teams/jira/trello/airtable/erp/crm/moodle/zendesk/pipedrive/dynamics/fhir/hl7'

/** By the id of the capability. */
export const strictPatterns: Readonly<Record<string, StrictPatterns>> = {
  game: {
    by:
      'core loop, game loop, gameplay, boss, enemy, enemies, weapon, hit point, health bar, combat, double jump, ' +
      'jump/dash/climb/dodge ~ feel/wall/attack/enemy, player/hero/character ~ jump/dash/climb/shoot/fight/build/craft/dig/steer/explore/respawn/collect/walk/run',
  },
  levels: {
    by:
      'level editor, map editor, level pack, puzzle pack, daily puzzle, daily challenge, difficulty curve, campaign, ' +
      'level/map/puzzle/stage/dungeon/track ~ harder/difficult/difficulty/generate/hand, procedural, procedurally, ' +
      'hand-made/handmade/hand-built/hand-drawn level/puzzle/map, ten/twelve/twenty/thirty/forty/fifty/hundred level/puzzle/stage/map',
  },
  multiplayer: {
    by:
      'multiplayer, split screen, lobby, lobbies, head-to-head, pvp, co-op, versus mode, matchmaking ~ player/opponent/rank/skill, ' +
      'play ~ against/online/together ~ friend/other/player/each, friend/player ~ play over/against/online/together, up to _ player, real-time match',
  },
  progression: {
    by:
      'leaderboard, high score, high-score, highscore, achievement, unlock ~ skin/hat/weapon/character/item/outfit/car/skill, ' +
      'season pass, in-app purchase, experience point, skill tree, daily streak, badge',
  },
  api: {
    by:
      'public api, rest api, graphql api, http api, json api, documented api, open api, openapi, api key, api keys, rest endpoint, ' +
      'documented ~ endpoint, api for ~ partner/developer/reseller/customer/third, partner/developer/reseller/third/customer ~ call/query/use ~ our api',
    unless:
      'use the, uses the, using the, via the, through the, api of, connect to, call the, calls the, from the, from _ api, stripe, google',
  },
  cli: {
    by: 'command line, command-line, exit code, exit status, homebrew, stdin, stdout, stderr, single/static/standalone binary/executable, shell completion, subcommand, from the shell',
    unless: 'panel, editor',
  },
  sdk: {
    by: 'client library, client libraries, sdk for, sdk in, vs code/extension ~ extension/jetbrains/code, vscode/jetbrains/intellij ~ extension/plugin/plug-in, extension/plugin ~ vscode/jetbrains/intellij, npm/pypi/nuget/cargo package, editor extension, language binding',
    unless: 'use the sdk, using the',
  },
  pipeline: {
    by: 'github action, github actions, gitlab ci, ci pipeline, continuous integration, pull/merge request ~ comment/check/annotate/block/status, comment/check/annotate ~ pull/merge request, pre-commit hook, every push, each push, status check',
    unless: 'log in, sign in',
  },
  analysis: {
    by: 'static analysis, syntax tree, dead code, dependency graph, find/flag/detect/report ~ unused/unreachable/deprecated/vulnerable import/function/variable/dependency/dependencies/code, breaking change, stack trace, flaky test, code smell',
  },
  scheduling: {
    by:
      'book/reserve/rebook ~ appointment/table/room/slot/seat/court/desk/session/lesson/class/visit/consultation/bay/spot/treatment/haircut/tour/boat/bike/pitch/studio/stall/lane, ' +
      'book/schedule/cancel/move/reschedule ~ appointment/visit/inspection/interview/consultation, appointment ~ book/cancel/move/reschedule/booking, ' +
      'double booking, double-booked, time slot, timeslot, waiting list, waitlist, pick/choose/select ~ slot, slot ~ book/pick/free/taken, ' +
      'shift plan/schedule/roster/swap, duty roster, rota, roster, online booking, booking calendar, bookable, rooms/court/table/seat booking',
    unless:
      'expense, ledger, cost centre, amortisation, temperature, watering, time slot of, cpu, thread, kernel, job queue, flight',
  },
  cases: {
    by:
      'approval workflow, approve/reject ~ request/application/leave/expense/claim/grant, submit/file/lodge/send ~ request/complaint/application/claim, ' +
      'support ticket, ticket ~ assign/status/queue, complaint ~ number/owner/deadline/form/status, applicant ~ apply/status/see, case worker, caseworker, permit application, ' +
      'report ~ pothole/damage/fault/problem/defect/incident, request/application/leave ~ approve/reject/approval, application ~ review/check/reject/sent back, service request, triage',
    unless: 'app store, abuse, bug, crash, http request, pull request, merge request, train, loan application memory',
  },
  records: {
    by:
      'patient/medical/health/client/customer/pet/animal/student record, treatment/visit/session/case/clinical/progress note, medical/treatment/vaccination/maintenance/service history, ' +
      'keep/store/maintain ~ record/file/card/history ~ each/every, record/file/card/history for/of each/every, logbook',
    unless: 'record of processing, vinyl, audio, sheet music, release note',
  },
  admin: {
    by: 'back office, back-office, admin panel/screen/area/dashboard/interface/page/console, administrator ~ manage/create/edit/configure/change/approve/deactivate, admin can, settings screen/page, staff can/maintain/manage ~ list/price/text/hours/data/user',
    unless: 'network, ip, dns, gateway, router, kernel, phone settings',
  },
  reporting: {
    by:
      'dashboard, kpi, sales/monthly/weekly/daily/annual/quarterly/yearly report/figure/statistic/overview/turnover, report/figure/statistic/chart per/by, ' +
      'chart of/showing, compare ~ year before/last year/previous year/last month/previous month, statistics on/about, bar chart, line chart, pie chart',
    unless: 'car, vehicle, driver seat, crash report, instrument, bug',
  },
  catalogue: {
    by: 'product catalogue/catalog/page/list/range, article list, price list, sku, menu/dish ~ allergen/price, allergen ~ dish/menu, product/article/goods/dish/wine/cheese ~ price ~ photo/description/weight/variant/category, product/article/goods ~ variant/category/size, manage/maintain ~ product/article/dish/menu',
    unless: 'compare price, scrape',
  },
  inventory: {
    by:
      'inventory, stock level/keeping/count/movement/ledger, low stock, out of stock, in stock, stocktake, stock-taking, reorder point/level, ordering point, ' +
      'track/count/update/check ~ stock, stock ~ warehouse/branch/shelf/low/track/update/fall, restock, spare part ~ stock/run/left, goods received, warehouse ~ stock/goods/shelf',
    unless: 'stock photo, stock exchange, stock price, stock market, rolling stock, share, hero, player, backpack',
  },
  ordering: {
    by:
      'shopping cart/basket/bag, basket, cart, place/take ~ order online, place an/their order, take orders, order online, online order, order ahead, online/web shop/store, webshop, click and collect, ' +
      'pre-order, preorder, order status/history/form, home delivery, delivery slot, customer/guest/shopper/parent/school/diner order/orders, buy ~ online, order ~ lunch/meal/food/flower/bread/pizza ~ online/app/table/week',
    unless: 'purchase order, sort order, court, layer, alphabetical, cart position',
  },
  marketplace: {
    by:
      'marketplace, two-sided, buyers and sellers, take rate, escrow, peer-to-peer ~ rent/lend/sale/market, rent/lend/hire out, commission ~ sale/booking/each/deal/order/percent, ' +
      'payout ~ seller/host/owner/provider, keep/take/charge ~ percent/commission ~ sale/booking/order/rental, seller/host/owner/lender/provider ~ list/publish/offer ~ listing/item/van/tool/room/service, take a cut',
    unless: 'app marketplace, commission report',
  },
  mobile: {
    by: 'ios, iphone, ipad, native app, native mobile, mobile app, app store, play store, google play, react native, flutter, phone app, smartphone app, tablet app, android app, android phone, android tablet, android ~ iphone/ios',
    unless: 'emulator, kernel, case, charger, repair, battery, accessory',
  },
  scanning: {
    by: 'barcode, bar code, ean, rfid, isbn, scan ~ code/label/ticket/ean/tag/article/package/parcel/badge/shelf/item/box/bottle, scan/read ~ qr, qr ~ scan/camera/reader, handheld scanner',
    unless: 'mri, ct, virus, network scan, port scan, malware, generate, x-ray',
  },
  offline: {
    by:
      'work/use/usable/available/function/run/play/fill/read/record/enter ~ offline, offline mode/first/use/capable/work/copy/map, without/no network/internet/signal/connection/reception/coverage, without a/any/an internet/network/signal/connection, ' +
      'sync/synchronise/synchronize/send/upload ~ later/back online/signal, connection/network/signal/coverage ~ return/back/again, back online, local-first, without mobile data',
    unless: 'offline store, offline shop, offline event, offline training, cloud, router, firewall, no network access',
  },
  maps: {
    by: 'on a map, on the map, map view, map with, map ~ pin/marker, pin ~ map, gps, geolocation, nearby, near me, route planning, shortest route/way/round, within ~ kilometre/kilometer/km/mile/metre, turn-by-turn, live location, geofence, driving distance, street map, openstreetmap, google maps',
    unless:
      'mind map, texture map, memory map, heat map, key map, site map, hash map, sound, road map, robot, range of the sensor, radio, lora',
  },
  devices: {
    by:
      'bluetooth, ble, sensor ~ read/connect/value/send/report/data, read/reads/receive/collect/connect ~ sensor, label/receipt/thermal/ticket printer, smart lock, wearable, lora, lorawan, zigbee, mqtt, modbus, can bus, serial port, rs485, rs-485, ' +
      'open/unlock/lock ~ door/gate/barrier/locker/lock, smart meter, weighing scale, heart-rate',
    unless: 'simulate, simulation, device lock, deadlock',
  },
  search: {
    by: 'full-text, full text search, search box/bar/field/result/page, search by/for/over/across/through/all, searchable, filter ~ by, narrow ~ by, look up ~ by, look through ~ keyword, find ~ by name/number/keyword/title/author/ingredient/location/tag, autocomplete, search and filter',
    unless:
      'enemy, signal, channel, tree search, binary search, job search, search engine, research, search algorithm, grid search, band, air filter, water filter, noise, kalman',
  },
  recommendation: {
    by: 'recommend, recommendation, suggest ~ next/similar/based/book/recipe/product/match, personalised, personalized, forecast ~ demand/sale/need/order, predict ~ demand/sale/churn/order/arrival/need, demand forecast, based on ~ past/previous/history/purchase/behaviour/taste, similar product/item/book/recipe, learn from ~ past/order/history',
    unless:
      'weather forecast, branch prediction, recommended setting, recommended by, train a, hold-out, recommended dose',
  },
  assistant: {
    by: 'chatbot, gpt, llm, openai, claude, gemini, language model, summarise, summarize, transcribe, transcription, speech-to-text, speech to text, ai ~ answer/write/draft/suggest/assistant/generate/summary, ask ~ plain english, ask ~ natural language, answer ~ question ~ document/handbook/house/manual',
    unless:
      'on the device, on-device, on the phone, in the browser, self-hosted, offline, locally, no cloud, without cloud, without a cloud, train, fine-tune, local model, on device',
  },
  content: {
    by: 'blog, newsletter, faq, knowledge base, cms, content management, help article/centre/center/page, landing page, lesson ~ quiz/video, course ~ lesson/module/quiz/video, lesson with, news ~ publish/post/page/announcement, publish ~ article/news/post, how-to, article ~ publish/write/edit/editor',
    unless: 'lessons learned, lesson learned, book a, article number',
  },
  media: {
    by:
      'upload ~ photo/file/document/pdf/picture/image/video/certificate/receipt/scan/attachment/audio/memo/plan/drawing/recording, file uploaded, uploaded file, uploaded photo, attach ~ photo/file/picture/document/image/video/receipt/pdf, photo/picture/image/video ~ upload/attach, ' +
      'photo/image/picture gallery, file attachment, video upload, add/take/send ~ photo/picture',
    unless: 'export, crop, save as, no upload, firmware, csv, excel, build',
  },
  analytics: {
    by: 'conversion rate, funnel, a/b test, split test, usage analytics/statistic/data, web analytics, telemetry, retention rate/cohort, measure/track ~ visitor/usage/conversion/many/drop-off, which step ~ give up/leave/drop',
    unless: 'sensor, vehicle, machine',
  },
  payments: {
    by: 'pay ~ card/online/paypal/stripe/twint/app/sepa, credit/debit card, card payment, stripe, paypal, apple pay, google pay, klarna, direct debit, online payment, refund, deposit ~ pay/refund/charge/hold/card/return, payment provider/page/link/gateway, mobile money',
    unless:
      'larger than, greater than, more than zero, positive, cash only, validate, docs, test card, bookkeeping, expense',
  },
  subscriptions: {
    by: 'subscription, monthly/annual/yearly plan/fee/membership, free trial/tier/plan, trial period, paid plan/tier, freemium, recurring billing/payment, cancel any/at, cancel monthly, upgrade/downgrade ~ plan/tier, membership fee, per seat',
    unless:
      'event subscription, pub/sub, topic, mqtt, observer, newsletter, floor plan, meal plan, training plan, treatment plan, lesson plan, care plan, appointment',
  },
  invoicing: {
    by: 'invoice, e-invoice, credit note, dunning, vat ~ invoice/bill/rate, bill ~ vat, late payer, overdue invoice, sales tax',
    unless: 'extract, recognise, recognize, read the, classify, ocr, scan, upload, reimbursement, segment, import',
  },
  promotions: {
    by: 'voucher, coupon, discount code, promo code, promotion code, gift card, gift voucher, loyalty point/programme/program/card/scheme, referral code/link/programme/program/bonus, refer a, stamp card, reward point, bring a friend',
  },
  accounts: {
    by:
      'log/sign/logging/signing in with/by, sign in, log in, single sign-on, sso, magic link, passkey, two-factor, 2fa, mfa, password reset, reset ~ password, forgot ~ password, user account, create ~ account, ' +
      'register ~ e-mail/email/address/account/phone, azure ad, entra, active directory, role-based, role and permission, roles and permissions, user role, access right, login ~ e-mail/email/google/password, invite ~ colleague/member/team/user',
    unless:
      'already, existing, balance, bank account, ledger, chart of accounts, device registers, node, wifi password, ssh',
  },
  onboarding: {
    by: 'onboarding ~ tour/flow/wizard/checklist/step/user/customer, guided tour/setup/set-up/first, set-up wizard, setup wizard, tutorial, getting started, first launch/run/use ~ tour/guide/explain/show, tour ~ first launch/start, walkthrough, step by step ~ set-up/setup, setup/set-up step by',
    unless: 'pin, relay, board, employee, new hire, staff onboarding',
  },
  profiles: {
    by: 'public/user/member/company/seller/host/tutor/artist/team/player/provider profile/page, profile page/photo/picture, profile ~ skill/bio/photo/experience/interest, member directory, portfolio page, describe ~ skill',
    unless: 'voltage, elevation, temperature, speed, load, colour, noise, performance, build, current',
  },
  notifications: {
    by: 'notification, notify, push message, sms, text message, whatsapp, reminder, remind ~ day/hour/week/evening/patient/customer/member/user/people/guest, e-mail/email/text/message ~ when/as soon/once ~ ready/change/drop/arrive/due/free/done/new, text the, alert ~ when/if/by, get/receive ~ e-mail/email/sms/message when, nudge',
    unless: 'thread, interrupt, kernel, compiler, system call, signal handler, text the same',
  },
  messaging: {
    by: 'chat between/with/in/room, chat, in-app chat, direct message, private message, message each other, message ~ between ~ user/buyer/seller/tenant/landlord/member/parent/teacher/patient, video call, video consultation, write to each other, inbox',
    unless: 'chatbot, thread, queue, protocol, bus, slack, process, chat with the document, ai',
  },
  reviews: {
    by: 'star rating, one to five stars, five stars, customer/user/guest review, rate/review ~ seller/host/driver/dish/trainer/tutor/each/product/service/recipe/stay/book, leave ~ review/rating/feedback/comment on, rating and review, average rating',
    unless: 'code review, peer review, interest, frame, heart, per weapon, sample rate, fire, exchange',
  },
  community: {
    by: 'forum, news/activity/social feed, feed ~ post/follow/member/friend/picture, follow ~ other/friend/each/user/runner/member, community ~ post/page/forum/member, comment ~ post, post ~ comment, upvote, friends list, friend list, like and comment',
    unless: 'feed rate, animal, fish, cattle, paper, follow the system, follow up',
  },
  integrations: {
    by: `two-way sync, sync/synchronise/synchronize/connect/integrate/integration/import/export/push/transfer ~ ${systems}, ${systems} ~ sync/synchronise/integration/import/connect, google calendar, outlook calendar, slack channel/message, slack, arrive/appear/show ~ sap/outlook/salesforce/hubspot/datev/xero, legacy system, webhook`,
    unless:
      'instead of, replace, better than, like slack, like jira, leave slack, similar to, log in, sign in, already',
  },
  transfer: {
    by: 'import/export/download/upload ~ csv/excel/spreadsheet/xlsx/json/xml, csv/excel/xlsx/spreadsheet ~ import/export/download/upload, csv of, csv export, bulk import/upload, migrate/migration/take over ~ data/customer/record/old/member/database/spreadsheet, export of all, export all, export their/his/her/my/our data, take ~ along as json',
    unless: 'unused, module, customs, goods, static, python repository, parser',
  },
  privacy: {
    by: 'gdpr, dsgvo, hipaa, ccpa, coppa, data protection, delete/erase/deletion ~ personal/account/request, erase ~ person, data residency, server ~ in the eu, server in germany/europe/switzerland, stay/kept/hosted in the eu, right to be forgotten, consent ~ record/withdraw/parent/patient/cookie, cookie banner, cookie consent',
    unless: 'no personal, not collect',
  },
  security: {
    by: 'penetration test, pen test, pentest, encrypt ~ rest/aes/transit/tls/end/disk/database, encrypted with, end-to-end encrypted, encryption at rest, aes-256, soc 2, iso 27001, rate limit, rate limiting, vulnerability scan, security audit, brute force, owasp',
    unless: 'wifi, player',
  },
  audit: {
    by: 'audit trail, audit log, who changed, every change ~ log/record/who, change ~ logged ~ user/time/who, tamper-proof, tamper proof, tamper-evident, immutable log, log ~ cannot ~ edit/alter/change, cannot be altered, change history ~ who/when',
    unless: 'security audit, accessibility audit, energy audit',
  },
  accessibility: {
    by: 'wcag, accessibility, screen reader, en 301 549, section 508, voiceover, talkback, keyboard alone/only, keyboard navigation, colour-blind, colour blind, color blind, color-blind, high contrast mode, blind user',
  },
  localisation: {
    by: `multilingual, bilingual, translate ~ into ${languages}, ${languages} ~ ${languages}, in two/three/four/five/six/several/multiple language, several/multiple language, right-to-left, own currency, translation of ~ text/interface/app, second language for the interface, switch ~ language`,
    unless:
      'learn, lesson, teach, programming language, language model, tutor, dictionary, speech, transcribe, coordinates, cuisine',
  },
  moderation: {
    by: 'identity verification/check, kyc, verify/check ~ identity/passport, verified by/with ~ passport/id/card/document, background check, report ~ abuse/listing/post/content/profile/user, moderate ~ post/comment/content/listing, moderation queue, content moderation, fraud detection/check/prevention, fake account/listing/profile, ban ~ user/player, id card ~ before',
    unless: 'damage report, usage report',
  },
  performance: {
    by: 'concurrent/simultaneous user/visitor/request/player/connection, in/under/within/below/than _ ms/millisecond, response time, peak load, request per second, request a second, frame per second, frames a second, fps, load/respond/appear/answer/open/render ~ under/within/in _ second, low-end phone/laptop/device, year-old phone/laptop/tablet/device, old phone/laptop, visitor ~ same time, load time',
    unless: 'voltage, pulse, watchdog, signal delay, blink, debounce',
  },
}
