import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { accepted, proposed } from './testing/some-record.ts'
import { writeWorkItems } from './write-work-items.ts'

/** As a parser of others reads it. */
function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

test('has every work item of the plan, with the options that have it and whether it is selected', () => {
  const rows = read(writeWorkItems(accepted))
  expect(rows.map(({ id, title }) => [id, title])).toEqual(accepted.plan.workItems.map(({ id, title }) => [id, title]))
  expect(rows[0]).toEqual({
    ...{ id: 'hosting', title: 'Hosting, backups and a release in one step', discipline: 'infrastructure' },
    ...{ low_hours: '5', likely_hours: '7', high_hours: '10', value: '4', depends_on: '' },
    ...{ options: 'Fast MVP; Hybrid Approach; Full-Featured Launch', selected: 'yes' },
    serves: 'One street, one shelf and a shared calendar for a month.',
  })
  expect(rows.filter(({ selected }) => selected === 'yes').map(({ id }) => id)).toEqual(
    accepted.selection?.selectedOption.workItemIds,
  )
})

test('has what work items cost to run where one of them says so, and no such column otherwise', () => {
  const { plan } = accepted
  const [first, ...others] = plan.workItems
  const workItems = first ? [{ ...first, runningCost: { low: 20, high: 60 } }, ...others] : []
  const rows = read(writeWorkItems({ ...accepted, plan: { ...plan, workItems } }))
  expect(
    rows
      .slice(0, 2)
      .map((row) => ['low_per_month', 'high_per_month', 'currency'].map((name) => row[`running_cost_${name}`])),
  ).toEqual([
    ['20', '60', 'USD'],
    ['', '', ''],
  ])
  expect(writeWorkItems(accepted)).not.toContain('running_cost')
})

test('leaves open what is selected while nothing is', () => {
  expect(new Set(read(writeWorkItems(proposed)).map(({ selected }) => selected))).toEqual(new Set(['']))
})

test('keeps quotes, commas and line ends, and defuses what a spreadsheet would run', () => {
  const { plan } = accepted
  const titles = ['He said "a, b"\nand left', '=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']
  const workItems = titles.flatMap((title, index) => {
    const item = plan.workItems[index]
    return item ? { ...item, title } : []
  })
  const rows = read(writeWorkItems({ ...proposed, plan: { ...plan, workItems } }))
  expect(rows.map(({ title }) => title)).toEqual([titles[0], ...titles.slice(1).map((title) => `'${title}`)])
})
