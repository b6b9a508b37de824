import type { Rolldown } from 'vite'

/** Large, and needed by some pages only. They get chunks of their own. */
const large =
  /node_modules\/(recharts|victory-|d3-|@reduxjs|react-redux|immer|zod|oidc-client-ts|micromark|mdast)|core\/src\/domain\/(schemas|brief-text|estimate|analysis)/

/** Parts that several pages share, by the pages that share them. */
const sharedParts = { minShareCount: 2, entriesAware: true }

/** Small parts of the app are merged: each file has headers, and is compressed by itself. */
const merged = { ...sharedParts, entriesAwareMergeThreshold: 4_000 }

/** What dialogs, menus and tables are made of, and the parts of fields. Pages show the first later than the second. */
const tables = /node_modules\/(@floating-ui|@mantine\/core\/.*\/(Popover|ScrollArea|Table|Tooltip)[./])/
const fields = /node_modules\/@mantine\/core\/.*\/(NativeSelect|SimpleGrid|Input|Combobox|Tabs)[./]/
const small =
  /node_modules\/(@tabler\/icons-react\/|@mantine\/(hooks\/|store\/|core\/(esm\/core\/|.*\/(CloseButton|Portal|ScrollArea\/utils)[./])|notifications\/esm\/notifications\.store))/

/**
 * Few files: each has headers of its own on the wire, waits for one of six connections, and compresses by itself. A group
 * takes with each module what it imports, unless a group before it has that, so that no two groups import each other.
 */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'first', tags: ['$initial'], priority: 9 },
  { name: 'small', test: small, minShareCount: 2, priority: 8 },
  { name: 'checks', test: /node_modules\/zod\//, minShareCount: 2, priority: 8 },
  { name: 'domain', test: /core\/src\/domain\//, minShareCount: 4, priority: 8 },
  { name: ofPlanPage('project'), minShareCount: 2, priority: 7 },
  { name: 'fields', test: fields, minShareCount: 2, priority: 6 },
  { name: 'tables', test: tables, minShareCount: 2, priority: 5 },
  { name: ofPlanPage('pages'), minShareCount: 2, priority: 4 },
  { name: ofPlanPage('plan'), minShareCount: 2, priority: 3 },
  // Not merged: merged parts can import each other, and then one of them runs before what it needs.
  { name: ofLibraries, priority: 1, ...sharedParts },
  { name: ofApp, priority: 1, ...merged },
]

type PlanGroup = 'project' | 'pages' | 'plan'

/** Names the modules of one group of the plan's page, which needs the most of all pages. */
function ofPlanPage(group: PlanGroup) {
  return (id: string, context: Rolldown.ChunkingContext) => (findPlanGroup(id, context) === group ? group : null)
}

/** What every page of a project has, what a plan's page shares with other pages, and what it shares with its own parts. */
function findPlanGroup(id: string, context: Rolldown.ChunkingContext): PlanGroup | null {
  if (!id.includes('/apps/web/src/')) return null
  const pages = pagesOf(id, context)
  if (pages.has('project-frame')) return 'project'
  if (!pages.has('plan-page')) return null
  return [...pages].some((page) => !plansOnly.has(page)) ? 'pages' : 'plan'
}

/** The pages that show nothing but a plan. */
const plansOnly = new Set(['plan-page', 'shared-page'])

/** The pages that import a module, directly or not. */
function pagesOf(id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return new Set()
  seen.add(id)
  const page = /\/app\/pages\/([\w-]+-page|project-frame)\.tsx$/.exec(id)?.[1]
  if (page !== undefined) return new Set([page])
  const importers = context.getModuleInfo(id)?.importers ?? []
  return new Set(importers.flatMap((importer) => [...pagesOf(importer, context, seen)]))
}

function ofLibraries(id: string): string | null {
  return id.includes('/node_modules/') && !large.test(id) ? 'libraries' : null
}

/** Keeps forms apart, and what checks data with schemas, so that the rest loads neither the form library nor zod. */
function ofApp(id: string, context: Rolldown.ChunkingContext): string | null {
  if (id.includes('/node_modules/') || large.test(id)) return null
  if (reaches(/node_modules\/@mantine\/form\//, id, context)) return 'forms'
  return reaches(/node_modules\/zod\//, id, context) ? 'checked' : 'shared'
}

/** Whether a module imports one of a library, directly or not. */
function reaches(library: RegExp, id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  if (library.test(id)) return true
  return context.getModuleInfo(id)?.importedIds.some((imported) => reaches(library, imported, context, seen)) ?? false
}
