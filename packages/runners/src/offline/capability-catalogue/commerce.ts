import type { Capability } from './capability.ts'

/** Selling: product catalogue, stock, orders, marketplace. */
export const commerce: readonly Capability[] = [
  {
    id: 'catalogue',
    name: 'product catalogue',
    recognisedBy: 'catalogue, catalog, product page, product list, product range, sku, price list, menu item, variant',
    worth: 1.1,
    approach: {
      first: 'one product list kept in a table',
      solid: 'a catalogue with pictures, variants and prices',
      full: 'a catalogue with collections, scheduled prices and bulk editing',
    },
    without: 'Products live in a list that the team edits by hand.',
    items: [
      {
        id: 'catalogue-products',
        title: 'Product list with prices and pictures',
        discipline: 'backend',
        hours: [9, 16, 29],
        depth: 'first',
      },
      {
        id: 'catalogue-variants',
        title: 'Variants, categories and product pages',
        discipline: 'frontend',
        hours: [9, 16, 28],
        depth: 'solid',
      },
      {
        id: 'catalogue-bulk',
        title: 'Bulk editing and scheduled prices',
        discipline: 'frontend',
        hours: [8, 14, 26],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'inventory',
    name: 'stock keeping',
    recognisedBy: 'inventory, stock, restock, warehouse, stocktake, stock count, reorder, out of stock, shrinkage',
    worth: 1.4,
    approach: {
      first: 'stock kept as a plain ledger of movements',
      solid: 'stock by location, with corrections and low-stock warnings',
      full: 'stock with purchase orders, transfers and counting rounds',
    },
    without: 'Stock figures stay where they are today.',
    items: [
      {
        id: 'inventory-ledger',
        title: 'Stock ledger: every movement recorded, current stock derived',
        discipline: 'backend',
        hours: [12, 21, 38],
        depth: 'first',
      },
      {
        id: 'inventory-alerts',
        title: 'Low-stock warnings and reorder points',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'solid',
        recognisedBy: 'low stock, reorder, run out, running low, out of stock, stock alert, stock warning, sold out',
      },
      {
        id: 'inventory-locations',
        title: 'Stock by location, with transfers between locations',
        discipline: 'backend',
        hours: [10, 18, 32],
        depth: 'solid',
        recognisedBy: 'branch, location, warehouse, second shop, several shops, multiple shops, van, transfer',
      },
      {
        id: 'inventory-counting',
        title: 'Counting rounds with differences explained',
        discipline: 'frontend',
        hours: [8, 15, 27],
        depth: 'solid',
        recognisedBy: 'stocktake, stock count, count stock, counting, stock-taking, shrinkage, discrepancy',
      },
      {
        id: 'inventory-purchasing',
        title: 'Purchase orders and goods received',
        discipline: 'backend',
        hours: [12, 22, 40],
        depth: 'full',
        recognisedBy: 'supplier, purchase order, wholesaler, goods received, delivery note, receive goods',
      },
      {
        id: 'inventory-corrections',
        title: 'Corrections with a reason and a name',
        discipline: 'frontend',
        hours: [5, 9, 16],
        depth: 'solid',
      },
    ],
    source:
      'Ledger of movements after Martin Fowler, "Accounting Patterns" and Event Sourcing; hours are our judgement.',
  },
  {
    id: 'ordering',
    name: 'online ordering',
    recognisedBy:
      'shopping cart, shopping basket, basket, place an order, online order, order online, buy online, ' +
      'sell online, web shop, online shop, online store, webshop, click and collect, pre-order, preorder, ' +
      'order status, order history, delivery slot, customer order, take orders, order form',
    exactly: 'cart, online ordering, order ahead',
    earnsBy: 'per order, delivery fee, basket',
    worth: 1.3,
    approach: {
      first: 'a short order form that writes to one order list',
      solid: 'a basket, checkout and order list for staff',
      full: 'orders with delivery slots, changes and returns',
    },
    without: 'Orders keep coming the way they do today.',
    items: [
      {
        id: 'ordering-core',
        title: 'Basket, order form and order list',
        discipline: 'frontend',
        hours: [12, 22, 40],
        depth: 'first',
      },
      {
        id: 'ordering-pickup',
        title: 'Pick-up and reservation of what is in stock',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'solid',
        recognisedBy: 'pickup, pick up, click and collect, reserve, collect in, hold for',
      },
      {
        id: 'ordering-delivery',
        title: 'Delivery addresses, slots and shipping labels',
        discipline: 'backend',
        hours: [10, 19, 36],
        depth: 'solid',
        recognisedBy: 'delivery, deliver, shipping, ship, courier, parcel',
      },
      {
        id: 'ordering-status',
        title: 'Order status that customers and staff can follow',
        discipline: 'frontend',
        hours: [6, 11, 20],
        depth: 'solid',
      },
      {
        id: 'ordering-returns',
        title: 'Order changes, cancellations and returns',
        discipline: 'backend',
        hours: [9, 16, 30],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'marketplace',
    name: 'marketplace listings',
    recognisedBy:
      'marketplace, buyers and sellers, seller page, lister, two-sided, commission, take rate, lend, lender, borrower, ' +
      'rent out, renter, escrow, peer-to-peer, list a, list an, both sides of the',
    exactly: 'listings, listing, rental, rentals',
    earnsBy:
      'commission, take rate, of each rental, of each sale, of every sale, of each booking, of every booking, of each order',
    worth: 1.4,
    needs: ['accounts'],
    approach: {
      first: 'listings and requests that the team checks by hand',
      solid: 'listings with requests, acceptance and payouts',
      full: 'listings with payouts and a procedure for disputes',
    },
    without: 'Both sides are brought together by hand.',
    items: [
      {
        id: 'marketplace-listings',
        title: 'Listings that one side publishes and the other side finds',
        discipline: 'backend',
        hours: [14, 25, 45],
        depth: 'first',
      },
      {
        id: 'marketplace-requests',
        title: 'Requests, acceptance and the state of each deal',
        discipline: 'backend',
        hours: [12, 22, 40],
        depth: 'first',
      },
      {
        id: 'marketplace-payouts',
        title: 'Payouts to sellers with our commission held back',
        discipline: 'backend',
        hours: [14, 27, 52],
        depth: 'solid',
        recognisedBy:
          'commission, payout, take rate, escrow, split payment, paid out, percent of each, service fee, ' +
          'pay the seller',
      },
      {
        id: 'marketplace-disputes',
        title: 'Disputes, damage claims and cancellations between the two sides',
        discipline: 'backend',
        hours: [10, 19, 36],
        depth: 'full',
        recognisedBy: 'dispute, damage, claim, insurance, guarantee, no-show, broken',
      },
    ],
    source: 'Our judgement.',
  },
]
