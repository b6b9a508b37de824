import type { Migration } from 'kysely/migration'
import * as projects from './0001-projects.ts'
import * as artifacts from './0002-artifacts.ts'
import * as gates from './0003-gates.ts'
import * as selections from './0004-selections.ts'

/** What makes the tables, oldest first. A migration that was released is never edited: a later one follows it. */
export const migrations: Readonly<Record<string, Pick<Migration, 'up'>>> = {
  '0001-projects': projects,
  '0002-artifacts': artifacts,
  '0003-gates': gates,
  '0004-selections': selections,
}
