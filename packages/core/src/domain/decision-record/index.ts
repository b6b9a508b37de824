export { findRecordStatus } from './find-record-status.ts'
export { isConfirmedBy, type RecordBinding, type RecordFault, readRecord } from './read-record.ts'
export { type RecordToFormat, writeRecord } from './write-record.ts'
