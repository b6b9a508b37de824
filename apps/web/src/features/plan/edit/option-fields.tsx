import { Button, Group, Stack, Title } from '@mantine/core'
import type { EditedOption, OptionEdit } from '@plangate/core/plan-editing'
import { maxOptions, minOptions, type OptionLetter } from '@plangate/core/schemas'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { EditedField } from './edited-field.tsx'
import type { PlanEditing } from './use-plan-editing.ts'

/** The name, the team and the words of every option, and which options there are. */
export function OptionFields({ editing }: { editing: PlanEditing }) {
  const { draft, letters } = editing
  return (
    <Panel labelledBy="edited-options">
      <Title order={2} id="edited-options" size="h3" mb="sm">
        Options
      </Title>
      <div className="pg-edited-options">
        {draft.options.map((option, place) => (
          <OptionForm key={option.key} editing={editing} option={option} letter={letters[place]} />
        ))}
      </div>
    </Panel>
  )
}

interface OptionFormProps {
  editing: PlanEditing
  option: EditedOption
  letter: OptionLetter | undefined
}

type WordsField = 'technicalApproach' | 'pros' | 'cons' | 'tradeoffs' | 'engineeringImpact'

const wordsLabels: Record<WordsField, string> = {
  technicalApproach: 'Technical approach',
  pros: 'Pros, one a line',
  cons: 'Cons, one a line',
  tradeoffs: 'Tradeoffs, one a line',
  engineeringImpact: 'Engineering impact',
}

const wordsFields = ['technicalApproach', 'pros', 'cons', 'tradeoffs', 'engineeringImpact'] as const

function OptionForm({ editing, option, letter }: OptionFormProps) {
  const { key, name, engineers } = option
  const errorOf = (field: keyof OptionEdit) =>
    editing.issues.find(
      (issue) => issue.place.kind === 'option' && issue.place.key === key && issue.place.field === field,
    )?.words
  const fieldProps = (field: keyof OptionEdit, read: (text: string) => OptionEdit) => ({
    error: errorOf(field),
    onTry: (text: string) =>
      editing.dispatch({ kind: 'try', edit: { kind: 'change_option', key, change: read(text) } }),
    onCommit: (text: string) =>
      editing.dispatch({ kind: 'edit', edit: { kind: 'change_option', key, change: read(text) } }),
  })
  return (
    <Stack gap="xs" component="fieldset" className="pg-edited-option">
      <legend>
        {letter && <OptionMark letter={letter} />} Option {letter}
      </legend>
      <EditedField label="Name" value={name} {...fieldProps('name', (text) => ({ name: text }))} />
      <EditedField
        label="Engineers"
        inputMode="numeric"
        value={String(engineers)}
        {...fieldProps('engineers', (text) => ({ engineers: readTeam(text) }))}
      />
      <details>
        <summary>Words of the option</summary>
        <Stack gap="xs" mt="xs">
          {wordsFields.map((field) => (
            <EditedField
              key={field}
              isLong
              label={wordsLabels[field]}
              value={writeWords(option[field])}
              {...fieldProps(field, (text) => readWords(option, field, text))}
            />
          ))}
        </Stack>
      </details>
      <OptionActions editing={editing} option={option} letter={letter} />
    </Stack>
  )
}

/** What is not a number counts as no engineer, which is named as a mistake. */
function readTeam(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : 0
}

function writeWords(words: string | string[]): string {
  return typeof words === 'string' ? words : words.join('\n')
}

function readWords(option: EditedOption, field: WordsField, text: string): OptionEdit {
  if (typeof option[field] === 'string') return { [field]: text }
  return { [field]: text.split('\n').filter((line) => line.trim() !== '') }
}

function OptionActions({ editing: { draft, dispatch }, option: { key }, letter }: OptionFormProps) {
  const { options } = draft
  return (
    <Group gap="xs">
      {options.length < maxOptions && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => dispatch({ kind: 'edit', edit: { kind: 'copy_option', key } })}
        >
          Copy option {letter}
        </Button>
      )}
      {options.length > minOptions && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => dispatch({ kind: 'edit', edit: { kind: 'drop_option', key } })}
        >
          Drop option {letter}
        </Button>
      )}
    </Group>
  )
}
