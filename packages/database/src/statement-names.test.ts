import { expect, test } from 'vitest'
import { StatementNames } from './statement-names.ts'

test('the same text has the same name, in every process', () => {
  const text = 'select id from notes where id = $1'
  const name = new StatementNames().find(text, [1])
  expect(name).toBe('plangate_def4e652046cd843c0582348359cd494')
  expect(new StatementNames().find(text, [2])).toBe(name)
  expect(new StatementNames().find(`${text} `, [1])).not.toBe(name)
})

test.each([
  ['without parameters, which may be several statements', 'begin; select 1; commit', []],
  ['that selects every column', 'select * from "notes" where "id" = $1', [1]],
  ['that selects every column of a table', 'select "notes".*, 1 as one from "notes" where "id" = $1', [1]],
  ['that selects every column of an unquoted table', 'SELECT j.* FROM job j WHERE id = $1', [1]],
  ['that returns every column', 'insert into "notes" ("id") values ($1) returning *', [1]],
])('text %s has no name', (_, text, parameters) => {
  expect(new StatementNames().find(text, parameters)).toBeNull()
})

test('a path in JSON and a count have a name', () => {
  const names = new StatementNames()
  expect(names.find(`select jsonb_path_query_first(content, '$.options[*]') from a where id = $1`, [1])).not.toBeNull()
  expect(names.find('select count(*) from notes where id = $1', [1])).not.toBeNull()
})

test('the number of names is bounded', () => {
  const names = new StatementNames()
  const texts = Array.from({ length: 1_000 }, (_, index) => `select ${index} where $1`)
  const named = texts.filter((text) => names.find(text, [true]) !== null)
  expect(named).toEqual(texts.slice(0, 200))
  expect(names.find('select 0 where $1', [true])).not.toBeNull()
})
