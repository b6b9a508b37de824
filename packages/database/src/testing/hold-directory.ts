import { setInterval } from 'node:timers'
import { sql } from 'kysely'
import { openDatabase } from '../open-database.ts'
import { notes } from './notes.ts'

// A process that opens the given data directory, stores the given text in it, prints "open", and keeps running.
const [, , directory = '', text] = process.argv
const { db } = await openDatabase({ kind: 'embedded', directory }, notes)
if (text !== undefined) await sql`insert into notes values (1, ${text})`.execute(db)
process.stdout.write('open\n')
setInterval(() => {}, 60_000)
