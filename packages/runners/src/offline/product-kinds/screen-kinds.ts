import type { ProductKind } from '@plangate/core/schemas'
import type { KindPlan } from './kind.ts'

const monitoring = 'Monitoring, error reports and a rehearsed restore'

/** Products whose users look at screens that we draw. Hours are our judgement. */
export const screenKinds = {
  web_application: {
    id: 'web_application',
    recognisedBy: 'web application, web app, webapp, web portal, web platform, saas, browser-based, website with',
    coreCapability: null,
    skeleton: {
      server: 'Walking skeleton: one task through screen, server and database',
      managed: 'Walking skeleton: one task through screen and managed backend',
      device: 'Walking skeleton: one task in the browser, with its data kept there',
    },
    design: 'Design of the main screens',
    release: 'Hosting, releases and backups',
    monitoring,
    items: [],
    smallForm:
      'one web application with one database on a managed platform; what can be bought, or done by hand for the first ' +
      'users, is not built',
    lastingForm: 'one web application with a clear line between screens, rules and data',
  },
  static_site: {
    id: 'static_site',
    recognisedBy:
      'static site, static website, static page, landing page only, brochure site, hugo, jekyll, eleventy, ' +
      'astro site, github pages, built from markdown, generated from markdown, from ~ markdown files, ' +
      'static site generator, static html, plain html, html pages, no tracking and no cookies',
    coreCapability: null,
    skeleton: 'Walking skeleton: one page from its source to the public address',
    design: 'Layout and typography of the pages',
    release: 'Build and publishing of the pages on every change',
    monitoring: null,
    items: [
      {
        id: 'site-content',
        title: 'Texts and pictures of the first pages',
        discipline: 'design',
        hours: [4, 9, 20],
        level: 0,
      },
      {
        id: 'site-findable',
        title: 'Titles, previews and site map for search engines',
        discipline: 'frontend',
        hours: [2, 4, 8],
        level: 1,
      },
    ],
    smallForm: 'a handful of pages from text files, without a server of their own',
    lastingForm: 'pages from text files, with templates that others can fill',
  },
  mobile_app: {
    id: 'mobile_app',
    recognisedBy:
      'mobile app, ios app, android app, iphone app, native app, react native, flutter, swiftui, kotlin, ' +
      'app store, play store, google play, app for ~ ios/android/iphone, ios and android, android and ios, ' +
      'apple watch, home screen widget, phone app, iphone and android, on iphone, on android',
    coreCapability: null,
    skeleton: {
      server: 'Walking skeleton: one task through the app, server and database, on a real phone',
      managed: 'Walking skeleton: one task through the app and its managed backend, on a real phone',
      device: 'Walking skeleton: one task in the app, with its data on the phone',
    },
    design: 'Design of the main screens, by the rules of each platform',
    release: 'Builds for testers and stores at the push of a button',
    monitoring: 'Crash reports, and the update of versions in use',
    items: [
      {
        id: 'app-devices',
        title: 'Tests on old and new phones, and on each platform',
        discipline: 'quality',
        hours: [5, 10, 20],
        level: 0,
      },
      {
        id: 'app-stores',
        title: 'Store listing, signing and review',
        discipline: 'mobile',
        hours: [5, 10, 22],
        level: 1,
      },
    ],
    smallForm: 'one app from one code base, handed to testers before any store; what can be bought is not built',
    lastingForm: 'one app with a clear line between screens, rules and stored data',
  },
  desktop_app: {
    id: 'desktop_app',
    recognisedBy:
      'desktop app, desktop application, desktop program, desktop client, desktop tool, electron, tauri, ' +
      'windows app, mac app, macos app, gtk, qt, runs on windows, windows and macos, mac and linux, ' +
      'windows and linux, linux and windows, windows and mac, mac and windows, macos and windows, ' +
      'linux and mac, windows/mac/linux ~ one code base, sound card, menu bar, system tray, ' +
      'no browser inside',
    coreCapability: null,
    skeleton: 'Walking skeleton: one task from opening a file to saving it, installed on each system',
    design: 'Design of the main window, menus and shortcuts',
    release: 'Signed installers for each system, and updates',
    monitoring: 'Crash reports, and the update of versions in use',
    items: [
      {
        id: 'desktop-systems',
        title: 'Tests on each system and screen size',
        discipline: 'quality',
        hours: [5, 10, 20],
        level: 0,
      },
      {
        id: 'desktop-files',
        title: 'File format, undo and recovery after a crash',
        discipline: 'backend',
        hours: [6, 13, 30],
        level: 1,
      },
    ],
    smallForm: 'one program for the system that most users have, without an installer of its own',
    lastingForm: 'one program with a clear line between window, rules and files, on every system',
  },
  browser_extension: {
    id: 'browser_extension',
    recognisedBy:
      'browser extension, chrome extension, firefox extension, browser add-on, chrome web store, ' +
      'manifest v3, content script, extension for ~ chrome/firefox/browser, chrome and firefox, ' +
      'firefox and chrome, nothing leaves the browser, toolbar icon, any web page, page that is open',
    coreCapability: null,
    skeleton: 'Walking skeleton: one page changed by the extension, installed unpacked',
    design: 'Pop-up, icon and options page',
    release: 'Packages for the extension stores, with their review',
    monitoring: null,
    items: [
      {
        id: 'extension-permissions',
        title: 'As few permissions as possible, and the reason for each',
        discipline: 'compliance',
        hours: [2, 5, 11],
        level: 0,
      },
      {
        id: 'extension-pages',
        title: 'Tests on the pages that it changes, in each browser',
        discipline: 'quality',
        hours: [5, 10, 22],
        level: 0,
      },
    ],
    smallForm: 'an extension for one browser that keeps its data there',
    lastingForm: 'one extension for all browsers, with the rules for each page kept apart',
  },
} as const satisfies Partial<Record<ProductKind, KindPlan>>
