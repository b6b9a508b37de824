import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (text: string) => readDocument(`# Larder\n\n${text}\n`).brief
const needs = (text: string) => (read(text).needs ?? []).map((need) => need.text)

test.each([
  'Business rules',
  'Security considerations',
  'Behaviours',
  'Commands',
  'Non-fonctionnel',
  'Module 2: stock',
  'Lot 3',
  'Minimum scope',
  'Permissions',
  'API endpoints',
  'Screens',
  'Integrations',
])('reads the list below "%s" as needs', (heading) => {
  expect(needs(`## ${heading}\n\n- Stock counts by shelf\n- Orders by supplier`)).toHaveLength(2)
})

test('reads a sentence with a modal as a need below any heading', () => {
  const text = 'Toute page du site doit être traduite en anglais pour les clients étrangers.'
  for (const heading of ['Divers', 'La petite boutique']) expect(needs(`## ${heading}\n\n${text}`)).toEqual([text])
})

test.each([
  ['As a waiter,', 'I want to split a bill', 'so that guests pay what they ate.'],
  ['Als Kellner', 'möchte ich eine Rechnung teilen,', 'damit jeder zahlt, was er gegessen hat.'],
  ['En tant que serveur,', 'je veux partager une addition', 'afin que chacun paie sa part.'],
  ['Como camarero,', 'quiero dividir una cuenta', 'para que cada uno pague lo suyo.'],
  ['Como garçom,', 'quero dividir uma conta', 'para que cada um pague a sua parte.'],
  ['作为服务员，', '我想拆分账单', '以便客人各付各的。'],
])('reads a story over three lines as one need: %s', (...lines) => {
  expect(needs(`## Stories\n\n${lines.join('\n')}\n\nAcceptance criteria:\n\n- Two guests can pay`)).toHaveLength(1)
  expect(needs(`## Stories\n\n${lines.map((line) => `- ${line}`).join('\n')}`)).toHaveLength(1)
})

describe('what is excluded', () => {
  test.each(['Not included features', '不包含的功能', 'Forbidden actions', 'Features not supported'])(
    'is out of scope below "%s"',
    (heading) => {
      const { needs, outOfScope } = read(`## Features\n\n### ${heading}\n\n- Web shop`)
      expect([needs, outOfScope?.length]).toEqual([undefined, 1])
    },
  )

  test('is later in a column for what is deferred', () => {
    const { needs } = read('## Scope\n\n| Ships | Deferred |\n|---|---|\n| Stock counts | Web shop |')
    expect(needs?.map(({ text, priority }) => [text, priority])).toEqual([
      ['Stock counts', 'must'],
      ['Web shop', 'could'],
    ])
  })
})

describe('the priority', () => {
  const priorities = (text: string) => (read(text).needs ?? []).map(({ priority }) => priority)

  test('in the heading of a story wins over that of its section', () => {
    const story = '### User Story 3 - Split a bill (Priority: P3)\n\nAs a waiter, I want to split a bill.'
    expect(priorities(`## User Scenarios & Testing *(mandatory)*\n\n${story}`)).toEqual(['could'])
  })

  test('is "could" for MAY, and not for ability', () => {
    expect(priorities('## Requirements\n\n- The till MAY print a copy\n- Der Kellner kann Rechnungen teilen')).toEqual([
      'could',
      'should',
    ])
  })

  test('is not read from "Menu Options"', () => {
    expect(priorities('## Features\n\n### Menu Options\n\n- Vegan dishes')).toEqual(['should'])
  })
})
