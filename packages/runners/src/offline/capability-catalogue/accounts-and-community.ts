import type { Capability } from './capability.ts'

/** Users: sign-in, onboarding, profiles, notifications, messaging, ratings, community. */
export const accountsAndCommunity: readonly Capability[] = [
  {
    id: 'accounts',
    name: 'sign-in',
    recognisedBy:
      'account, sign in, sign up, log in, login, password, user registration, single sign-on, sso, ' +
      'authentication, magic link, passkey',
    exactly: 'signing in, sign-ups',
    worth: 0.9,
    approach: {
      first: 'sign-in from a hosted identity service',
      solid: 'sign-in with roles and invitations',
      full: 'sign-in with two factors and account recovery of our own',
    },
    without: 'Everybody who has the link can get in.',
    items: [
      {
        id: 'accounts-sign-in',
        title: 'Accounts and sign-in by {}',
        choice: {
          otherwise: 'e-mail link',
          of: {
            'company single sign-on': 'single sign-on, sso, saml, active directory',
            GitHub: 'github login, sign in with github',
            'phone number': 'phone number, sms code',
            passkey: 'passkey',
            PIN: 'pin, four-digit pin, pin code',
            'electronic ID': 'bankid, eid, electronic id, digid',
          },
        },
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'first',
      },
      {
        id: 'accounts-roles',
        title: 'Roles, invitations and who may see what',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'accounts-recovery',
        title: 'Second factor, recovery and closing an account',
        discipline: 'backend',
        hours: [8, 14, 26],
        depth: 'full',
      },
    ],
    source: 'Scope after NIST SP 800-63B and OWASP ASVS 4.0, chapters V2 and V3; hours are our judgement.',
  },
  {
    id: 'onboarding',
    name: 'guided onboarding',
    recognisedBy:
      'onboarding, onboard, first run, getting started, tutorial, set-up wizard, setup wizard, ' +
      'walkthrough, learn in minutes, without training, no training',
    worth: 0.8,
    approach: {
      first: 'a first run that leads straight to one result',
      solid: 'a guided first run inside the product',
      full: 'onboarding with sample data and help in context',
    },
    without: 'The first users are shown around in person.',
    items: [
      {
        id: 'onboarding-first-run',
        title: 'Guided first run up to the first useful result',
        discipline: 'frontend',
        hours: [6, 11, 20],
        depth: 'first',
      },
      {
        id: 'onboarding-help',
        title: 'Sample data, empty states and help in context',
        discipline: 'design',
        hours: [6, 11, 20],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'profiles',
    name: 'public profiles',
    recognisedBy: 'profile, bio, portfolio page, skills list, directory',
    worth: 0.8,
    needs: ['accounts'],
    approach: {
      first: 'plain profile pages',
      solid: 'profiles that people edit themselves',
      full: 'profiles with visibility settings and badges',
    },
    without: 'People are known by name and contact details only.',
    items: [
      {
        id: 'profiles-page',
        title: 'Profile page with what the other side needs to know',
        discipline: 'frontend',
        hours: [7, 12, 21],
        depth: 'first',
      },
      {
        id: 'profiles-visibility',
        title: 'Visibility settings and completeness hints',
        discipline: 'frontend',
        hours: [5, 9, 16],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'notifications',
    name: 'notifications',
    recognisedBy:
      'notification, notify, notified, reminder, remind, alert, sms, text message, push message, email me, ' +
      'e-mail update, whatsapp, is told when, are told when, get told',
    worth: 1,
    approach: {
      first: 'messages sent through a delivery service from templates',
      solid: 'notifications with preferences and retries',
      full: 'notifications over several channels with quiet hours and delivery reports',
    },
    without: 'People have to look for news themselves.',
    items: [
      {
        id: 'notifications-delivery',
        title: 'Notifications by {}',
        choice: {
          otherwise: 'e-mail',
          of: {
            SMS: 'sms, text message',
            push: 'push message, push notification',
            WhatsApp: 'whatsapp',
            'e-mail': 'email, e-mail',
            Slack: 'slack',
          },
        },
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'first',
      },
      {
        id: 'notifications-reminders',
        title: 'Reminders ahead of time, with a reply that counts',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'first',
        recognisedBy: 'reminder, remind, no-show, the day before, ahead of time, missed appointment, overdue',
      },
      {
        id: 'notifications-preferences',
        title: 'Preferences, unsubscribing and retries',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'solid',
      },
      {
        id: 'notifications-reports',
        title: 'Delivery reports and quiet hours',
        discipline: 'backend',
        hours: [5, 10, 19],
        depth: 'full',
      },
    ],
    source: 'Push after RFC 8030 (Web Push); hours are our judgement.',
  },
  {
    id: 'messaging',
    name: 'messaging',
    recognisedBy:
      'chat, message each other, direct message, conversation, talk to each other, video call, telehealth, ' +
      'teleconsultation',
    exactly: 'messaging',
    worth: 1,
    needs: ['accounts'],
    approach: {
      first: 'plain conversations without live updates',
      solid: 'conversations inside the product',
      full: 'live conversations with attachments and reporting of abuse',
    },
    without: 'People write to each other outside the product.',
    items: [
      {
        id: 'messaging-threads',
        title: 'Conversations between two people',
        discipline: 'backend',
        hours: [10, 18, 32],
        depth: 'first',
      },
      {
        id: 'messaging-video',
        title: 'Video calls through a hosted service',
        discipline: 'backend',
        hours: [10, 19, 36],
        depth: 'solid',
        recognisedBy: 'video call, video visit, telehealth, teleconsultation, video consultation',
      },
      {
        id: 'messaging-live',
        title: 'Live updates, read marks and attachments',
        discipline: 'frontend',
        hours: [9, 16, 30],
        depth: 'solid',
      },
      {
        id: 'messaging-abuse',
        title: 'Blocking and reporting in conversations',
        discipline: 'backend',
        hours: [5, 9, 17],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'reviews',
    name: 'ratings',
    recognisedBy:
      'star rating, user review, customer review, review each other, rate each other, reputation, ' +
      'testimonial, trust score',
    exactly: 'rating, ratings, reviews of, a review after, review after',
    worth: 0.8,
    needs: ['accounts'],
    approach: {
      first: 'a rating asked for by e-mail after the fact',
      solid: 'ratings from both sides, shown where they matter',
      full: 'ratings with replies, moderation and abuse checks',
    },
    without: 'Trust rests on personal acquaintance.',
    items: [
      {
        id: 'reviews-ratings',
        title: 'Ratings and reviews after a completed deal',
        discipline: 'backend',
        hours: [7, 12, 21],
        depth: 'first',
      },
      {
        id: 'reviews-moderation',
        title: 'Replies, reports and moderation of reviews',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'community',
    name: 'community features',
    recognisedBy:
      'community, forum, social feed, news feed, follow each other, friend list, share with friends, ' +
      'invite friends, comment thread, upvote',
    worth: 0.7,
    needs: ['accounts'],
    approach: {
      first: 'plain posts and comments',
      solid: 'posts and comments inside the product',
      full: 'a feed with following, sharing and moderation',
    },
    without: 'The community meets on a platform that it already uses.',
    items: [
      {
        id: 'community-posts',
        title: 'Posts, comments and sharing',
        discipline: 'backend',
        hours: [10, 18, 33],
        depth: 'first',
      },
      {
        id: 'community-moderation',
        title: 'Following, moderation and house rules',
        discipline: 'backend',
        hours: [9, 16, 30],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
