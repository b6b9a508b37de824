import type { Capability } from './capability.ts'

/** Money: payments, subscriptions, invoicing, loyalty offers. */
export const payments: readonly Capability[] = [
  {
    id: 'payments',
    name: 'payments',
    recognisedBy:
      'payment, pay by, pay with, pay online, pay at, credit card, debit card, card reader, stripe, ' +
      'paypal, refund, card payment',
    exactly: 'checkout, prepay, can pay, and pay, deposit, deposits',
    earnsBy: 'card payment, per order, per booking, per sale, pay per, transaction fee, deposit, prepaid',
    worth: 1.3,
    approach: {
      first: 'a hosted checkout page for payments',
      solid: 'checkout inside the product, with refunds and failed payments handled',
      full: 'payments reconciled against the bank every day',
    },
    without: 'Money changes hands outside the product and is matched by hand.',
    items: [
      {
        id: 'payments-checkout',
        title: 'Payments through {}',
        choice: {
          otherwise: 'a hosted checkout',
          of: {
            Stripe: 'stripe',
            PayPal: 'paypal',
            'mobile money': 'mobile money, m-pesa, mpesa',
            'a card reader': 'card reader, card terminal',
            'direct debit': 'direct debit',
          },
        },
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'payments-exceptions',
        title: 'Refunds, receipts and failed payments',
        discipline: 'backend',
        hours: [8, 14, 26],
        depth: 'solid',
      },
      {
        id: 'payments-reconciliation',
        title: 'Daily reconciliation of payments against payouts',
        discipline: 'data',
        hours: [8, 15, 28],
        depth: 'full',
      },
    ],
    source: 'Scope after PCI DSS 4.0, questionnaire A (card data never reaches our servers); hours are our judgement.',
  },
  {
    id: 'subscriptions',
    name: 'subscriptions',
    recognisedBy:
      'subscription, subscribe, subscriber, monthly fee, freemium, free tier, paid tier, paid plan, free trial, membership fee',
    earnsBy:
      'subscription, per month, a month, and month, monthly, per seat, per year, a year for, tier, days free, ' +
      'free trial, freemium, membership, licence, license',
    worth: 1,
    needs: ['accounts'],
    approach: {
      first: 'subscriptions in the billing service and its own portal',
      solid: 'subscriptions with tiers that the product enforces',
      full: 'subscriptions with trials, upgrades and dunning',
    },
    without: 'The first customers are invoiced by hand.',
    items: [
      {
        id: 'subscriptions-billing',
        title: 'Recurring billing and a hosted customer portal',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'subscriptions-limits',
        title: 'Tiers and limits that the product enforces',
        discipline: 'backend',
        hours: [8, 14, 25],
        depth: 'solid',
      },
      {
        id: 'subscriptions-lifecycle',
        title: 'Trials, upgrades, dunning and cancellation',
        discipline: 'backend',
        hours: [9, 16, 30],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'invoicing',
    name: 'invoicing',
    recognisedBy: 'invoice, billing statement, vat, sales tax, bookkeeping, reimbursement, insurance claim',
    exactly: 'accountant, accountants',
    worth: 0.9,
    approach: {
      first: 'invoices from a template, sent by e-mail',
      solid: 'invoices numbered and taxed by the product',
      full: 'invoices handed over to the bookkeeping',
    },
    without: 'Invoices are written in the tool that is used today.',
    items: [
      {
        id: 'invoicing-documents',
        title: 'Invoices as PDF, numbered without gaps',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'invoicing-tax',
        title: 'Tax rates, credit notes and reminders',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'invoicing-handover',
        title: 'Hand-over of the books to the accountant',
        discipline: 'data',
        hours: [6, 11, 20],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'promotions',
    name: 'loyalty offers',
    recognisedBy: 'loyalty, discount, voucher, coupon, gift card, promotion, referral, reward point, stamp card',
    worth: 0.7,
    approach: {
      first: 'discount codes entered by hand',
      solid: 'vouchers and loyalty points kept by the product',
      full: 'offers with rules, budgets and reports',
    },
    without: 'Offers are agreed person to person.',
    items: [
      {
        id: 'promotions-codes',
        title: 'Discount codes and vouchers',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'first',
      },
      {
        id: 'promotions-loyalty',
        title: 'Loyalty points and referrals',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
