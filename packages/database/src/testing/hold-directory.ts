import { setInterval } from 'node:timers'
import { sql } from 'kysely'
import { openDatabase } from '../open-database.ts'
import { notes } from './notes.ts'

// A process that opens the given data directory, stores one note in it, prints "open", and keeps running.
const [, , directory = ''] = process.argv
const { db } = await openDatabase({ kind: 'embedded', directory }, notes)
await sql`insert into notes values (1, 'kept')`.execute(db)
process.stdout.write('open\n')
setInterval(() => {}, 60_000)
