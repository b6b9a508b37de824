import type { DecisionRecord, ExecutionOption, RecordFile, RecordFormat } from '../schemas/index.ts'
import { writeMadr } from './write-madr.ts'
import { writeTasks } from './write-tasks.ts'
import { writeWorkItems } from './write-work-items.ts'

/** A record, and for tasks the selected option that has them. */
export type RecordToFormat =
  | { format: Exclude<RecordFormat, 'tasks'>; record: DecisionRecord }
  | { format: 'tasks'; record: DecisionRecord; option: ExecutionOption }

/** Writes a record as a file. The same record gives the same bytes. */
export function writeRecord(request: RecordToFormat): RecordFile {
  const { format, record } = request
  switch (format) {
    case 'madr':
      return { name: 'decision-record.md', mediaType: 'text/markdown', text: writeMadr(record) }
    case 'json':
      return {
        name: 'decision-record.json',
        mediaType: 'application/json',
        text: `${JSON.stringify(record, null, 2)}\n`,
      }
    case 'csv':
      return { name: 'work-items.csv', mediaType: 'text/csv', text: writeWorkItems(record) }
    case 'tasks':
      return { name: 'tasks.md', mediaType: 'text/markdown', text: writeTasks(record, request.option) }
  }
}
