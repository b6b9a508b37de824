import { setInterval } from 'node:timers'
import { sql } from 'kysely'
import { openDatabase } from '../open-database.ts'
import { notes } from './notes.ts'

// Run as a process of its own: opens the directory that it is given, keeps one note in it, says so, and stays.
const [, , directory = ''] = process.argv
const { db } = await openDatabase({ kind: 'embedded', directory }, notes)
await sql`insert into notes values (1, 'kept')`.execute(db)
process.stdout.write('open\n')
setInterval(() => {}, 60_000)
