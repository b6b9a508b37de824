import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { Group, NativeSelect } from '@mantine/core'
import {
  type ItemEdit,
  type PlanEdit,
  readRunningCost,
  runningCostHint,
  writeRunningCost,
} from '@plangate/core/plan-editing'
import { type Address, type Brief, type Currency, Discipline, type WorkItem } from '@plangate/core/schemas'
import { useState } from 'react'
import { capitalize } from '../../../shared/format/format-values.ts'
import { briefPartNames } from '../scope/brief-part-names.ts'
import { addressChoices } from './added-item.ts'
import { EditedField } from './edited-field.tsx'
import type { PlanEditing } from './use-plan-editing.ts'

interface RunningCostFieldProps extends Pick<ItemDetailsProps, 'editing' | 'item' | 'currency'> {
  label: string
}

interface ItemDetailsProps {
  editing: PlanEditing
  item: WorkItem
  brief: Brief
  /** Of the version that is written. */
  currency: Currency
}

/** What the grid has no column for: the discipline of a work item, the part of the brief that it serves, and what it costs to run. */
export function ItemDetails({ editing, item, brief, currency }: ItemDetailsProps) {
  const { draft, dispatch } = editing
  const row = draft.workItems.findIndex(({ id }) => id === item.id) + 1
  const choices = addressChoices(brief)
  const served = choices.findIndex((choice) => item.addresses.length === 1 && isSameAddress(choice, item.addresses[0]))
  const change = (edit: ItemEdit) =>
    dispatch({ kind: 'edit', edit: { kind: 'change_item', id: item.id, change: edit } })
  return (
    <Group gap="sm" align="flex-end" className="pg-item-details">
      <NativeSelect
        size="xs"
        label={`Discipline of row ${row}`}
        value={item.discipline}
        data={Discipline.options.map((value) => ({ value, label: capitalize(value) }))}
        onChange={({ currentTarget }) => {
          const discipline = Discipline.safeParse(currentTarget.value)
          if (discipline.success) change({ discipline: discipline.data })
        }}
      />
      <NativeSelect
        size="xs"
        label={`Part of the brief that row ${row} serves`}
        value={served}
        data={[
          ...(served < 0 ? [{ value: '-1', label: describeAddresses(item.addresses) }] : []),
          ...choices.map((choice, place) => ({ value: String(place), label: describeAddresses([choice]) })),
        ]}
        onChange={({ currentTarget }) => {
          const choice = choices[Number(currentTarget.value)]
          if (choice) change({ addresses: [choice] })
        }}
      />
      <RunningCostField
        key={item.id}
        editing={editing}
        item={item}
        currency={currency}
        label={`Running cost of row ${row}, ${currency} per month`}
      />
    </Group>
  )
}

function RunningCostField({ editing: { issues, dispatch }, item, currency, label }: RunningCostFieldProps) {
  const { id, runningCost } = item
  const [isUnread, setIsUnread] = useState(false)
  const issue = issues.find(({ place }) => place.kind === 'item' && place.id === id && place.field === 'runningCost')
  const editFor = (text: string): PlanEdit | null => {
    const read = readRunningCost(text, currency)
    return read === undefined ? null : { kind: 'change_item', id, change: { runningCost: read } }
  }
  return (
    <EditedField
      size="xs"
      label={label}
      placeholder="such as 50-120"
      value={writeRunningCost(runningCost)}
      error={isUnread ? runningCostHint : issue?.words}
      isRead={(text) => editFor(text) !== null}
      onTry={(text) => {
        const edit = editFor(text)
        setIsUnread(edit === null)
        dispatch({ kind: 'try', edit })
      }}
      onCommit={(text) => {
        const edit = editFor(text)
        if (edit) dispatch({ kind: 'edit', edit })
      }}
    />
  )
}

function isSameAddress(one: Address, other: Address | undefined): boolean {
  return one.part === other?.part && one.words === other.words
}

/** As much as fits into a menu. */
const maxWords = 60

function describeAddresses([first, ...others]: readonly Address[]): string {
  if (!first) return 'Nothing yet'
  const words = first.words.length > maxWords ? `${first.words.slice(0, maxWords)}…` : first.words
  return `${briefPartNames[first.part]}: ${words}${others.length > 0 ? `, and ${others.length} more` : ''}`
}
