import type { Capability } from './capability.ts'

/** Trust: privacy, security, audit trail, accessibility, languages, identity checks, speed. */
export const complianceAndQuality: readonly Capability[] = [
  {
    id: 'privacy',
    name: 'data protection',
    recognisedBy:
      'gdpr, hipaa, ccpa, privacy, data protection, personal data, health data, patient data, ' +
      'medical data, confidential, consent, compliance, comply, regulation, regulated, regulator, ' +
      'data residency, stays in the eu, children under, coppa, retention period, anonymous, anonymise, ' +
      'student data',
    worth: 1,
    answersRisks: true,
    approach: {
      first: 'little personal data, in one region, deleted on request',
      solid: 'consent, deletion and access requests handled by the product',
      full: 'data protection with retention rules and an assessment on file',
    },
    without: 'Personal data is kept to what the experiment cannot do without.',
    items: [
      {
        id: 'privacy-basics',
        title: 'Data protection under {}: minimal data, consent, deletion',
        choice: {
          otherwise: 'the law that applies',
          of: {
            'the GDPR': 'gdpr',
            HIPAA: 'hipaa',
            'the CCPA': 'ccpa',
            COPPA: 'coppa, children under',
          },
        },
        discipline: 'compliance',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'privacy-requests',
        title: 'Access, correction and deletion requests',
        discipline: 'backend',
        hours: [6, 11, 21],
        depth: 'solid',
      },
      {
        id: 'privacy-assessment',
        title: 'Impact assessment, processor contracts and retention rules',
        discipline: 'compliance',
        hours: [8, 16, 32],
        depth: 'full',
      },
    ],
    source: 'Scope after Regulation (EU) 2016/679 (GDPR), articles 5, 15 to 17, 28 and 35; hours are our judgement.',
  },
  {
    id: 'security',
    name: 'security hardening',
    recognisedBy:
      'security, secure, encryption, encrypted, penetration test, pen test, soc 2, iso 27001, ' +
      'vulnerability, data breach, hacker, attack, secret, credentials, sandbox',
    worth: 0.9,
    answersRisks: true,
    approach: {
      first: 'the safe defaults of framework and host, checked against a list',
      solid: 'rate limits, dependency checks and an access log',
      full: 'an outside penetration test and its findings closed',
    },
    without: 'Security rests on the defaults of framework and host.',
    items: [
      {
        id: 'security-baseline',
        title: 'Security baseline: threat list, encryption, secrets kept apart',
        discipline: 'infrastructure',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'security-limits',
        title: 'Rate limits, dependency checks and access log',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'solid',
      },
      {
        id: 'security-test',
        title: 'Outside penetration test and its findings closed',
        discipline: 'quality',
        hours: [10, 20, 40],
        depth: 'full',
      },
    ],
    source: 'Scope after OWASP ASVS 4.0, level 1; hours are our judgement.',
  },
  {
    id: 'audit',
    name: 'audit trail',
    recognisedBy: 'audit, audit trail, audit log, traceable, traceability, tamper, who changed, evidence of',
    exactly: 'accountable, accountability',
    worth: 0.8,
    answersRisks: true,
    approach: {
      first: 'an append-only log of every change',
      solid: 'a log of changes that staff can read',
      full: 'a log that shows tampering and can be handed to an auditor',
    },
    without: 'Changes can be traced only through backups.',
    items: [
      {
        id: 'audit-log',
        title: 'Append-only log: who did what, and when',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'first',
      },
      {
        id: 'audit-review',
        title: 'Log that auditors can search and take away',
        discipline: 'backend',
        hours: [6, 11, 21],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'accessibility',
    name: 'accessibility',
    recognisedBy:
      'accessibility, accessible, wcag, screen reader, disability, disabled, section 508, en 301 549, ' +
      'large text, colour blind, color blind, older people, elderly, easy language',
    worth: 0.9,
    answersRisks: true,
    approach: {
      first: 'contrast, text sizes and controls that suit everybody',
      solid: 'screens checked against WCAG by tool and by hand',
      full: 'an accessibility audit with people who depend on it',
    },
    without: 'Accessibility rests on what the chosen components bring.',
    items: [
      {
        id: 'accessibility-basics',
        title: 'Contrast, text size and controls that suit everybody, from the first screen on',
        discipline: 'frontend',
        hours: [7, 12, 21],
        depth: 'first',
      },
      {
        id: 'accessibility-checks',
        title: 'Accessibility checks (WCAG 2.2 AA) in every build, and by hand',
        discipline: 'quality',
        hours: [6, 11, 21],
        depth: 'solid',
      },
      {
        id: 'accessibility-audit',
        title: 'Accessibility audit with people who depend on it',
        discipline: 'quality',
        hours: [8, 15, 28],
        depth: 'full',
      },
    ],
    source: 'Scope after WCAG 2.2, level AA; hours are our judgement.',
  },
  {
    id: 'localisation',
    name: 'further languages',
    recognisedBy:
      'multilingual, bilingual, translation, translate, translated, localisation, localization, ' +
      'internationalisation, several languages, multiple languages, two languages, three languages, ' +
      'four languages, five languages, in english and, right-to-left, non-native, their own language, ' +
      'language barrier, in welsh, in spanish, in french, in german, in polish, in turkish, in bengali, ' +
      'in somali, in arabic, in hindi, in urdu, in mandarin, in portuguese, in italian, in dutch, ' +
      'in ukrainian',
    exactly: 'welsh, spanish and, and spanish',
    worth: 0.8,
    approach: {
      first: 'texts in the languages that cannot wait',
      solid: 'texts, dates and money in every language asked for',
      full: 'translations kept by translators without a release',
    },
    without: 'There is one language at first.',
    items: [
      {
        id: 'localisation-texts',
        title: 'Texts, dates and money in {}',
        choice: {
          otherwise: 'more than one language',
          of: {
            Welsh: 'welsh',
            Spanish: 'spanish',
            French: 'french',
            German: 'german',
            Polish: 'polish',
            Turkish: 'turkish',
            Bengali: 'bengali',
            Somali: 'somali',
            Arabic: 'arabic',
            Hindi: 'hindi',
            Urdu: 'urdu',
            Mandarin: 'mandarin',
            Portuguese: 'portuguese',
            Italian: 'italian',
            Dutch: 'dutch',
            Ukrainian: 'ukrainian',
          },
        },
        discipline: 'frontend',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'localisation-process',
        title: 'Translation process and checks for missing texts',
        discipline: 'product',
        hours: [5, 10, 19],
        depth: 'full',
      },
    ],
    source: 'Formats after the Unicode CLDR; hours are our judgement.',
  },
  {
    id: 'moderation',
    name: 'identity checks',
    recognisedBy:
      'fraud, scam, verified user, verify identity, identity check, identity verification, ' +
      'background check, kyc, fake listing, fake account, abuse, moderation, trust and safety, proof of, ' +
      'verified, vetting, vetted, cheating, cheat',
    worth: 0.9,
    answersRisks: true,
    approach: {
      first: 'every newcomer checked by a person',
      solid: 'identity checks by a hosted service and a report button',
      full: 'checks by rules, with a queue for the doubtful ones',
    },
    without: 'The team knows every user in person.',
    items: [
      {
        id: 'moderation-verification',
        title: 'Check of newcomers, and a report button',
        discipline: 'backend',
        hours: [7, 14, 27],
        depth: 'first',
      },
      {
        id: 'moderation-queue',
        title: 'Rules against abuse and a queue for doubtful cases',
        discipline: 'backend',
        hours: [9, 17, 32],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'performance',
    name: 'speed checks',
    recognisedBy:
      'performance, latency, milliseconds, per second, concurrent, scale to, scalable, scalability, ' +
      'peak load, uptime, availability target, 99.9, low-end, old phone, slow phone, older phone, ' +
      'frame rate, frames per second, 60 fps, high load, traffic spike, battery, frames a second, ' +
      'in under, within one second, within a second',
    worth: 0.8,
    answersRisks: true,
    approach: {
      first: 'a speed budget measured on the weakest device',
      solid: 'bottlenecks removed where measurements show them',
      full: 'load tests ahead of every release',
    },
    without: 'Speed is looked at when somebody complains.',
    items: [
      {
        id: 'performance-budget',
        title: 'Speed budget, measured on the weakest device or line',
        discipline: 'quality',
        hours: [6, 11, 21],
        depth: 'first',
      },
      {
        id: 'performance-tuning',
        title: 'Bottlenecks found and removed',
        discipline: 'backend',
        hours: [8, 16, 32],
        depth: 'solid',
      },
    ],
    source: 'Our judgement.',
  },
]
