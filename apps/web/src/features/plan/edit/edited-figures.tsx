import '@mantine/core/styles/Table.layer.css'
import '../../../shared/ui/stacked-table.css'
import { Skeleton, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { type PlanTargets, targetsOfPlan } from '@plangate/core/analysis'
import type { EditedOption, PricedEdit } from '@plangate/core/plan-editing'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { ComputedView } from '../../../shared/simulation/computed-view.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { type EditedFigure, editedFigures } from './figures-of-edit.ts'
import { type EditBasis, useEditedNumbers } from './use-edited-numbers.ts'
import type { PlanEditing } from './use-plan-editing.ts'

interface EditedFiguresProps {
  editing: PlanEditing
  basis: EditBasis
}

/** The numbers of every option, which follow each key press, beside those that it had before the first edit. */
export function EditedFigures({ editing, basis }: EditedFiguresProps) {
  const { id, start, draft, issues, revision } = editing
  const before = useEditedNumbers(basis, { draft: start, key: `${id} start`, isValid: true })
  const now = useEditedNumbers(basis, { draft, key: `${id} ${revision}`, isValid: issues.length === 0 })
  const [mistake] = issues
  return (
    <Panel labelledBy="edited-figures" className="pg-edited-figures">
      <Title order={2} id="edited-figures" size="h3">
        What it comes to
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="xs">
        Hours that you change count as your team’s. They are more reliable than other hours, so the safe figure moves
        closer to the likely one.
      </Text>
      {mistake && (
        <Text size="sm" role="status" className="pg-edit-wrong">
          {mistake.words} These numbers predate the mistake and update once you correct it.
        </Text>
      )}
      <ComputedView query={now} what="the numbers" pending={<Skeleton height={190} />}>
        {(priced) => (
          <FiguresTable
            options={draft.options}
            letters={editing.letters}
            targets={targetsOfPlan(basis.brief.brief.targets ?? {}, basis.assumed)}
            before={before.data ?? priced}
            now={priced}
            isBusy={now.isFetching}
          />
        )}
      </ComputedView>
    </Panel>
  )
}

interface FiguresTableProps extends Pick<PlanEditing, 'letters'> {
  options: readonly EditedOption[]
  targets: PlanTargets
  before: readonly PricedEdit[]
  now: readonly PricedEdit[]
  isBusy: boolean
}

/** The numbers of every option before and after the edits. */
export function FiguresTable({ options, letters, targets, before, now, isBusy }: FiguresTableProps) {
  const isRunning = [...before, ...now].some(({ runningCost }) => runningCost !== null)
  const rows = editedFigures(targets, isRunning)
  return (
    <ScrollRegion label="What it comes to, by option">
      <Table
        className="pg-stacked-table pg-figures"
        role="table"
        aria-labelledby="edited-figures"
        aria-busy={isBusy}
        verticalSpacing={2}
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Td role="cell" />
            {options.map(({ key, name }, place) => (
              <Table.Th key={key} scope="col" role="columnheader">
                {letters[place] && <OptionMark letter={letters[place]} />}{' '}
                <span className="pg-figures-name">{name}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {rows.map((figure) => (
            <Table.Tr key={figure.label} role="row">
              <Table.Th scope="row" role="rowheader">
                {figure.label}
              </Table.Th>
              {options.map(({ key, name }, place) => (
                <Table.Td key={key} role="cell" data-name={letters[place] ? `Option ${letters[place]}` : name}>
                  <span>
                    <FigureChange figure={figure} before={findByKey(before, key)} now={findByKey(now, key)} />
                  </span>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  )
}

function findByKey(priced: readonly PricedEdit[], key: string): PricedEdit | undefined {
  return priced.find((option) => option.key === key)
}

interface FigureChangeProps {
  figure: EditedFigure
  /** Undefined for an option that was added. */
  before: PricedEdit | undefined
  /** Undefined until an option that was added is priced. */
  now: PricedEdit | undefined
}

function FigureChange({ figure, before, now }: FigureChangeProps) {
  if (!now) return '…'
  const [was, is] = [before && figure.write(before), figure.write(now)]
  if (was === is) return is
  return (
    <>
      {was !== undefined && (
        <span className="pg-figure-before">
          <VisuallyHidden>before </VisuallyHidden>
          {was} <IconArrowNarrowRight size={14} aria-hidden /> <VisuallyHidden>now </VisuallyHidden>
        </span>
      )}
      <strong>{is}</strong>
    </>
  )
}
