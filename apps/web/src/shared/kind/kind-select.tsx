import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { ProductKind } from '@plangate/core/schemas'
import { nameOfProductKind } from '../format/display-names.ts'

/** The value of a kind that the founder has not set. */
const notSet = ''

const choices = [
  { value: notSet, label: 'As the planner reads it' },
  ...ProductKind.options.map((value) => ({ value, label: nameOfProductKind(value) })),
]

/** The closed list of kinds of product, and the choice to leave it to the planner. */
export function KindSelect(props: Omit<NativeSelectProps, 'data'>) {
  return <NativeSelect w={260} maw="100%" aria-label="Kind of product" data={choices} {...props} />
}

export function readProductKind(value: string): ProductKind | typeof notSet {
  return ProductKind.safeParse(value).data ?? notSet
}
