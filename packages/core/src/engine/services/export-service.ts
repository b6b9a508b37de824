import type { Kysely } from 'kysely'
import { type ExportedFile, type ExportPage, ProjectToExport } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { type ExportedTable, exportedTables, readExportedRows } from '../data/exported-rows.ts'
import { type OwnedProject, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { describeProjectInMarkdown } from './export-markdown.ts'
import { toExportedFiles } from './exported-files.ts'
import { parseInput } from './parse-input.ts'

/** The rows of a page. Versions and runs have long texts. */
const rowsPerPage = (table: ExportedTable): number => (table === 'artifacts' || table === 'runs' ? 10 : 100)

/** Answers everything that is stored of a project, in files, page by page. */
export class ExportService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Returns a page of the files: JSON of every row, and Markdown of every brief and plan. What is stored while pages are
   * fetched may be missing. Tokens get no links, which they may not list either.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async page(actor: Actor, input: ProjectToExport): Promise<ExportPage> {
    const { projectId, cursor = '0-0' } = parseInput(ProjectToExport, input)
    return readProject(this.#db, actor, projectId, (project) => readPage(project, cursor, tablesFor(actor)))
  }
}

function tablesFor({ tokenId }: Actor): readonly ExportedTable[] {
  return tokenId === null ? exportedTables : exportedTables.filter((table) => table !== 'shares')
}

async function readPage(project: OwnedProject, cursor: string, tables: readonly ExportedTable[]): Promise<ExportPage> {
  const [place = 0, offset = 0] = cursor.split('-').map(Number)
  const table = tables[place]
  if (table === undefined) return { files: [], nextCursor: null }
  const limit = rowsPerPage(table)
  const rows = await readExportedRows(project, table, { offset, limit })
  const isWhole = rows.length < limit
  const isLast = isWhole && place === tables.length - 1
  return {
    files: [...(cursor === '0-0' ? headOf(project) : []), ...toExportedFiles(table, rows, offset)],
    nextCursor: isLast ? null : isWhole ? `${place + 1}-0` : `${place}-${offset + limit}`,
  }
}

function headOf({ project }: OwnedProject): ExportedFile[] {
  return [
    { path: 'project.json', text: JSON.stringify(project, null, 2) },
    { path: 'project.md', text: describeProjectInMarkdown(project) },
  ]
}
