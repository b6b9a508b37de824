import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plannerPrompt } from '../src/mcp/planner-prompt.ts'
import { resources } from '../src/mcp/resources.ts'
import { tools } from '../src/mcp/tools.ts'
import { procedureDoors, promptDoors, resourceDoors, toolDoors } from './doors.ts'
import { idsIn } from './inputs.ts'
import { accessOf, budgetOf, inputSchemaOf, isKeyed, procedures } from './raw-call.ts'

it('every procedure is in the table, and nothing else', () => {
  expect(Object.keys(procedureDoors).sort()).toEqual(procedures.map(({ path }) => path).sort())
})

/** What an input names that is not stored, or that it brings with it: parts of a document, and a place in a stream. */
const within = ['id', 'needId', 'questionId', 'workItemId', 'workItemIds', 'lastEventId']

/** Where a JSON Schema takes ids, at any depth: "changes.options.optionId". */
function listIds(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' ? listNamedIds(part, at) : listIds(part, at),
  )
}

function listNamedIds(properties: object, at: string): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    ...(/Ids?$|^id$/.test(name) && !within.includes(name) ? [`${at}${name}`] : []),
    ...listIds(schema, `${at}${name}.`),
  ])
}

function idsInSchemaOf(path: string): string[] {
  const input = inputSchemaOf(path)
  if (input instanceof z.ZodVoid) return []
  return [...new Set(listIds(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })))]
}

describe.each(procedures)('$path', ({ path, type }) => {
  const door = procedureDoors[path]

  it('declares the access, the budget and the key of its row', () => {
    const { access, budget, isKeyed: takesKey } = door ?? {}
    expect([accessOf(path), budgetOf(path), isKeyed(path)]).toEqual([access, budget, takesKey])
  })

  it('takes the ids of its row, at any depth, and the tests of strangers fill each of them', () => {
    expect(idsInSchemaOf(path)).toEqual(door?.ids)
    expect(idsIn(path)).toHaveLength(door?.ids.length ?? 0)
  })

  it('leaves an entry in the audit log only when it is a mutation, and takes a key only then', () => {
    if (type !== 'mutation') expect(door).toMatchObject({ isAudited: false, isKeyed: false })
    if (door?.isKeyed) expect(door.isAudited).toBe(true)
  })
})

it('every tool and every resource of agents is in the table, and calls the procedure of its row', () => {
  expect(Object.fromEntries(tools.map(({ name, procedure }) => [name, procedure]))).toEqual(toolDoors)
  expect(Object.fromEntries(resources.map(({ name, procedure }) => [name, procedure]))).toEqual(resourceDoors)
  expect(promptDoors).toEqual([plannerPrompt.name])
})

it('no tool decides, and no resource does more than read', () => {
  const accessBehind = (doors: Readonly<Record<string, string>>) => new Set(Object.values(doors).map(accessOf))
  expect(accessBehind(toolDoors)).toEqual(new Set(['read', 'plan', 'build']))
  expect(accessBehind(resourceDoors)).toEqual(new Set(['read', 'permits']))
})
