import { expect, test } from 'vitest'
import { readGridKey } from './grid-keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each([
  ['ArrowDown', {}, { kind: 'move', rows: 1, columns: 0 }],
  ['ArrowRight', { ctrlKey: true }, { kind: 'move', rows: 0, columns: Infinity }],
  ['Home', {}, { kind: 'move', rows: 0, columns: -Infinity }],
  ['Home', { metaKey: true }, { kind: 'move', rows: -Infinity, columns: -Infinity }],
  ['Enter', {}, { kind: 'edit', text: null }],
  ['F2', {}, { kind: 'edit', text: null }],
  ['Delete', {}, { kind: 'edit', text: '' }],
  ['7', {}, { kind: 'edit', text: '7' }],
  ['Z', { shiftKey: true }, { kind: 'edit', text: 'Z' }],
  ['z', { ctrlKey: true }, { kind: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { kind: 'redo' }],
  ['y', { metaKey: true }, { kind: 'redo' }],
])('%s with %j', (key, held, meant) => {
  expect(readGridKey({ key, ...none, ...held })).toEqual(meant)
})

test.each([
  ['Tab', {}],
  ['Escape', {}],
  ['Shift', { shiftKey: true }],
  ['c', { ctrlKey: true }],
  ['v', { metaKey: true }],
  ['ArrowLeft', { altKey: true }],
])('leaves %s with %j to the browser', (key, held) => {
  expect(readGridKey({ key, ...none, ...held })).toBeNull()
})
