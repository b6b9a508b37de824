import type { ConstraintSubject } from '../constraint-subject.ts'

/** What people have and do in a product: accounts, profiles, messages, opinions. */
export const subjectsOfPeople: readonly ConstraintSubject[] = [
  {
    nouns:
      'account creation, password login, username, user name, access/user right, ' +
      'account, user account, login, log in/on, logon, sign in/up/on, signup, signin, registration, registering, ' +
      'password, ' +
      'single sign on, sso, role and permission, user/access role, role, authentication, ' +
      'login/registration form/page/screen, ' +
      'user login/registration, member/customer/guest/personal account, member/user login, user management, passcode',
    verbs:
      'log/logged in/on, login, sign/signed in/up/on, register, ' +
      'create/have/make/open/set a/an/any/up? user? account, sign up, ' +
      'authenticate, identify themselves',
    capabilities: ['accounts'],
  },
  {
    nouns:
      'personal page, public member list/directory, ' +
      'public/member/user/seller/artist/personal? profile, public/personal/member? profile page, ' +
      'member directory, member page, ' +
      'profile page for/of person/people/member/user, page/profile about each/every _',
    verbs: 'have/get a/their own? public? profile, show/see/view each other profile, show user profile',
    capabilities: ['profiles'],
  },
  {
    nouns:
      'message between/among user/member/people, user to user messaging, internal/private/direct messaging, message function, ' +
      'video telephony, ' +
      'chat, chatting, chat room/window, messaging, messenger, instant messaging, ' +
      'direct/private/instant/personal message, dm, ' +
      'video call/chat/conference, video calling, in app chat/messaging, in game chat/messaging, live chat, ' +
      'chat box, inbox, ' +
      'messaging between user/member/people, group chat, voice chat/call',
    verbs:
      'chat, message each other, message one another, message their/his/her/the/any/a/our/other/an _, ' +
      'talk/write to each other, ' +
      'talk/write to one another, write to other member/user/player, send direct/private? message to each other, ' +
      'send each other message, ' +
      'send one another message, exchange message, send/write a/direct/private message, contact each other, ' +
      'write each other',
    capabilities: ['messaging'],
  },
  {
    nouns:
      'notification/reminder email/mail/text, text/app/pop/automatic/automated reminder/notification/message/alert, ' +
      'message by sms/text/email/mail, pop up notification, ' +
      'notification, push, email, e mail, email/mail/automatic reminder/alert/notification, sms, text message, ' +
      'reminder, alert, mailing, ' +
      'reminder email/mail/text, push notification/message/alert, sms reminder/message/alert/notification, ' +
      'automatic email/mail, mail notification',
    verbs:
      'notify, remind, alert, ' +
      'get/receive/have a/an/their? push/text/email/mail? notification/reminder/alert/message/text/email/mail/sms, ' +
      'be sent a/an push/text/email/mail? notification/reminder/alert/message/text/email/mail/sms, ' +
      'send out reminder/notification/alert, ' +
      'send reminder/notification/alert/push/sms, be told by mail/email/sms/text/push, ping people/user/member',
    capabilities: ['notifications'],
  },
  {
    nouns:
      'rating/grading/scoring/evaluation of ~ driver/host/teacher/member/guest/user/seller/customer/staff/doctor, ' +
      'opinion of guest/customer/user, ' +
      'star/user/customer/guest/product/client? rating, star/user/customer/guest/product/client? review, ' +
      'testimonial, rating and review, ' +
      'star rating, star system, thumbs up, feedback score',
    verbs:
      'leave/write/give/post/read a/an? star? review/rating, leaving of review/rating, rate, =review a/an/the/our/their _, ' +
      'give/award star, leave a star',
    capabilities: ['reviews'],
  },
  {
    nouns:
      'user post, discussion board/forum/thread, community area/forum/page, social media feature/function, ' +
      'comment, commenting, comment thread/section/function/field, forum, ' +
      'social/community feature/function/feed/section/wall, community, ' +
      'news feed, newsfeed, social network, activity feed, like, like button, follower, ' +
      'discussion/message/bulletin board, sharing, discussion area/forum/group/thread/between/among, guest book, guestbook',
    verbs:
      'post anything publicly?, post publicly, comment, comment on, comment on post/article/photo/picture/item/entry/product/video/the _/each, leave/write/post/add comment, follow each other, ' +
      'post in/to a/the forum/feed/community/board, discuss, like post',
    capabilities: ['community'],
  },
  {
    nouns:
      'id/identity/user/age/member verification/check/proof, verification/vetting of ~ user/identity/member/seller/host/age, ' +
      'approval of post/listing/content/photo/comment, reporting of user, ' +
      'moderation, content? moderation queue/tool?, identity check/verification, background check, kyc, ' +
      'abuse reporting, identity/id proof, ' +
      'age verification, moderator approval, report button',
    verbs:
      'moderate, pre moderate, vetted, verified, identity checked, screened, ' +
      'flag/report abuse/post/content/profile/user/comment, ' +
      'flag/report a/an post/profile/user/listing/comment, ' +
      'be checked/reviewed/approved by a/the? moderator/human/person before, prove their identity, ' +
      'verify their identity',
    capabilities: ['moderation'],
  },
  {
    nouns: 'data deletion, deletion request/function, self service data? deletion, data subject request',
    verbs:
      'delete/erase/remove all? their/his/her/my/our/your own? personal? data/account, ' +
      'have all? their/his/her/my/our/your own? personal? data/account deleted/erased/removed',
    capabilities: ['privacy'],
  },
  {
    nouns:
      'wizard, product/intro/introduction/welcome tour/screen, ' +
      'tutorial, onboarding, onboarding tour/flow/wizard, guided tour/introduction/onboarding/visit/setup, ' +
      'guided first visit, walkthrough, ' +
      'setup wizard, set up wizard, introduction tour, welcome tour/wizard, step by step introduction, in app help',
    verbs: 'be guided/led/walked through/step, guide/walk new _ through',
    capabilities: ['onboarding'],
  },
]
