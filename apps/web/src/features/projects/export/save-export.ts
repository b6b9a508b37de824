import type { AuditPage, ExportPage, Project, ProjectId } from '@plangate/core/schemas'
import type { trpc } from '../../../shared/api/trpc.ts'
import { saveAs } from '../../../shared/ui/save-as.ts'
import { folderOf } from './folder-of.ts'
import { ZipFile } from './zip-file.ts'

type Client = ReturnType<typeof trpc.useUtils>['client']

/** Saves everything of a project as a zip of JSON and Markdown, or everything of the account when none is given. */
export async function saveExport(client: Client, project: Project | null): Promise<void> {
  const zip = new ZipFile()
  await (project === null ? addAccount(client, zip) : addProject(client, zip, project.id, ''))
  saveAs(project === null ? 'plangate.zip' : `${folderOf(project).slice(0, -1)}.zip`, zip.finish())
}

async function addProject(client: Client, zip: ZipFile, projectId: ProjectId, folder: string): Promise<void> {
  let page: ExportPage | undefined
  do {
    page = await client.projects.export.query({ projectId, ...(page?.nextCursor && { cursor: page.nextCursor }) })
    for (const { path, text } of page.files) zip.add(`${folder}${path}`, text)
  } while (page.nextCursor !== null)
}

async function addAccount(client: Client, zip: ZipFile): Promise<void> {
  zip.add('account/user.json', JSON.stringify(await client.session.user.query(), null, 2))
  zip.add('account/tokens.json', JSON.stringify(await client.tokens.list.query(), null, 2))
  zip.add('account/audit.json', JSON.stringify(await readAudit(client), null, 2))
  for await (const project of listProjects(client)) await addProject(client, zip, project.id, folderOf(project))
}

async function readAudit(client: Client): Promise<AuditPage['entries']> {
  const entries: AuditPage['entries'] = []
  let page: AuditPage | undefined
  do {
    page = await client.tokens.audit.query(page?.nextCursor ? { cursor: page.nextCursor } : {})
    entries.push(...page.entries)
  } while (page.nextCursor !== null)
  return entries
}

async function* listProjects(client: Client): AsyncGenerator<Project> {
  let last: Project | undefined
  do {
    const page: Project[] = await client.projects.list.query(last && { cursor: last.id })
    yield* page
    last = page.at(-1)
  } while (last !== undefined)
}
