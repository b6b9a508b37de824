import { commandDoors, procedureDoors, routeDoors } from '@plangate/server/testing/doors'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createCommands } from './create-commands.ts'

/** "tier set": every command that does something. */
function listCommands(command: Command, before: readonly string[] = []): string[] {
  return command.commands.flatMap((each) => {
    const names = [...before, each.name()]
    return each.commands.length > 0 ? listCommands(each, names) : [names.join(' ')]
  })
}

test('every command is in the table of doors', () => {
  const { stdout: output, stderr: errors, stdin: input } = process
  const { signal } = new AbortController()
  const terminal = { output, errors, input, directory: '.', variables: {}, signal }
  expect(listCommands(createCommands(terminal)).sort()).toEqual(Object.keys(commandDoors).sort())
})

test('what a command reaches is a door as well, or it is for operators, or offline', () => {
  for (const { reaches } of Object.values(commandDoors)) {
    const isDoor = reaches in procedureDoors || reaches in routeDoors
    expect(isDoor || ['database', 'nothing'].includes(reaches)).toBe(true)
  }
})
