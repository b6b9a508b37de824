import type { Capability } from './capability.ts'

/** Running a business: booking, cases, records, back office, reports. */
export const businessOperations: readonly Capability[] = [
  {
    id: 'scheduling',
    name: 'booking',
    recognisedBy:
      'appointment, calendar, time slot, timeslot, schedule, reschedule, rota, roster, shift, ' +
      'availability, opening hour, reserve a',
    exactly:
      'booking, bookings, rebook, book a, book an, book online, book and, book or, can book, books a, ' +
      'bookable, double-booked, slots, slot, book _ and cancel',
    worth: 1.4,
    approach: {
      first: 'bookable slots in one calendar',
      solid: 'bookings that can be moved and cancelled, with rules for each kind',
      full: 'bookings with waiting list, recurring slots and calendar feeds',
    },
    without: 'Appointments are still arranged one by one.',
    items: [
      {
        id: 'scheduling-slots',
        title: 'Bookable slots that nobody can take twice',
        discipline: 'backend',
        hours: [12, 22, 40],
        depth: 'first',
      },
      {
        id: 'scheduling-changes',
        title: 'Moving and cancelling, with rules and time limits',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'scheduling-rota',
        title: 'Rota of staff and rooms behind the slots',
        discipline: 'backend',
        hours: [10, 19, 36],
        depth: 'solid',
        recognisedBy: 'rota, roster, shift, staff schedule, availability, practitioner, room, working hours',
      },
      {
        id: 'scheduling-waiting-list',
        title: 'Waiting list that fills cancelled slots',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'full',
        recognisedBy: 'waiting list, waitlist, cancelled slot, cancellation, fill the gap, free slot, empty slot',
      },
      {
        id: 'scheduling-feeds',
        title: 'Recurring bookings and calendar feeds',
        discipline: 'backend',
        hours: [7, 13, 25],
        depth: 'full',
      },
    ],
    source: 'Calendar feeds after RFC 5545 (iCalendar); hours are our judgement.',
  },
  {
    id: 'cases',
    name: 'case handling',
    recognisedBy:
      'application form, apply for, applicant, case worker, caseworker, case handling, case file, permit, ' +
      'licence application, approval, approve, eligibility, intake, ticket, report a problem, submission, ' +
      'workflow, complaint, pothole, service request, casework, triage, entitlement, benefit claim, ' +
      'referral letter',
    worth: 1.3,
    approach: {
      first: 'one form and one list of cases that staff work through',
      solid: 'cases with states, owners and deadlines',
      full: 'cases with rules, letters and hand-over between departments',
    },
    without: 'Requests keep arriving the way they do today.',
    items: [
      {
        id: 'cases-intake',
        title: 'Form that takes a request in, checked while it is filled',
        discipline: 'frontend',
        hours: [10, 18, 32],
        depth: 'first',
      },
      {
        id: 'cases-worklist',
        title: 'Work list for staff, with states and owners',
        discipline: 'frontend',
        hours: [10, 18, 33],
        depth: 'solid',
      },
      {
        id: 'cases-status',
        title: 'Status page for the person who asked',
        discipline: 'frontend',
        hours: [6, 11, 20],
        depth: 'solid',
        recognisedBy: 'status, progress of, follow their, track their, track my, where it stands, see what happened',
      },
      {
        id: 'cases-rules',
        title: 'Deadlines, decision letters and hand-over',
        discipline: 'backend',
        hours: [10, 19, 36],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'records',
    name: 'records',
    recognisedBy:
      'patient record, medical record, health record, client record, customer record, clinical note, ' +
      'treatment history, treatment note, visit note, medical history, ehr, emr, prescription, chart note, ' +
      'case note, pet record, logbook',
    worth: 1.1,
    needs: ['accounts'],
    approach: {
      first: 'one page of notes for each person',
      solid: 'structured records with a history of changes',
      full: 'records with documents, templates and controlled access',
    },
    without: 'Records stay in the system that holds them today.',
    items: [
      {
        id: 'records-core',
        title: 'Record of each person with dated notes',
        discipline: 'backend',
        hours: [10, 18, 32],
        depth: 'first',
      },
      {
        id: 'records-history',
        title: 'Record history: who changed what, and when',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'solid',
      },
      {
        id: 'records-templates',
        title: 'Templates and documents in the record',
        discipline: 'frontend',
        hours: [8, 15, 28],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'admin',
    name: 'back-office screens',
    recognisedBy:
      'admin, administrator, back office, back-office, staff screen, staff can, manager can, moderator, ' +
      'configure, settings page, support team, receptionist, front desk, operator',
    worth: 0.8,
    needs: ['accounts'],
    approach: {
      first: 'back-office screens for the few tasks of every day',
      solid: 'back-office screens for all daily tasks',
      full: 'a back office with permissions, bulk actions and a log',
    },
    without: 'The team changes data with a database tool.',
    items: [
      {
        id: 'admin-screens',
        title: 'Back-office screens for the daily tasks',
        discipline: 'frontend',
        hours: [9, 16, 29],
        depth: 'first',
      },
      {
        id: 'admin-support',
        title: 'Support tools: find a person, see what they see, put it right',
        discipline: 'frontend',
        hours: [7, 13, 24],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'reporting',
    name: 'reports',
    recognisedBy:
      'dashboard, kpi, chart, monthly figures, statistic, best seller, best-selling, sales figures, overview of, ' +
      'turnover figure, monthly report, weekly report, report on, report about, reports for',
    exactly: 'reporting, by month, per month, by ward',
    worth: 0.9,
    approach: {
      first: 'one overview page straight from the database',
      solid: 'reports with periods and comparison',
      full: 'reports that people put together and have sent to them',
    },
    without: 'Figures are read out of the database on request.',
    items: [
      {
        id: 'reporting-overview',
        title: 'Overview page with the figures that decide',
        discipline: 'data',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'reporting-periods',
        title: 'Reports by period, with comparison and download',
        discipline: 'data',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'reporting-scheduled',
        title: 'Reports put together by users and sent on schedule',
        discipline: 'data',
        hours: [9, 17, 32],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
