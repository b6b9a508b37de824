import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const targetsOf = (text: string) => readDocument(`# Wandervogel\n\n## Timeline\n\n${text}\n`).brief.targets ?? {}

test.each([
  ['Team size: 4', 4],
  ['Teamgröße: 5 Personen', 5],
  ['团队规模 3 人', 3],
  ['Équipe de 4', 4],
  ['Tamaño del equipo: 6', 6],
  ['Tamanho da equipe: 2', 2],
])('"%s" names the team that builds', (line, engineers) => {
  expect(targetsOf(line).engineers).toBe(engineers)
})

test.each(['The course takes 12 weeks in total.', 'Der Kurs dauert 12 Wochen.', '课程周期 12 周'])(
  'the length of a course is not that of the project: %s',
  (line) => {
    expect(targetsOf(line).weeks).toBeUndefined()
  },
)

test('the length of one phase is not that of the project', () => {
  const phases = '### Phase 1\n\nDuration: 4 weeks\n\n### Phase 2\n\nMaps are printed.'
  expect(targetsOf(phases).weeks).toBeUndefined()
})
