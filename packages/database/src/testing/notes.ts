import { sql } from 'kysely'
import type { Migrations } from '../open-database.ts'

/** A small table for tests of this package. */
export interface NotesTables {
  notes: { id: number; text: string }
}

export const notes: Migrations = {
  '0001-notes': {
    up: async (db) => {
      await sql`create table notes (id integer primary key, text text not null)`.execute(db)
    },
  },
}
