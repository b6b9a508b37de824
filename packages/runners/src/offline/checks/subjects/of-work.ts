import type { ConstraintSubject } from '../constraint-subject.ts'

/** Business software that a product is connected to. */
const software =
  'xero/quickbooks/datev/sap/salesforce/shopify/hubspot/sage/lexware/odoo/navision/dynamics/zapier/outlook/slack/teams/jira/' +
  'mailchimp/wordpress/woocommerce/magento/exchange/sharepoint/oracle/netsuite/zendesk/pipedrive/moodle/bexio/erp/crm'

/** What people work with: data, pages, reports, records. */
export const subjectsOfWork: readonly ConstraintSubject[] = [
  {
    nouns:
      'product suggestion, algorithmic/personalised/personalized suggestion/feed/content/recommendation, recommended product/item, ' +
      'recommendation, recommender, recommendation engine/algorithm/system/feature, personalisation, ' +
      'personalization, suggestion, ' +
      'suggested item/product, you might also like, product recommendation, ' +
      'personalised/personalized recommendation/suggestion',
    verbs: 'recommend, suggest, propose other _, tell people what they might also? like',
    capabilities: ['recommendation'],
  },
  {
    nouns:
      'admin/administration ui/module/screen/function, back end screen, backend for staff, administration, ' +
      'admin panel/screen/area/page/dashboard/interface/console/tool/section/view, back office, backoffice, ' +
      'back office console/screen/area/tool, ' +
      'administration screen/area/panel/interface, admin, staff/management screen/area/interface/console, ' +
      'control panel, screen for staff/the office/administrator',
    verbs: 'maintain/manage/edit ~ in a back office, correct ~ data themselves',
    capabilities: ['admin'],
  },
  {
    nouns:
      'graph, business intelligence, bi, report generator, sales/usage statistics, management/kpi dashboard, analysis of sale/number/figure, ' +
      'dashboard, weekly/monthly/daily/annual/quarterly/yearly/regular/sales/usage/management? report, ' +
      'reporting, statistics page, statistics, chart, ' +
      'reporting dashboard/suite/module, kpi, evaluation, analysis report, management overview',
    verbs:
      'see/get/pull/produce/print/run/generate/receive/create a/an/the/their/our? weekly/monthly/yearly/annual/quarterly/daily? report/dashboard/statistics',
    capabilities: ['reporting'],
  },
  {
    nouns:
      'free text search, search option/bar/form, ' +
      'search, search box/field/bar/function/engine/page/feature, full text search, text search, searching, ' +
      'search functionality',
    verbs:
      'search, searchable, be searchable, search for/by/through/across/in/the/all/every/our, look/looked up, ' +
      'find ~ by typing, find ~ by name/number/keyword, be found by search',
    capabilities: ['search'],
  },
  {
    nouns:
      'import/importing/export/migration/takeover/transfer/carrying of the/all/our/any? old/existing/previous/historic/legacy? data/record/spreadsheet/contact/list/member/customer/file, ' +
      'data/csv/excel/spreadsheet/pdf? export/import/migration, importing/exporting of data, ' +
      'import/export function/feature/interface, csv file/download, data portability, ' +
      'import and/or/slash export, export and/or/slash import, export to csv/excel/pdf/spreadsheet, ' +
      'import from csv/excel/spreadsheet, data transfer/takeover, download as csv/excel, ' +
      'bulk upload/import/export',
    verbs:
      'export, import, importable, exportable, download all/everything/their/our/the ~ data/record/list?, migrate, ' +
      'bring/brought/take/taken/carry/carried/move/moved over/across from/into, get ~ out as csv/excel/spreadsheet, ' +
      'get ~ out as/in a/an? csv/excel/spreadsheet, export/download/save ~ as a/an? csv/excel/spreadsheet, ' +
      'get all? our/their/my/the data out',
    capabilities: ['transfer'],
  },
  {
    nouns:
      'version history, access log/logging, logging/log/record/recording/history of ~ change/access/edit/action, ' +
      'audit log/trail/logging/history, change log/history/record, changelog, traceability, ' +
      'history of all/every change, activity log',
    verbs:
      'fully/completely? traceable, fully/completely? auditable, audited, ' +
      'recorded/logged/kept in a/an/the audit? log/trail, see who ~ changed/edited/deleted/opened, be traced',
    capabilities: ['audit'],
  },
  {
    nouns:
      'ticketing, complaint/request/claim handling/management, workflow engine/module, issue/ticket tracking, help desk module/system, ' +
      'approval workflow/step/process, ticket/ticketing system, ticket queue, case handling/management/worklist, ' +
      'application/request form, work list, worklist, workflow for ~ approval, support ticket',
    verbs:
      'approve/reject request/application/claim/leave/expense, ' +
      'submit a/an? application/claim/complaint/request online?, ' +
      'hand in/file a/an/their? application/claim/complaint/request',
    capabilities: ['cases'],
  },
  {
    nouns:
      'patient/medical/health/client/customer/treatment/case record/history/file/note, record keeping, ' +
      'file with notes, record/file for/of/on each/every _, customer file, logbook',
    verbs:
      'keep a/an? patient/medical/health/client/customer/treatment/case record/note/history/file, ' +
      'keep a file/record on/for/of each/every _',
    capabilities: ['records'],
  },
  {
    nouns:
      'news/blog/magazine/help post/article/page/section/area, ' +
      'blog, newsletter, content management, cms, knowledge base, faq, news page/section/articles, ' +
      'editorial content, article, wiki, magazine section',
    verbs:
      'publish a/an/the/their? own? article/post/news/lesson/blog, write/post article/news, ' +
      'maintain content themselves',
    capabilities: ['content'],
  },
  {
    nouns:
      'user photo/picture/image/video, photo/picture/image/video of user/member/guest, ' +
      'upload, uploading file/photo/picture/image/video/document/anything?, ' +
      'file/photo/image/video/picture/document/media upload, upload of file/photo/image/video/picture/document, ' +
      'file? attachment, photo attachment, file transfer',
    verbs:
      'upload, uploadable, attach, attach a/the/their/any/some? photo/file/picture/document/image/video, ' +
      'add/send a/their/own? photo/picture/image/video, ' +
      'upload a/the/their/any/some? photo/file/picture/document/image/video',
    capabilities: ['media'],
  },
  {
    nouns:
      `${software} integration/connection/interface/link/connector/sync/synchronisation, ` +
      `integration/connection/interface/link/connector/coupling to/with/for the/our/existing? ${software}, ` +
      'external/outside/third party interface/system/service/connection/software, ' +
      'link/coupling/connection/interface/bridge to/with the/our/other/any/existing _? software/system/tool/till/erp/crm/pos/package/program, ' +
      'integration, integration with/to/into other/any/outside/external/existing? software/system/tool/provider, ' +
      'interface to/with other/any/outside/external/existing/third software/system/tool/provider/party system?, ' +
      'connection to other system/software, connection to the/our existing? _ system/software/package, ' +
      'third party system/connection/integration, system integration, connector, ' +
      'erp/crm/sap/salesforce connection/integration/interface',
    verbs:
      `work/integrate/sync/synchronise/connect/talk/speak/interface/linked/connected with/to our/the/existing? ${software}, ` +
      'integrate with?, interface with, connect/hook/plug/link/tie it/this/anything/the? up? in? into/to, ' +
      'connected/hooked/linked/tied up? into/to/with, ' +
      'sync/synchronise/synchronize with, exchange data with, ' +
      'talk/speak to the/our/their/any? ~ system/software/package/till/database/erp/crm/other, ' +
      'talk/speak to sap/salesforce/datev/xero/shopify, connect with our/the ~ system/software/crm/erp',
    capabilities: ['integrations'],
  },
]
