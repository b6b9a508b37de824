/** One way to read what a brief says about a capability. */
export interface ScopeReading {
  /** A statement that makes sense alone: it becomes a constraint. */
  readonly answer: string
  /** The catalogue items that this reading does not need. */
  readonly without: readonly string[]
  /** Multiplies the hours of the capability's first item. */
  readonly factor?: number
}

/** What a brief usually leaves open about a capability. The first reading is the smallest. */
export interface Ambiguity {
  readonly capabilityId: string
  readonly question: string
  /** How the words of the brief are read while nobody has answered, to stand behind them. */
  readonly weRead?: string
  /** Words of the brief that leave nothing open. */
  readonly settledBy?: RegExp
  readonly readings: readonly ScopeReading[]
}

/** Capabilities that are not listed here are asked about by how complete they have to be. */
export const ambiguities: readonly Ambiguity[] = [
  {
    capabilityId: 'integrations',
    question: 'Is it enough to read from the other system, or do changes also have to flow back?',
    weRead: 'We read that as one way.',
    settledBy: /\b(?:one|two|both)[- ](?:ways?|directions?)\b|\bbidirectional\b|\bback and forth\b|\bread[- ]only\b/iu,
    readings: [
      {
        answer: 'Connections read from the other system and never write to it.',
        without: ['integrations-two-way'],
      },
      { answer: 'Connections read from the other system and also write back to it.', without: [] },
    ],
  },
  {
    capabilityId: 'mobile',
    question: 'Does it have to be an app from the stores, or are pages that work well on phones enough?',
    weRead: 'We read that as an app.',
    settledBy: /\bstores?\b|\bweb app\b|\bbrowser\b/iu,
    readings: [
      {
        answer: 'Pages made for phones are enough; nothing is published in the stores.',
        without: ['mobile-app', 'mobile-stores', 'mobile-care'],
      },
      { answer: 'Phones get an app from the iOS and Android stores.', without: [] },
    ],
  },
  {
    capabilityId: 'payments',
    question: 'Payments: may refunds and failed payments be handled by hand at first?',
    readings: [
      {
        answer: 'Payments go through a hosted checkout; refunds are made by hand at the provider.',
        without: ['payments-exceptions', 'payments-reconciliation'],
      },
      {
        answer: 'The product handles refunds and failed payments; the books are reconciled by hand.',
        without: ['payments-reconciliation'],
      },
      { answer: 'The product handles refunds and failed payments, and reconciles payments with payouts.', without: [] },
    ],
  },
  {
    capabilityId: 'accounts',
    question: 'Do all people who sign in see and do the same, or are there different roles?',
    readings: [
      {
        answer: 'There is one kind of account, and everybody may do the same.',
        without: ['accounts-roles', 'accounts-recovery'],
      },
      { answer: 'There are two or more roles that may do different things.', without: ['accounts-recovery'] },
      { answer: 'There are several roles, and sign-in needs a second factor.', without: [] },
    ],
  },
  {
    capabilityId: 'offline',
    question: 'Without a connection: do people only enter things, or also change what others may be changing?',
    readings: [
      {
        answer: 'Without a connection people only collect what they enter; it is sent later.',
        without: ['offline-sync', 'offline-conflicts'],
      },
      {
        answer: 'Without a connection people read and change everything; the last change counts.',
        without: ['offline-conflicts'],
      },
      {
        answer: 'Without a connection people read and change everything, and conflicts are shown to them.',
        without: [],
      },
    ],
  },
  {
    capabilityId: 'transfer',
    question: 'Does data only have to come in, or also to go out again?',
    readings: [
      { answer: 'Existing data is imported once; there is no export.', without: ['transfer-export'] },
      { answer: 'Data is imported, and everything that was entered can be exported.', without: [] },
    ],
  },
  {
    capabilityId: 'notifications',
    question: 'By how many channels do notifications have to reach people: e-mail, SMS, push, or others?',
    readings: [
      {
        answer: 'Notifications are sent by one channel, and everybody gets all of them.',
        without: ['notifications-preferences', 'notifications-reports'],
      },
      {
        answer: 'Notifications are sent by two channels, and people choose what they get.',
        without: ['notifications-reports'],
        factor: 1.35,
      },
      {
        answer: 'Notifications are sent by three channels, with preferences and a report of what arrived.',
        without: [],
        factor: 1.7,
      },
    ],
  },
  {
    capabilityId: 'localisation',
    question: 'How many languages does the first version need?',
    readings: [
      { answer: 'The first version has one language, prepared for a second one.', without: ['localisation-process'] },
      { answer: 'The first version has two or more languages, with a process for translations.', without: [] },
    ],
  },
]
