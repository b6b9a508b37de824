import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

test.each([
  'Project name',
  'Projektname',
  'Projektbezeichnung',
  'App',
  'Nom du projet',
  'Nombre del proyecto',
  'Nome do projeto',
  '项目名称',
])('the label "%s" gives the name', (label) => {
  expect(readDocument(`# Lastenheft\n\n${label}: Wandervogel\n\nA map for hikers.\n`).name).toBe('Wandervogel')
})

test.each([
  'Lastenheft',
  '📋 Lastenheft –',
  'Cahier des charges',
  '🚀 Product requirements document',
  'Product Onboarding Plan',
  'Product requirements document — ',
])('the title "%s" only names the kind of document', (title) => {
  expect(readDocument(`# ${title}\n\n## Background\n\nHikers get lost.\n`).name).toBeNull()
})

test('a label that can only mean the name wins over the title', () => {
  expect(readDocument('# All about hiking\n\nProject name: Wandervogel\n\nA map for hikers.\n').name).toBe(
    'Wandervogel',
  )
})
