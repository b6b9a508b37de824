import { z } from 'zod'
import { ProjectId } from './ids.ts'

/** Where a page of an export begins: the place of a table among all, and how many of its rows were answered before. */
export const ExportCursor = z.string().regex(/^\d{1,2}-\d{1,7}$/, 'the nextCursor of the page before')

/** The input of projects.export. */
export const ProjectToExport = z.strictObject({
  projectId: ProjectId,
  /** The first page when left out. */
  cursor: ExportCursor.exactOptional(),
})
export type ProjectToExport = z.infer<typeof ProjectToExport>

/** What an export needs to know of a stored version. */
export const StoredVersion = z.object({
  type: z.enum(['idea_brief', 'execution_plan', 'intake', 'assumptions']),
  version: z.int(),
  content: z.unknown(),
})
export type StoredVersion = z.infer<typeof StoredVersion>

/** A file of an export: JSON or Markdown. */
export const ExportedFile = z.strictObject({
  /** "plans/3.json", inside the folder of its project. */
  path: z.string(),
  text: z.string(),
})
export type ExportedFile = z.infer<typeof ExportedFile>

/** Part of everything that is stored of a project. */
export const ExportPage = z.strictObject({
  files: z.array(ExportedFile),
  /** Null on the last page. */
  nextCursor: ExportCursor.nullable(),
})
export type ExportPage = z.infer<typeof ExportPage>
