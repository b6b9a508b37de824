import type { Capability } from './capability.ts'

/** Away from the desk: mobile apps, scanning with the camera, offline work, maps, connected devices. */
export const mobileAndDevices: readonly Capability[] = [
  {
    id: 'mobile',
    name: 'mobile apps',
    nameOfFirst: 'phone pages',
    recognisedBy:
      'mobile app, phone app, native app, ios, android, app store, play store, smartphone app, iphone, ' +
      'tablet app, mobile application, mobile client',
    worth: 1.2,
    approach: {
      first: 'web pages that can be installed on a phone instead of a native app',
      solid: 'one cross-platform app for both phone systems',
      full: 'an app in both stores with updates, crash reports and deep links',
    },
    without: 'Phones use the web pages in their browser.',
    items: [
      {
        id: 'mobile-installable',
        title: 'Pages made for phones, installable without a store',
        discipline: 'frontend',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'mobile-app',
        title: 'Mobile app for {}',
        choice: {
          otherwise: 'iOS and Android from one code base',
          of: {
            iOS: 'ios, iphone, ipad',
            Android: 'android, play store',
          },
        },
        discipline: 'mobile',
        hours: [22, 40, 72],
        depth: 'solid',
      },
      {
        id: 'mobile-stores',
        title: 'Store listings, signing and review',
        discipline: 'mobile',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'mobile-care',
        title: 'Crash reports, deep links and forced updates',
        discipline: 'mobile',
        hours: [8, 15, 28],
        depth: 'full',
      },
    ],
    source: 'Store steps after the App Store Review Guidelines and the Google Play policies; hours are our judgement.',
  },
  {
    id: 'scanning',
    name: 'code scanning',
    recognisedBy: 'barcode, bar code, qr code, isbn, ean, rfid, scan, scanner, handheld',
    worth: 1.3,
    approach: {
      first: "scanning with the phone's camera in the browser",
      solid: 'scanning with camera or hand scanner, several codes in a row',
      full: 'scanning that copes with damaged codes and bad light',
    },
    without: 'Codes are typed in.',
    items: [
      {
        id: 'scanning-camera',
        title: 'Scanning of {} with the camera',
        choice: {
          otherwise: 'codes',
          of: {
            'ISBN barcodes': 'isbn',
            barcodes: 'barcode, bar code, ean',
            'QR codes': 'qr code, qr',
            'RFID tags': 'rfid',
            documents: 'scan document, scan receipt, document scan',
          },
        },
        discipline: 'frontend',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'scanning-series',
        title: 'Many scans in a row, and scanners on a cable or by radio',
        discipline: 'frontend',
        hours: [6, 11, 21],
        depth: 'solid',
      },
      {
        id: 'scanning-unreadable',
        title: 'Unreadable and unknown codes: manual entry and learning',
        discipline: 'frontend',
        hours: [5, 10, 19],
        depth: 'full',
      },
    ],
    source: 'Code types after the GS1 General Specifications; hours are our judgement.',
  },
  {
    id: 'offline',
    name: 'offline work',
    recognisedBy:
      'offline, back online, sync later, poor reception, no reception, no signal, no network, no internet, no connection, no connectivity, no reception, ' +
      'no mobile signal, no phone signal, without internet, without signal, without a signal, ' +
      'without network, without a network, without a connection, without connection, ' +
      'without an internet connection, without mobile data, poor connectivity, poor signal, poor network, ' +
      'patchy network, patchy signal, bad connection, unreliable connection, unreliable network, ' +
      'unreliable wifi, spotty wifi, network is down, internet is down, network drops, connection drops, ' +
      'wifi drops, low bandwidth, local first',
    worth: 1.2,
    approach: {
      first: 'an outbox on the device that sends when the network is back',
      solid: 'a copy of the data on the device that synchronises both ways',
      full: 'synchronisation that shows conflicts and lets people settle them',
    },
    without: 'Work stops when the network does.',
    items: [
      {
        id: 'offline-outbox',
        title: 'Work without a network: local copy and outbox',
        discipline: 'frontend',
        hours: [14, 27, 52],
        depth: 'first',
      },
      {
        id: 'offline-sync',
        title: 'Synchronisation in both directions',
        discipline: 'backend',
        hours: [14, 28, 56],
        depth: 'solid',
      },
      {
        id: 'offline-conflicts',
        title: 'Conflicts shown and settled',
        discipline: 'frontend',
        hours: [8, 16, 32],
        depth: 'full',
      },
    ],
    source: 'Scope after Kleppmann et al., "Local-first software" (2019); hours are our judgement.',
  },
  {
    id: 'maps',
    name: 'maps',
    recognisedBy:
      'gps, geolocation, nearby, near me, near them, near you, postcode, zip code, route planning, ' +
      'directions, neighbourhood, neighborhood, within walking distance, geofence, live location, radius, ' +
      'on a map, map view, map of the, public map, street map',
    exactly: 'maps',
    worth: 1,
    approach: {
      first: 'places found by their address and ordered by distance',
      solid: 'a map from a hosted service with search by distance',
      full: 'a map with routes and areas drawn by the team',
    },
    without: 'Places are told as addresses.',
    items: [
      {
        id: 'maps-nearby',
        title: 'Addresses located, and results by distance',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'maps-view',
        title: 'Map view with pins',
        discipline: 'frontend',
        hours: [7, 13, 24],
        depth: 'solid',
        recognisedBy: 'on a map, map view, map of the, public map, street map, pin',
      },
      {
        id: 'maps-tracking',
        title: 'Position followed while under way',
        discipline: 'mobile',
        hours: [10, 19, 36],
        depth: 'full',
        recognisedBy: 'live location, track the driver, gps tracking, follow the, on the way, estimated arrival',
      },
      {
        id: 'maps-routes',
        title: 'Routes and service areas',
        discipline: 'backend',
        hours: [8, 16, 32],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'devices',
    name: 'connected devices',
    recognisedBy:
      'sensor, bluetooth, iot, label printer, receipt printer, thermal printer, wearable, smart lock, ' +
      'firmware, hardware device, kiosk',
    worth: 1,
    approach: {
      first: 'one device model, connected the simplest way',
      solid: 'the common device models with error messages that help',
      full: 'a fleet of devices with remote updates',
    },
    without: 'Devices and product stay apart; readings are typed in.',
    items: [
      {
        id: 'devices-connection',
        title: 'Connection to {}',
        choice: {
          otherwise: 'one device model',
          of: {
            'a printer': 'label printer, receipt printer, thermal printer',
            sensors: 'sensor',
            'Bluetooth devices': 'bluetooth',
            'a kiosk': 'kiosk',
            wearables: 'wearable',
          },
        },
        discipline: 'backend',
        hours: [12, 24, 48],
        depth: 'first',
      },
      {
        id: 'devices-fleet',
        title: 'Device states, errors and replacement',
        discipline: 'backend',
        hours: [10, 20, 40],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
