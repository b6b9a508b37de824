export { findRecordStatus } from './find-record-status.ts'
export { type ReadRecord, type RecordBinding, readRecord } from './read-record.ts'
export { type RecordToFormat, writeRecord } from './write-record.ts'
