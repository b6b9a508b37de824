import type { ConstraintSubject } from '../constraint-subject.ts'

/** What a product sells and settles, and what a shop keeps count of. */
export const subjectsOfCommerce: readonly ConstraintSubject[] = [
  {
    nouns:
      'payment, online paying, paying online, buying online, internet/electronic/digital payment, e payment, pay button, ' +
      'payment method/option, ' +
      'payment, checkout, online checkout, pay online, pay by credit/debit? card, credit/debit? card payment, ' +
      'card/online/mobile/electronic payment, ' +
      'payment processing/processor/provider/gateway/function/integration/page, credit card, card processing, ' +
      'in app payment, card checkout, ' +
      'payment by card, payment in the app, payment online',
    verbs:
      'pay ~ online, pay ~ in/on/over the? internet/web, pay ~ in/within the app, ' +
      'pay ~ by/with a/their? credit/debit/bank? card/phone/paypal/twint/klarna/mobile, ' +
      'pay ~ by/with apple/google pay, take/accept card/online payment, take/accept card/credit card/payment, ' +
      'be paid for? online, be paid for? by card, pay directly in',
    capabilities: ['payments'],
    alsoExcludes: ['subscriptions'],
  },
  {
    nouns:
      'recurring/monthly/yearly/annual charge, paid tier, ' +
      'subscription, subscription billing/management/handling, recurring billing/fee/payment/charge, ' +
      'monthly/yearly/annual plan/subscription/fee/billing, abo, membership fee, subscription model/plan, ' +
      'paid plan/membership',
    verbs:
      'subscribe, charge ~ monthly/yearly, charge monthly/yearly, take out a subscription, be billed/charged monthly/yearly/annually/automatically, pay monthly/yearly',
    capabilities: ['subscriptions'],
  },
  {
    nouns:
      'tax/vat/customer invoice, credit note, bill writing, invoice dispatch, ' +
      'invoice, invoicing, e invoice, e invoicing, billing, invoice generation/creation/module, bill generation, ' +
      'pdf invoice, automatic invoice',
    verbs:
      'invoice, issue/write/send/create/produce/make/generate/print a/an/proper/correct/the? _? invoice, ' +
      'bill customer/client/member',
    capabilities: ['invoicing'],
  },
  {
    nouns:
      'rebate, special offer, reward, reward point/program/programme/scheme, price reduction, discount campaign/system, ' +
      'discount, voucher, coupon, promotion, discount/promo/voucher/promotion/coupon/rebate code, ' +
      'gift card/voucher/certificate, ' +
      'loyalty point/programme/program/card/scheme/offer, referral code/programme/program/scheme, ' +
      'bonus point/card/programme/program, stamp card',
    verbs: 'redeem, use/enter/buy/give a/an? voucher/coupon/gift/discount code/card/voucher?, collect point/stamp',
    capabilities: ['promotions'],
  },
  {
    nouns:
      'other/private/external seller/vendor/merchant, third party vendor/merchant, reselling, auction, classified ad, second hand listing, user listing, ' +
      'multi vendor selling/shop/store, sale/selling between member/user/people, ' +
      'marketplace, listing, seller page/account, peer to peer sale, third party seller, classified, ' +
      'market place, two sided market',
    verbs:
      'list/offer a/an/their/things/own? own? item/goods/room/service/thing for sale/rent/hire, ' +
      'list/offer things for sale/rent/hire, ' +
      'put up/list/sell/offer ~ for sale, put up their/own _, sell to each other, sell their own _, offer their own _, ' +
      'sell through/on/via/in our/the/my shop/site/app/platform/store',
    capabilities: ['marketplace'],
  },
  {
    nouns: 'delivery, home delivery, delivery service',
    label: 'delivery',
    capabilities: [],
    items: ['ordering-delivery'],
    name: 'delivery',
  },
  {
    nouns:
      'shop function/module/system/part, shopping/order function, internet shop/store, online sale/purchase, ' +
      'ordering online, takeaway order, table ordering, delivery order, order taking, ' +
      'online/web/shopping? shopping cart/basket/bag, basket, shopping cart, cart, online/web shop/store, ' +
      'webshop, online order/ordering, ' +
      'pre order, preorder, order form, ordering, ordering function/system/module, click and collect, ' +
      'e commerce, ecommerce',
    verbs:
      'order ~ online, order ahead, order from the/their app/phone/table/website, ' +
      'place a/an/their? order online?, pre order, preorder, ' +
      'order and/in/through/via/over the? app/website/web/internet, put ~ in/into a/the cart/basket, =order',
    capabilities: ['ordering'],
  },
  {
    nouns:
      'stock/inventory module, storage/goods management, warehousing, purchasing module, supplier order, ' +
      'stock keeping/count/level/control/management/tracking/list/quantity, inventory, ' +
      'inventory management/tracking/control/functionality/list, stocktaking, ' +
      'stock taking, warehouse quantity/management/stock',
    verbs:
      'see/know/track/count/show/update/manage the/our/what? stock/inventory level/quantity?, ' +
      'keep track of the/our? stock/inventory level?, see/know what/how is/much/many ~ in stock, manage warehouse',
    capabilities: ['inventory'],
  },
  {
    nouns:
      'item/goods/article catalogue/catalog, product overview/database, ' +
      'product catalogue/catalog/page/list/range, price list, catalogue/catalog of product/goods/article, article list',
    capabilities: ['catalogue'],
  },
  {
    nouns:
      'duty roster/rota/planning, staff/resource planning/scheduling, appointment/booking calendar, class/room/table/court booking, ' +
      'booking/planning/scheduling of appointment/room/table/shift/court/class/visit/slot, ' +
      'booking, booking engine/calendar/system/tool/function/module, appointment, reservation, ' +
      'appointment booking/scheduling, rota, roster, ' +
      'scheduling, online booking/reservation/appointment/scheduling, calendar booking, ' +
      'shift planning/plan/planner, time slot, calendar for booking, table/room/seat/court reservation/booking, ' +
      'waiting list',
    verbs:
      'bookable, =book, rebook, =book online/in/slot, =book a/an/the/their/any _, reserve, reserve a/the/their _, ' +
      'make/cancel/move/reschedule/change/see a/an/the/their? own? appointment/booking/reservation, reschedule, ' +
      'pick/choose/reserve a/their time? slot, be booked online',
    capabilities: ['scheduling'],
  },
]
