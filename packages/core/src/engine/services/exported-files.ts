import { formatBriefMarkdown } from '../../domain/brief-text/index.ts'
import { Brief, type ExportedFile, PlanSetContent, StoredVersion } from '../../domain/schemas/index.ts'
import type { ExportedTable } from '../data/exported-rows.ts'
import { describePlanInMarkdown } from './export-markdown.ts'

const folders: Record<StoredVersion['type'], string> = {
  idea_brief: 'briefs',
  execution_plan: 'plans',
  intake: 'intakes',
  assumptions: 'assumptions',
}

/**
 * Returns the files of rows of one table: a version has a file of its own, and Markdown beside it; the rows of other tables
 * share one.
 *
 * @param offset the number of rows of the table before these
 */
export function toExportedFiles(table: ExportedTable, rows: readonly unknown[], offset: number): ExportedFile[] {
  if (table === 'artifacts') return rows.flatMap(toFilesOfVersion)
  if (rows.length === 0) return []
  return [{ path: `${table}/${offset + 1}-${offset + rows.length}.json`, text: JSON.stringify(rows, null, 2) }]
}

function toFilesOfVersion(row: unknown): ExportedFile[] {
  const { type, version, content } = StoredVersion.parse(row)
  const path = `${folders[type]}/${version}`
  const markdown = toMarkdown(type, content)
  return [
    { path: `${path}.json`, text: JSON.stringify(row, null, 2) },
    ...(markdown === null ? [] : [{ path: `${path}.md`, text: markdown }]),
  ]
}

function toMarkdown(type: StoredVersion['type'], content: unknown): string | null {
  switch (type) {
    case 'idea_brief':
      return formatBriefMarkdown(Brief.parse(content))
    case 'execution_plan':
      return describePlanInMarkdown(PlanSetContent.parse(content))
    case 'intake':
    case 'assumptions':
      return null
  }
}
