import type { Capability } from './capability.ts'

/** Other systems: integrations, data import and export. */
export const integrations: readonly Capability[] = [
  {
    id: 'integrations',
    name: 'integrations',
    recognisedBy:
      'integration, integrate, connect to, connects to, sync with, synchronise with, existing system, ' +
      'legacy system, shopify, woocommerce, xero, quickbooks, datev, salesforce, hubspot, google calendar, ' +
      'outlook, slack, teams integration, zapier, webhook, pos system, till system, point of sale, erp, ' +
      'crm, hl7, fhir, edi, practice software, practice management, existing _ system, soap, ' +
      'rest interface, two-way sync, keep both in step, gmail',
    worth: 1,
    approach: {
      first: 'integrations that run one way and are watched by the team',
      solid: 'integrations that run on schedule and report errors',
      full: 'two-way integrations with a page that shows their state',
    },
    without: 'Data moves between systems by hand.',
    items: [
      {
        id: 'integrations-first',
        title: 'Connection to {}',
        choice: {
          otherwise: 'the system that is already in use',
          of: {
            Shopify: 'shopify',
            WooCommerce: 'woocommerce',
            Xero: 'xero',
            QuickBooks: 'quickbooks',
            DATEV: 'datev',
            Salesforce: 'salesforce',
            HubSpot: 'hubspot',
            'Google Calendar': 'google calendar, google and _ calendar',
            Gmail: 'gmail',
            Outlook: 'outlook',
            Slack: 'slack',
            'the till': 'pos system, till system, point of sale, till',
            'the practice software': 'practice software, practice management, hl7, fhir',
          },
        },
        discipline: 'backend',
        hours: [10, 20, 40],
        depth: 'first',
      },
      {
        id: 'integrations-errors',
        title: 'Retries, error list and state of each connection',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'integrations-two-way',
        title: 'Connections that also write back',
        discipline: 'backend',
        hours: [12, 24, 48],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'transfer',
    name: 'data import',
    recognisedBy:
      'csv, excel, spreadsheet import, import, export, migrate, migration, bulk upload, ' +
      'download their data, existing data, google sheet',
    worth: 0.8,
    approach: {
      first: 'one import for the one format that is needed',
      solid: 'imports that users run, with every error named',
      full: 'imports with a preview and exports on schedule',
    },
    without: 'The team loads existing data with a script.',
    items: [
      {
        id: 'transfer-import',
        title: 'Import from {}, with every rejected line named',
        choice: {
          otherwise: 'CSV',
          of: {
            Excel: 'excel, xlsx',
            CSV: 'csv',
            'Google Sheets': 'google sheet',
          },
        },
        discipline: 'data',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'transfer-export',
        title: 'Export of everything that was entered',
        discipline: 'data',
        hours: [4, 8, 15],
        depth: 'solid',
      },
    ],
    source: 'CSV after RFC 4180; hours are our judgement.',
  },
]
